import assert from "node:assert/strict";
import { review, type ReviewResult } from "../../src/core/review/review";
import { packs } from "../../src/packs";
import { book, type TestCell } from "../core/intake/tables/book";
import { reported } from "../support/findings";

/* Hunan's application on its own form: what the annex has no place for. */

const N = null;
const head: TestCell[][] = [
  ["申请表", N, N, N, N, N],
  ["单位名称", "甲学院", "邮编", "410083", "E-mail", "jxjy@example.cn"],
  ["填报时间", "2018年9月20日", "联系人", "陈某", "可同时容纳培训人数", 1200],
  ["主管部门", "省教育厅", "单位地址", "长沙市岳麓区1号", "负责人", "刘某"],
];
const run = (...books: TestCell[][][]): ReviewResult =>
  review(books.map((rows, at) => book([{ name: "申请表", rows }], `${at}.xlsx`)), { packs: packs.filter(({ id }) => id === "hunan-2017"), known: [...packs], on: "2019-03-15" });
const of = (result: ReviewResult, clause: string): string[] => reported(result).flatMap((one) => (one.clause === `hunan-2017/${clause}` ? [`${one.outcome} ${one.file} ${one.unit}`] : []));
const lacking = ["7.1.2a", "7.1.2f", "7.1.3a", "7.1.3b", "7.1.3e", "7.1.4b", "7.1.5a", "7.1.5b", "8.1.2b"];

describe("what Hunan's annex has no place for", () => {
  it("is asked of a person once, with the articles, and is no 缺项", () => {
    const result = run(head);
    assert.deepEqual(lacking.flatMap((clause) => of(result, clause)), []);
    assert.deepEqual(of(result, "7.1c"), ["review 0.xlsx 甲学院"]);
    const { message } = reported(result).find(({ clause }) => clause === "hunan-2017/7.1c")!;
    assert.match(message, /没有以下内容的栏目.*配套经费（第七条.*年培训专业技术人才人数（第七条/u);
    for (const clause of lacking) {
      const line = result.ledger.find((one) => one.clause === `hunan-2017/${clause}`)!;
      assert.deepEqual([line.counts.missing, line.counts.review, line.units.review, line.unchecked], [0, 1, 1, undefined], clause);
    }
  });

  it("is asked of each form by itself", () => {
    const other = head.map((row) => row.map((cell) => (cell === "甲学院" ? "乙学院" : cell)));
    assert.deepEqual(of(run(head, other), "7.1c"), ["review 0.xlsx 甲学院", "review 1.xlsx 乙学院"]);
  });

  it("is 缺项 as ever on a sheet that is not the annex, and judged where it is filled in", () => {
    const own = run([head[0], ["单位名称", "甲学院", "联系人", "陈某"], ["填报时间", "2018年9月20日", "主管部门", "省教育厅"], ["单位地址", "长沙市岳麓区1号", "负责人", "刘某"]]);
    assert.match(of(own, "7.1.2a").join(), /^(?:missing|broken) 0\.xlsx 甲学院$/u);
    assert.deepEqual(of(own, "7.1c"), []);
    const more = run([...head, ["年培训专业技术人才人数", 900, N, N, N, N]]);
    assert.deepEqual([of(more, "7.1.4b"), of(more, "7.1c")], [["error 0.xlsx 甲学院"], ["review 0.xlsx 甲学院"]]);
  });
});
