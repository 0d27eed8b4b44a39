import assert from "node:assert/strict";
import { NO_RESULT } from "../../../../src/sheet/cells";
import { cellOf } from "../../../../src/core/intake/records/cell-of";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { book, type TestCell, type TestSheet } from "./book";
import { build, valueOf } from "./build";

const head: TestCell[][] = [["单位名称", "统一社会信用代码", "单位类别"], ["甲学院", "12370000495573200W", "高等院校"], ["乙学院", "123700004955732111", "科研院所"]];
const more: TestCell[][] = [["单位名称", "年培训人数", "专职管理人员"], ["乙学院", 2400, 6], ["甲学院", 2300, 5]];
const two = (first: TestCell[][], second: TestCell[][]): TestSheet[] => [{ name: "一", rows: first }, { name: "二", rows: second }];
/** Of each institution its kind, trainees and managers. */
function units(sheets: TestSheet[]): (string | number)[][] {
  const { dataset } = build([book(sheets)]);
  return Array.from({ length: dataset.records.get("institution")!.length }, (_, i) => ["name", "type", "annualTrainees", "managersFt"].map((field) => valueOf(dataset, "institution", i, field)));
}
const whole = [["甲学院", "university", 2300, 5], ["乙学院", "research", 2400, 6]];

describe("a table in several parts", () => {
  it("below each other or on two sheets, its units in any order: one record with the columns of both", () => {
    assert.deepEqual(units([{ name: "S", rows: [...head, [], ...more] }]), whole);
    assert.deepEqual(units(two(head, more)), whole);
    assert.deepEqual(units(two(head.slice(0, 2), [more[0], more[2]])), whole.slice(0, 1));
  });

  it("each value at its own cell", () => {
    const { dataset } = build([book(two(head, more))]);
    const set = dataset.records.get("institution")!;
    assert.deepEqual(["type", "annualTrainees"].map((field) => cellOf(set, 0, field)), [{ file: "a.xlsx", sheet: "一", row: 1, column: 2 }, { file: "a.xlsx", sheet: "二", row: 2, column: 1 }]);
  });

  it("a unit that one part leaves out has left those columns blank", () => {
    assert.deepEqual(units(two(head, more.slice(0, 2))), [["甲学院", "university", "blank", "blank"], whole[1]]);
  });

  it("what the part leaves out is blank in its first column, too: nobody meant the value above", () => {
    const first: TestCell[][] = [["序号", "单位名称", "联系人", "联系电话"], ...["甲", "乙", "丙"].map((one, i): TestCell[] => [i + 1, `${one}学院`, `${one}某`, "0531-86000000"])];
    assert.deepEqual(units(two(first, [["单位类别", "单位名称", "年培训人数"], ["高等院校", "甲学院", 2300]])).map(([, type]) => type), ["university", "blank", "blank"]);
  });

  it("what both say must be the same, and is said where it is not", () => {
    const again: TestCell[][] = [["单位名称", "单位类别", "年培训人数"], ["甲学院", "高等院校", 2300], ["乙学院", "行业协会", 2400], ["丙学院", "高等院校", 2500]];
    const { dataset, findings } = build([book(two([...head, ["丙学院", "1237000049557321XX", "高等院校"]], again))]);
    assert.deepEqual([0, 1, 2].map((i) => valueOf(dataset, "institution", i, "type")), ["university", "bad", "university"]);
    const said = findings.filter(({ clause }) => clause === "data/conflict");
    assert.deepEqual(said.map(({ sheet, cells }) => [sheet, cells]), [["一", ["C3"]]]);
    assert.match(said[0].message, /二!B 列“单位类别”的“行业协会”不一致/u);
  });

  it("what differs in a part's own two columns is quoted from the part", () => {
    const { findings } = build([book(two(head, [["单位名称", "年培训人数", "年培训人数"], ["乙学院", 2400, 2500], ["甲学院", 2300, 2300]]))]);
    assert.deepEqual(findings.filter(({ clause }) => clause === "data/conflict").map(({ sheet, cells, value }) => [sheet, cells, value]), [["二", ["B2"], "2400"]]);
  });

  it("同上 in a part means the row above it there, not the unit before it in the table", () => {
    const names = ["甲学院", "乙学院", "丙学院"];
    const first: TestCell[][] = [["单位名称", "联系人", "联系电话"], ...names.map((name): TestCell[] => [name, "某人", "0531-86000000"])];
    const { dataset } = build([book(two(first, [["单位名称", "年培训人数", "主管部门"], ["甲学院", 2300, "科技厅"], ["丙学院", 2300, "教育厅"], ["乙学院", 2300, "同上"]]))]);
    assert.deepEqual(names.map((_, i) => valueOf(dataset, "institution", i, "competentAuthority")), ["科技厅", "bad", "教育厅"]);
  });

  it("of a sheet that is read as a part or as a form of another's table is said what is hidden, has no heading or no result", () => {
    const part: TestSheet = { name: "二", rows: [["单位名称", "年培训人数", null, "专职管理人员"], ["乙学院", { error: NO_RESULT }, "另", 6], ["甲学院", 2300, null, 5]], hiddenRows: [2] };
    const said = (...sheets: TestSheet[]): string[] => findTables(book(sheets)).remarks.map(({ sheet, said: { code } }) => `${sheet} ${code}`);
    assert.deepEqual(said({ name: "一", rows: head }, part), ["二 hidden-rows", "二 unnamed", "二 no-result"]);
    const cover: TestSheet = { name: "封面", rows: [["申报单位：甲学院"], ["联系人：张三"], ["联系电话：0531-86000000"]] };
    const body: TestSheet = { name: "正文", rows: [["单位名称", "甲学院"], ["单位类别", "高校"], ["年培训人数", 2500], ["邮政编码", { error: NO_RESULT }], ["单位地址", "某路1号"]] };
    assert.deepEqual(said(cover, body), ["正文 no-result"]);
    assert.deepEqual(said({ ...cover, rows: [...cover.rows, ["配套经费", { error: NO_RESULT }]] }, { ...body, rows: body.rows.filter((_, i) => i !== 3) }), ["封面 no-result"]);
  });

  it("is shown in its parts as they are read in the end: hidden sheets, rows that head a group and what they say", () => {
    const grouped: TestCell[][] = [head[0], ["普通类"], head[1], ["乡村振兴类"], head[2]];
    const [{ parts }] = findTables(book([{ name: "一", rows: grouped }, { name: "二", rows: more, visibility: "hidden" }])).tables;
    assert.deepEqual(parts!.map(({ sheet, rows, hidden, skipped, columns }) => [sheet, rows, hidden, skipped.map(({ row, why }) => [row, why.code]), columns.has("program")]), [["一", 2, undefined, [[2, "group-of"], [4, "group-of"]], true], ["二", 2, "hidden", [], false]]);
  });

  it("two years, and the units of another list, are no parts of one", () => {
    const year = (n: number, people: number): TestCell[][] => [[`${n}年培训情况`], ["单位名称", "统计年度", "年培训人数", ...(n === 2018 ? ["专职管理人员"] : [])], ["甲学院", n, people, 5], ["乙学院", n, people, 6]];
    assert.equal(units(two(year(2017, 2100), year(2018, 2300))).length, 4);
    assert.equal(units(two(head, [more[0], ["丙学院", 1, 1]])).length, 3);
  });

  it("three lines of labels over values on a form", () => {
    const sheet: TestSheet = { name: "申请表", rows: [["申请表"], ["单位名称", "统一社会信用代码", "单位类别"], ["甲学院", "12370000495573200W", "高等院校"], ["年培训人数", "专职管理人员", "配套经费（万元）"], [2300, 5, 50], ["联系人", "联系电话", "电子邮箱", "邮编"], ["李川", "13800000000", "a@b.cn", "250001"]] };
    const { tables } = findTables(book([sheet]));
    assert.deepEqual(tables.map(({ record, columns }) => [record, [...columns.keys()].sort()]), [["institution", ["annualTrainees", "contactName", "contactPhone", "creditCode", "email", "managersFt", "matchingFunds", "name", "postcode", "type"]]]);
  });
});

