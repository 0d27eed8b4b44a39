import assert from "node:assert/strict";
import { readWorkbook } from "../../../src/files/read";
import { cellsOf } from "./support/cells";
import { pack } from "./support/package";

const read = (rows: string) => readWorkbook(pack({ strings: "<si><t>甲</t></si>", sheets: [{ rows }] }), "t.xlsx");
const cell = (address: string): string => `<c r="${address}" t="s"><v>0</v></c>`;
const many = (row: (number: number) => string): string => Array.from({ length: 40 }, (_, i) => row(i * 2 + 1)).join("");
const plain = many((number) => `<row r="${number}" spans="1:2">${cell(`A${number}`)}<c r="B${number}"><v>${number}</v></c></row>`);

describe("rows one after the other", () => {
  const cells = Object.fromEntries(Array.from({ length: 40 }, (_, i) => i * 2 + 1).flatMap((number) => [[`A${number}`, "甲"], [`B${number}`, number]]));

  it("are read alike however their tags are written", () => {
    assert.deepEqual({ ...cellsOf(read(plain)) }, cells);
    for (const tag of [`spans="1:2" r="N"`, `r='N'`, `r="N" ht="15" customHeight="1"`, `r="N" xmlns:x="urn:x"`, ` r="N" x:y="1" xmlns:x="urn:x"`, `r="000N"`])
      assert.deepEqual({ ...cellsOf(read(plain.replace(/r="(\d+)" spans="1:2"/gu, (_, number: string) => tag.replace("N", number)))) }, cells, tag);
  });

  it("with a mark of their own between plain ones keep it", () => {
    const rows = plain.replace(`r="41" spans="1:2"`, `r="41" spans="1:2" hidden="1"`);
    assert.deepEqual([...(read(rows).sheets[0].hiddenRows ?? [])], [40]);
    assert.deepEqual({ ...cellsOf(read(rows)) }, cells);
  });

  it("what a row declares ends with it", () => {
    const declaring = plain.replace(`<row r="3" spans="1:2">`, `<row r="3" xmlns:m="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><m:c r="A3"/>`).replace(`<c r="A3" t="s"><v>0</v></c>`, "");
    assert.doesNotThrow(() => read(declaring));
    assert.throws(() => read(declaring.replace(`<c r="A5" t="s"><v>0</v></c>`, `<m:c r="A5"/>`)), { name: "Refusal" });
  });

  it("twice, out of order or beyond the sheet are refused", () => {
    for (const [from, to] of [["41", "39"], ["41", "3"], ["79", "1048577"], ["79", "99999999999"], ["41", "0"]]) assert.throws(() => read(plain.replace(`<row r="${from}"`, `<row r="${to}"`)), { name: "Refusal" }, to);
  });
});
