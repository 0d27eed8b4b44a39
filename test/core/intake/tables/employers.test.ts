import assert from "node:assert/strict";
import { columnMatches } from "../../../../src/core/words/column-match";
import { asWritten } from "../../../../src/core/words/speech";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { book, type TestCell, type TestSheet } from "./book";
import { build } from "./build";

const units = (...names: string[]): TestSheet => ({ name: "单位信息", rows: [["单位名称", "单位类别", "年培训人数"], ...names.map((name): TestCell[] => [name, "高校", 2500])] });
const trainees = (heading: string, ...employers: string[]): TestSheet => ({ name: "学员名册", rows: [["序号", "姓名", heading, "班次编号", "考核结果"], ...employers.map((name, i): TestCell[] => [i + 1, `张${"一二三四五"[i]}`, name, "B1", "合格"])] });
const teachers = (...employers: string[]): TestSheet => ({ name: "教师名册", rows: [["姓名", "专兼职", "职称", "工作单位", "授课情况"], ...employers.map((name, i): TestCell[] => [`李${"一二三四五"[i]}`, "兼职", "教授", name, "会计"])] });
/** Whose each row of the second sheet is. */
function whose(record: string, ...sheets: TestSheet[]): (string | undefined)[] {
  const { dataset } = build([book(sheets)]);
  return [...dataset.records.get(record)!.unit].map((unit) => dataset.units[unit]?.name);
}

describe("a column that says where a person works", () => {
  it("does not say whose the row is, where none of the names is a unit of the workbook", () => {
    for (const heading of ["工作单位", "单位", "所在单位", "单位名称"]) {
      assert.deepEqual(whose("trainee", units("甲学院"), trainees(heading, "丙公司", "丁医院")), ["甲学院", "甲学院"], heading);
      assert.deepEqual(whose("trainee", units("甲学院", "乙学院"), trainees(heading, "丙公司", "丁医院")), [undefined, undefined], heading);
    }
    assert.deepEqual(whose("teacher", units("甲学院"), teachers("甲学院", "丙大学", "丁大学")), ["甲学院", "甲学院", "甲学院"]);
  });

  it("does, where a column of their credit codes stands beside it", () => {
    const { rows, ...sheet } = trainees("机构名称", "甲学院", "乙学院");
    const [head, ...lines] = rows as TestCell[][];
    assert.deepEqual(whose("trainee", { ...sheet, rows: [[...head, "所属单位统一社会信用代码"], ...lines.map((line) => [...line, null])] }), ["甲学院", "乙学院"]);
  });

  it("is told and asked about", () => {
    const table = findTables(book([units("甲学院"), trainees("工作单位", "丙公司", "丁医院")])).tables.find(({ record }) => record === "trainee")!;
    const { certainty, others, because } = columnMatches(table, asWritten).find(({ heading }) => heading === "工作单位")!;
    assert.deepEqual([certainty, others, because], ["unsure", ["unit"], "可能是“举办基地（机构）”，不能确定，没有采用"]);
  });

  it("does, where the names are the workbook's units, or it stands before the persons", () => {
    assert.deepEqual(whose("trainee", units("甲学院", "乙学院"), trainees("单位名称", "甲学院", "乙学院")), ["甲学院", "乙学院"]);
    assert.deepEqual(whose("teacher", units("甲学院", "乙学院"), teachers("甲学院", "乙学院", "丙大学")), ["甲学院", "乙学院", undefined]);
    const before: TestSheet = { name: "学员名册", rows: [["单位名称", "姓名", "班次编号", "考核结果"], ["丙学院", "张一", "B1", "合格"]] };
    assert.deepEqual(whose("trainee", units("甲学院", "乙学院"), before), ["丙学院"]);
  });

  it("does, where a person said so", () => {
    const sheets = [units("甲学院"), trainees("工作单位", "丙公司", "丁医院")];
    const { dataset } = build([book(sheets)], { choices: [{ file: "a.xlsx", sheet: "学员名册", columns: { 工作单位: "unit" } }] });
    assert.deepEqual([...dataset.records.get("trainee")!.unit].map((unit) => dataset.units[unit]?.name), ["丙公司", "丁医院"]);
  });

  it("alone in its workbook is the base's for teachers, and of trainees only where all have the same", () => {
    assert.deepEqual(whose("teacher", teachers("甲学院", "乙学院")), ["甲学院", "乙学院"]);
    assert.deepEqual(whose("trainee", trainees("单位", "甲学院", "甲学院")), ["甲学院", "甲学院"]);
    assert.deepEqual(whose("trainee", trainees("单位", "丙公司", "丁医院")), [undefined, undefined]);
  });
});
