import assert from "node:assert/strict";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { book, type TestCell } from "./book";
import { build, valueOf } from "./build";
import { headerWords } from "../../../support/words";

const read = (rows: TestCell[][], merges: string[] = []) =>
  findTables(book([{ name: "教师名册", rows, merges }])).tables.map(({ record, recordRows, columns, readings, unmatched, problems }) => ({
    record,
    rows: recordRows.map((row) => row + 1),
    name: columns.get("name")?.column,
    unit: columns.get("unit")?.column,
    kind: readings.get("kind")?.text,
    unread: [...unmatched.filter((label) => label !== "序号"), ...problems.map(headerWords)],
  }));
const half = (rows: number[], name: number, more: object = {}) => ({ record: "teacher", rows, name, unit: undefined, kind: undefined, unread: [], ...more });

describe("a roster printed in halves side by side", () => {
  it("is read as one below the other", () => {
    assert.deepEqual(read([["姓名", "职称", "姓名", "职称"], ["张一", "教授", "李二", "副教授"], ["王三", "讲师", null, null]]), [half([2, 3], 0), half([2], 2)]);
    assert.deepEqual(read([["序号", "姓名", "职称", "序号", "姓名", "职称"], [1, "张一", "教授", 2, "李二", "副教授"]]), [half([2], 1), half([2], 4)]);
    assert.deepEqual(read([["姓名", "职称", "姓名", "职称", "姓名", "职称"], ["张一", "教授", "李二", "副教授", "王三", "讲师"]]), [half([2], 0), half([2], 2), half([2], 4)]);
    assert.deepEqual(read([["序号", "姓名", "职称", "姓名", "职称"], [1, "张一", "教授", "李二", "副教授"], [2, "王三", "讲师", null, null]]), [half([2, 3], 1), half([2], 3)]);
  });

  it("belongs to the unit that stands before both halves", () => {
    const rows: TestCell[][] = [["单位名称", "姓名", "职称", "姓名", "职称"], ["甲学院", "张一", "教授", "李二", "副教授"], ["乙学院", "王三", "讲师", null, null]];
    assert.deepEqual(read(rows), [half([2, 3], 1, { unit: 0 }), half([2], 3, { unit: 0 })]);
    const three: TestCell[][] = [["序号", "单位名称", "姓名", "职称", "任课专业", "姓名", "职称", "任课专业"], [1, "甲学院", "张一", "教授", "会计", "李二", "副教授", "会计"]];
    assert.deepEqual(read(three), [half([2], 2, { unit: 1 }), half([2], 5, { unit: 1 })]);
  });

  it("takes the kind of teachers from what stands over each half", () => {
    const rows: TestCell[][] = [["专职教师", null, "兼职教师", null], ["姓名", "职称", "姓名", "职称"], ["张一", "教授", "李二", "副教授"]];
    assert.deepEqual(read(rows, ["A1:B1", "C1:D1"]), [half([3], 0, { kind: "专职" }), half([3], 2, { kind: "兼职" })]);
  });

  it("counts every name where no header tells the halves apart", () => {
    const rows: TestCell[][] = [["单位名称", "姓名", "姓名", "职称", "职称"], ["甲学院", "张一", "李二", "教授", "讲师"], ["甲学院", "王三", null, "讲师", null], ["甲学院", null, "赵四", null, "教授"]];
    assert.deepEqual(read(rows), [half([2, 3], 1, { unit: 0 }), half([2, 4], 2, { unit: 0 })]);
    const [, second] = findTables(book([{ name: "教师名册", rows }])).tables;
    assert.equal(second.columns.get("title")?.column, 4);
    assert.deepEqual(read([["姓名", "职称", "任课专业", "姓名"], ["张一", "教授", "会计", "李二"]]), [half([2], 0), half([2], 3)]);
  });

  it("is no list of units with two persons each", () => {
    const rows: TestCell[][] = [["单位名称", "负责人", null, "联系人", null], [null, "姓名", "电话", "姓名", "电话"], ["甲学院", "张一", "13900000000", "李二", "13900000001"]];
    assert.equal(findTables(book([{ name: "单位信息", rows, merges: ["A1:A2", "B1:C1", "D1:E1"] }])).tables.filter(({ record }) => record !== "institution").length, 0);
  });

  it("with headings in other words under 专职教师 and 兼职教师: two rosters, not their numbers", () => {
    const person = (name: string): TestCell[] => [name, "本科", "讲师", 5];
    const heads: TestCell[] = ["姓名", "最高学历学位", "专业技术资格", "讲授课程及年限"];
    const found = build([book([{ name: "教师", rows: [["专职教师", null, null, null, null, "兼职教师"], [...heads, null, ...heads], [...person("王一"), null, ...person("赵一")], [...person("王二"), null, ...person("赵二")]] }])]);
    assert.equal(found.dataset.records.get("staff"), undefined);
    const { length } = found.dataset.records.get("teacher")!;
    assert.deepEqual(Array.from({ length }, (_, i) => [valueOf(found.dataset, "teacher", i, "name"), valueOf(found.dataset, "teacher", i, "kind")]).sort(), [["王一", "full"], ["王二", "full"], ["赵一", "part"], ["赵二", "part"]]);
  });
});
