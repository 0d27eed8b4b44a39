import assert from "node:assert/strict";
import type { Rule } from "../../../src/core/language/pack/schema";
import { review } from "../../../src/core/review/review";
import { reported } from "../../support/findings";
import { entryOf, packOf } from "../engine/fixture";
import { book, type TestCell, type TestSheet } from "../intake/tables/book";

/** Where the errors of one rule stand: the sheet and cells marked, and the further places. */
function places(rule: Partial<Rule> & Pick<Rule, "record">, ...books: TestSheet[][]): unknown[] {
  const pack = packOf([entryOf({ expect: { is: ["city", "青岛市"] }, ...rule })]);
  const result = review(books.map((sheets, at) => book(sheets, `${at}.xlsx`)), { packs: [pack], known: [pack], on: "2019-09-20" });
  return reported(result, [pack]).filter(({ outcome }) => outcome === "error").map(({ file, sheet, cells, also = [] }) => [`${file} ${sheet} ${cells.join()}`, ...also.map((one) => `${one.file} ${one.sheet} ${one.cells.join()}`)]);
}

const cover = (name: string): TestSheet => ({ name: "封面", rows: [["继续教育基地申报表"], ["单位名称", name], ["申报日期", "2019-09-01"], ["主管部门", "济南市教育局"], ["所在省", "山东省"]] });
const grid = (name: string): TestSheet => ({ name: "申请表", rows: [["单位名称", name], ["单位类别", "高等院校"], ["所在市", "济南市"], ["联系人", "张三"], ["联系电话", "0531-88888888"], ["年培训人数", 2000], ["邮编", "250100"]] });

describe("where a finding of a form stands", () => {
  it("is the cell of the grid, and the cell of the cover where only the cover holds the value", () => {
    assert.deepEqual(places({ record: "institution", cells: ["city"] }, [cover("甲学院"), grid("甲学院")]), [["0.xlsx 申请表 B3"]]);
    assert.deepEqual(places({ record: "institution", cells: ["applicationDate"] }, [cover("甲学院"), grid("甲学院")]), [["0.xlsx 封面 B3"]]);
  });

  it("is first the grid, then the cover, whichever of them the rule names first", () => {
    for (const cells of [["applicationDate", "city"], ["city", "applicationDate"]]) assert.deepEqual(places({ record: "institution", cells }, [cover("甲学院"), grid("甲学院")]), [["0.xlsx 申请表 B3", "0.xlsx 封面 B3"]]);
  });

  it("is first the form that speaks for a group, then the others", () => {
    const group = { by: ["city"] };
    const rule = { record: "institution", group, expect: { lte: [{ count: { of: "group" } }, 1] } as Rule["expect"] };
    const two = ["甲学院", "乙学院"].map((name) => [cover(name), grid(name)]);
    assert.deepEqual(places({ ...rule, cells: ["city"] }, ...two), [["0.xlsx 申请表 B3", "1.xlsx 申请表 B3"]]);
    assert.deepEqual(places({ ...rule, cells: ["applicationDate"] }, ...two), [["0.xlsx 封面 B3", "1.xlsx 封面 B3"]]);
  });
});

describe("where a finding of a table in two parts stands", () => {
  it("is the row of the part that holds the value, first the part that counts the units", () => {
    const parts: TestSheet[] = [{ name: "一", rows: [["单位名称", "单位类别", "联系人"], ["甲学院", "高等院校", "张三"], ["乙学院", "高等院校", "李四"]] }, { name: "二", rows: [["单位名称", "所在市", "年培训人数"], ["乙学院", "济南市", 1], ["甲学院", "青岛市", 2]] }];
    assert.deepEqual(places({ record: "institution", cells: ["city"] }, parts), [["0.xlsx 二 B2"]]);
    assert.deepEqual(places({ record: "institution", cells: ["city", "contactName"] }, parts), [["0.xlsx 一 C3", "0.xlsx 二 B2"]]);
  });
});

describe("where a finding of a table stands", () => {
  const table = (heading: TestCell[], ...rows: TestCell[][]): TestSheet => ({ name: "机构信息", rows: [heading, ...rows] });
  it("is the cells of its row, each named once, first those of what is not met", () => {
    const rows = table(["单位名称", "所在市", "联系人", "年培训人数"], ["甲学院", "济南市", "张三", 2000]);
    assert.deepEqual(places({ record: "institution", cells: ["name", "city", "city"] }, [rows]), [["0.xlsx 机构信息 B2,A2"]]);
    assert.deepEqual(places({ record: "institution", expect: { all: [{ filled: "contactName" }, { gte: ["annualTrainees", 2001] }] } }, [rows]), [["0.xlsx 机构信息 D2,C2"]]);
    assert.deepEqual(places({ record: "institution", expect: { all: [{ gte: ["annualTrainees", 2001] }, { is: ["city", "青岛市"] }] } }, [rows]), [["0.xlsx 机构信息 D2,B2"]]);
  });

  it("is the heading of the group a row belongs to, where that says the value", () => {
    const teachers: TestSheet = { name: "教师", rows: [["姓名", "职称", "专业", "单位名称"], ["专职教师"], ["王一", "教授", "会计", "甲学院"], ["王二", "教授", "会计", "甲学院"], ["外聘教师"], ["赵一", "教授", "会计", "甲学院"]] };
    assert.deepEqual(places({ record: "teacher", expect: { is: ["kind", "full"] } }, [teachers]), [["0.xlsx 教师 A5"]]);
    assert.deepEqual(places({ record: "teacher", expect: { is: ["kind", "part"] }, cells: ["kind", "name"] }, [teachers]), [["0.xlsx 教师 A2,A3"], ["0.xlsx 教师 A2,A4"]]);
  });

  it("is a cell in each row of a group, sheet by sheet", () => {
    const rule = { record: "institution", group: { by: ["city"] }, expect: { lte: [{ count: { of: "group" } }, 1] } as Rule["expect"], cells: ["city"] };
    const sheet = (name: string, ...names: string[]): TestSheet => ({ name, rows: [["单位名称", "所在市"], ...names.map((one) => [one, "济南市"])] });
    assert.deepEqual(places(rule, [sheet("一", "甲学院", "乙学院"), sheet("二", "丙学院")], [sheet("三", "丁学院")]), [["0.xlsx 一 B2,B3", "0.xlsx 二 B2", "1.xlsx 三 B2"]]);
  });
});
