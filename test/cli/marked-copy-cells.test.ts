import assert from "node:assert/strict";
import { markedCopy } from "../../src/cli/marked-copy";
import { review } from "../../src/core/review/review";
import { readWorkbook } from "../../src/files";
import { entryOf, packOf } from "../core/engine/fixture";
import { pack } from "../files/read/support/package";

describe("a marked copy of a workbook whose cells are at hand", () => {
  const rule = packOf([entryOf({ record: "institution", expect: { gte: ["annualTrainees", 2000] }, message: "不足" })]);
  const rows = (number: string): string => [["单位名称", "年培训人数"], ["甲学院", number]].map((row, r) => `<row r="${r + 1}">${row.map((value, c) => (/^<|^\d/.test(value) ? `<c r="${"AB"[c]}${r + 1}"><v>${value}</v></c>` : `<c r="${"AB"[c]}${r + 1}" t="inlineStr"><is>${value.startsWith("…") ? `<r><rPr><strike/></rPr><t>9</t></r><r><t>${value.slice(1)}</t></r>` : `<t>${value}</t>`}</is></c>`)).join("")}</row>`).join("");

  for (const [how, number] of [["as they are written", "1999"], ["with parts struck out", "…1999"]])
    it(`is the one for which they are read once more, and the cells stay as they were: ${how}`, async () => {
      const bytes = pack({ sheets: [{ name: "机构信息", rows: rows(number) }] });
      const [cells, before] = [readWorkbook(bytes, "a.xlsx"), readWorkbook(bytes, "a.xlsx")];
      const result = review([cells], { packs: [rule], known: [rule], on: "2019-09-20" });
      assert.equal(result.findings.some(({ outcome }) => outcome === "error"), true);
      const [ofBoth, ofReadAgain] = [await markedCopy(bytes, "a.xlsx", result, [rule], cells), await markedCopy(bytes, "a.xlsx", result, [rule], { ...cells, interpreted: true })];
      assert.deepEqual(Buffer.from(ofBoth.copy), Buffer.from(ofReadAgain.copy));
      assert.deepEqual(cells, before);
    });
});
