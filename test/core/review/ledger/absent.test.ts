import assert from "node:assert/strict";
import type { LedgerLine } from "../../../../src/core/dictionary/finding";
import type { Rule } from "../../../../src/core/language/pack/schema";
import { review } from "../../../../src/core/review/review";
import { isClosed, ledgerState } from "../../../../src/core/review/ledger";
import { book, type TestSheet } from "../../intake/tables/book";
import { entryOf, packOf } from "../../engine/fixture";

function lineOf(rule: Parameters<typeof entryOf>[0], ...books: TestSheet[][]): LedgerLine {
  const pack = packOf([entryOf(rule as Rule)]);
  return review(books.map((sheets, i) => book(sheets, `${i}.xlsx`)), { packs: [pack], known: [pack], on: "2019-09-20" }).ledger[0];
}
const institutions = (header: string[], ...rows: (string | number | null)[][]): TestSheet => ({ name: "机构信息", rows: [["单位名称", ...header], ...rows] });

describe("what a clause was not checked for", () => {
  it("is a column of its table, by id, name and place", () => {
    const line = lineOf({ record: "institution", expect: { gte: ["annualTrainees", 2000] } }, [institutions(["所在市"], ["甲学院", "济南市"], ["乙学院", "济南市"])]);
    assert.deepEqual(line.absent, [{
      record: "institution", title: "单位（基地）信息", fields: [{ id: "annualTrainees", name: "年培训专业技术人才人数" }], places: [{ file: "0.xlsx", sheet: "机构信息" }], more: 0,
    }]);
    assert.deepEqual([line.rows.missing, line.units.missing, line.counts.missing], [2, 2, 1]);
    assert.deepEqual([ledgerState(line), isClosed(line)], ["unchecked", false]);
  });

  it("is a whole table, once per workbook", () => {
    const units = [institutions(["所在市"], ["甲学院", "济南市"])];
    const line = lineOf({ record: "teacher", expect: { filled: "name" } }, units, units);
    assert.deepEqual(line.absent!.map(({ record, fields, places }) => [record, fields, places]), [["teacher", [], [{ file: "0.xlsx", sheet: "" }, { file: "1.xlsx", sheet: "" }]]]);
    assert.deepEqual([line.rows.missing, line.units.missing], [0, 1]);
  });

  it("is said of each workbook that lacks the column, not of one that has it", () => {
    const line = lineOf(
      { record: "institution", expect: { gte: ["annualTrainees", 2000] } },
      [institutions(["所在市"], ["甲学院", "济南市"])], [institutions(["年培训人数"], ["乙学院", 2000])], [institutions(["所在市"], ["丙学院", "济南市"])],
    );
    assert.deepEqual(line.absent![0].places.map(({ file }) => file), ["0.xlsx", "2.xlsx"]);
    assert.deepEqual([line.units.pass, line.units.missing], [1, 2]);
  });

  it("is found though the row before it was exempt for another reason", () => {
    const rule = { record: "institution", when: { all: [{ is: ["program", "rural"] }, { filled: "annualTrainees" }] } as never, expect: { filled: "capacity" as const } };
    for (const rows of [[["甲学院", "普通"], ["乙学院", "乡村振兴专项"]], [["乙学院", "乡村振兴专项"], ["甲学院", "普通"]]]) {
      const line = lineOf(rule, [institutions(["申报类型", "可同时容纳培训人数"], ...rows.map((row) => [...row, 100]))]);
      assert.deepEqual(line.absent?.[0].fields.map(({ id }) => id), ["annualTrainees"]);
      assert.equal(isClosed(line), false);
    }
  });

  it("is nothing where every column is there, however blank", () => {
    const line = lineOf({ record: "institution", expect: { gte: ["annualTrainees", 2000] } }, [institutions(["年培训人数", "所在市"], ["甲学院", null, "济南市"], ["乙学院", 2000, "济南市"])]);
    assert.equal(line.absent, undefined);
    assert.deepEqual([ledgerState(line), isClosed(line)], ["failed", true]);
  });

  it("names twenty places, and how many more there are", () => {
    const line = lineOf({ record: "institution", expect: { gte: ["annualTrainees", 2000] } }, ...Array.from({ length: 23 }, (_, i) => [institutions(["所在市"], [`第${i}学院`, "济南市"])]));
    assert.deepEqual([line.absent![0].places.length, line.absent![0].more], [20, 3]);
  });
});
