import assert from "node:assert/strict";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { book, type TestCell } from "./book";
import { build, valueOf } from "./build";

/* An application form as it comes back: opinions in words, seals and days in one cell, pasted with or without its merges. */

const N = null;
const merges = ["A1:F1", "A4:A6", "A7:A9", "A10:A12", "A13:A15", "C16:F16", "C17:F17"];
const form = (applicant: TestCell, opinion: TestCell): TestCell[][] => [
  ["申请表", N, N, N, N, N],
  ["单位名称", "甲学院", "邮编", "410083", N, N],
  ["填报时间", "2018年9月20日", "联系人", "陈某", N, N],
  ["人员\n情况", "管理人员（人）", "专职教师（人）", "兼职教师（人）", N, N],
  [N, 2, 2, 1, N, N],
  [N, N, N, N, N, N],
  ["管理人员情况", "姓 名", "职 务", "分  管  工  作", N, N],
  [N, "刘某", "院长", "全面工作", N, N],
  [N, "周某", "科长", "学员管理", N, N],
  ["专  职  教  师  情  况", "姓 名", "学历", "职称", "现任课专业、年限", N],
  [N, "教师甲", "硕士研究生", "副教授", "园林，12年", N],
  [N, "教师乙", "本科", "教授", "园林，6年", N],
  ["兼  职  教  师  情  况", "姓 名", "学历", "职称", "现任课专业、年限", N],
  [N, "兼职甲", "本科", "高级工程师", "园林，3年", N],
  [N, N, N, N, N, N],
  ["申 报 单 位", N, applicant, N, N, N],
  ["主管部门意见", N, opinion, N, N, N],
];

const built = (applicant: TestCell, opinion: TestCell, merged = true): ReturnType<typeof build> => build([book([{ name: "申请表", rows: form(applicant, opinion), ...(merged && { merges }) }])]);
const signed = (applicant: TestCell, opinion: TestCell): (string | number)[] => {
  const { dataset, findings } = built(applicant, opinion);
  assert.deepEqual(findings.map(({ message }) => message), []);
  return ["applicantSealed", "applicantSealDate", "competentOpinionSealed", "competentOpinionDate"].map((field) => valueOf(dataset, "institution", 0, field));
};

describe("the signatures of an application form", () => {
  it("are read in words: who signs, what the opinion is, and the day", () => {
    const expected = [1, "2018-09-20", 1, "2018-09-25"];
    assert.deepEqual(signed("甲学院（公章）\n      2018年9月20日", "同意推荐（公章）\n      2018年9月25日"), expected);
    assert.deepEqual(signed("情况属实，同意申报。(盖章) 2018.9.20", "经审核，同意推荐。2018年9月25日"), expected);
    assert.deepEqual(signed("甲学院（公章）\n      年   月   日", "同意"), [1, "blank", 1, "blank"]);
  });

  it("are blank where nothing but the printed place stands, and no where the opinion refuses", () => {
    assert.deepEqual(signed("（公章）\n      年   月   日", "（公章）"), ["blank", "blank", "blank", "blank"]);
    for (const seal of ["加盖公章", "单位公章", "公 章", "签字盖章", "盖章处"]) assert.deepEqual(signed(`（${seal}）\n      年   月   日`, `（${seal}）`), ["blank", "blank", "blank", "blank"], seal);
    assert.deepEqual(signed("（公章）2018年9月20日", "不同意推荐（公章）2018年9月25日"), ["blank", "2018-09-20", 0, "2018-09-25"]);
    assert.deepEqual(signed("是", "否"), ["absent", "absent", 0, "blank"]);
  });
});

describe("an application form pasted without its merges", () => {
  it("gives the same tables and the same records: managers are no staff, a block's title is no column", () => {
    const shape = (merged: boolean): string[] => findTables(book([{ name: "申请表", rows: form("甲学院（公章）", "同意"), ...(merged && { merges }) }])).tables.map(({ record, rows, columns }) => `${record} ${rows} ${[...columns.keys()].sort().join()}`);
    assert.deepEqual(shape(false), shape(true));
    assert.ok(shape(true).some((line) => line.startsWith("manager 2 ")));
    const { dataset, findings } = built("甲学院（公章）", "同意", false);
    assert.deepEqual(findings.map(({ message }) => message), []);
    assert.deepEqual([0, 1, 2].map((i) => valueOf(dataset, "teacher", i, "kind")), ["full", "full", "part"]);
    assert.deepEqual([0, 1].map((i) => valueOf(dataset, "manager", i, "name")), ["刘某", "周某"]);
    assert.equal(valueOf(dataset, "staff", 0, "managers"), 2);
  });
});
