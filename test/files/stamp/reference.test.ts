import assert from "node:assert/strict";
import fc from "fast-check";
import { sheetKey } from "../../../src/files/stamp/fingerprint";
import { CellKind, type SheetCells } from "../../../src/sheet/cells";
import { contentKey } from "../../../src/sheet/content-key";

/** The key as the first versions made it, text by text: stamps of files that are out there hold such. */
function firstKey(sheet: SheetCells, strings: readonly string[]): string {
  let text = sheet.name;
  sheet.columns.forEach((column, at) => {
    for (let row = 0; column && row < sheet.rowCount; row++) {
      const [kind, value] = [column.kind[row], column.value[row]];
      const told = kind === CellKind.text ? (strings[value] === "" ? "" : `"${strings[value].replace(/\r\n?/gu, "\n")}`)
        : kind === CellKind.boolean ? `?${value}` : kind === CellKind.error ? `!${strings[value]}`
        : kind === CellKind.blank ? "" : Number.isInteger(value) && Math.abs(value) < 1e12 ? `=${value}` : `=${Number(value.toPrecision(12))}`;
      if (told !== "") text += `\u0001${at},${row},${told}`;
    }
  });
  return contentKey(new TextEncoder().encode(text));
}

const text = fc.oneof(fc.string({ unit: "binary", maxLength: 30 }), fc.string({ unit: "grapheme", maxLength: 30 }), fc.constantFrom("", "甲\r\n乙", "\ud800", "😀é", "甲".repeat(70_000), "甲".repeat(39_999)));
const cell = fc.record({ kind: fc.constantFrom(...Object.values(CellKind)), number: fc.oneof(fc.double({ noNaN: true }), fc.integer()), text: fc.nat(7) });

describe("the key of a sheet", () => {
  it("is the one that stamps of earlier versions hold", () => {
    fc.assert(fc.property(fc.array(text, { minLength: 8, maxLength: 8 }), fc.array(fc.option(fc.array(cell, { maxLength: 12 })), { maxLength: 4 }), fc.string(), (strings, columns, name) => {
      const ofText = (kind: CellKind): boolean => kind === CellKind.text || kind === CellKind.error;
      const sheet: SheetCells = {
        name, visibility: "visible", rowCount: 12, merges: [], hiddenRows: [],
        columns: columns.map((cells) => cells ? { kind: Uint8Array.from({ length: 12 }, (_, row) => cells[row]?.kind ?? CellKind.blank), value: Float64Array.from(cells, ({ kind, number, text: at }) => (ofText(kind) ? at : kind === CellKind.boolean ? at % 2 : number)) } : undefined),
      };
      assert.equal(sheetKey(sheet, strings), firstKey(sheet, strings));
    }), { numRuns: 200 });
  });
});
