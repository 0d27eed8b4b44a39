import assert from "node:assert/strict";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { book, type TestCell, type TestSheet } from "./book";

const read = (...sheets: TestSheet[]): [string, string, string[]][] => findTables(book(sheets)).tables.map(({ sheet, record, columns }) => [sheet, record, [...columns.keys()].sort()]);
const S = (...rows: TestCell[][]): TestSheet => ({ name: "S", rows });

describe("a table of units with one column of another kind", () => {
  it("tells of the institution, too, by one label nobody else knows", () => {
    assert.deepEqual(read(S(["单位名称", "统一社会信用代码", "年培训人数", "专职教师数", "兼职教师数"], ["甲学院", "12370000495573200W", 2300, 30, 20])), [
      ["S", "staff", ["ftTeachers", "ptTeachers", "unit", "unitCreditCode"]],
      ["S", "institution", ["annualTrainees", "creditCode", "name"]],
    ]);
    assert.deepEqual(read(S(["单位名称", "年培训人数", "占地面积", "普通教室"], ["甲学院", 2300, 3000, 20])), [["S", "facilities", ["classroomCount", "landArea", "unit"]], ["S", "institution", ["annualTrainees", "name"]]]);
  });

  it("in a form as well", () => {
    assert.deepEqual(read(S(["申请表"], ["单位名称", "甲学院"], ["单位性质", "高等院校"], ["年培训人数", 2300], ["占地面积", 15000])).map(([, record]) => record), ["institution", "facilities"]);
  });

  it("but not where the workbook has a table of that kind: then the column is named as that kind's", () => {
    const list = S(["单位名称", "单位类别", "年培训人数", "占地面积"], ["甲学院", "高等院校", 2300, 15000]);
    const places: TestSheet = { name: "场地", rows: [["单位名称", "占地面积", "普通教室", "普通教室面积"], ["甲学院", 16000, 20, 900]] };
    const { tables } = findTables(book([list, places]));
    assert.deepEqual(tables.map(({ sheet, record }) => [sheet, record]), [["S", "institution"], ["场地", "facilities"]]);
    assert.deepEqual([tables[0].unmatched, tables[0].mayBe?.get("占地面积")?.of], [["占地面积"], "facilities"]);
  });

  it("and not of a list whose rows are no units", () => {
    assert.deepEqual(read(S(["单位名称", "姓名", "专兼职", "学历", "职称", "年培训人数"], ["甲学院", "李一", "专职", "本科", "教授", 2300])).map(([, record]) => record), ["teacher"]);
  });
});