describe("a form that does not name its institution, beside a table of institutions", () => {
  const systems = (title: string): TestSheet => ({ name: "制度", rows: [[title], ["序号", "制度名称", "是否建立"], [1, "教学组织管理制度", "是"], [2, "学员考核管理制度", "是"], [3, "跟踪反馈制度", "否"]] });
  const list = (...names: string[]): TestSheet => ({ name: "单位", rows: [["序号", "单位名称", "单位类别", "年培训人数"], ...names.map((name, i) => [i + 1, name, "高等院校", 2300])] });
  const told = (...sheets: TestSheet[]): (string | number)[][] => {
    const { dataset } = build([book(sheets)]);
    return Array.from({ length: dataset.records.get("institution")!.length }, (_, i) => ["name", "sysTeachingOrg", "sysFollowUp"].map((field) => valueOf(dataset, "institution", i, field)));
  };

  it("is of the one its title names, or of the only one", () => {
    assert.deepEqual(told(list("青岛海川大学"), systems("青岛海川大学管理制度一览")), [["青岛海川大学", 1, 0]]);
    assert.deepEqual(told(list("青岛海川大学"), systems("管理制度一览")), [["青岛海川大学", 1, 0]]);
    assert.deepEqual(told(list("青岛海川大学", "泰安农业科学研究院"), systems("泰安农业科学研究院管理制度一览")), [["青岛海川大学", "blank", "blank"], ["泰安农业科学研究院", 1, 0]]);
  });

  it("is nobody's where nothing says which of several", () => {
    assert.deepEqual(told(list("青岛海川大学", "泰安农业科学研究院"), systems("管理制度一览")), [["青岛海川大学", "absent", "absent"], ["泰安农业科学研究院", "absent", "absent"], ["absent", 1, 0]]);
  });
});
