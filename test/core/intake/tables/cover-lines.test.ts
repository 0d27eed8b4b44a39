import assert from "node:assert/strict";
import { book, type TestCell } from "./book";
import { build, valueOf } from "./build";
import { cover, grid } from "./hunan-form";

const coverOf = (...lines: string[]) => ({ ...cover, rows: [...cover.rows.slice(0, 2), ...lines.map((text): TestCell[] => [text])] });
const asked = (...lines: string[]) => {
  const { dataset } = build([book([coverOf(...lines), { ...grid, rows: grid.rows.slice(1) }])]);
  return ["name", "applicationDate", "competentAuthority"].map((field) => valueOf(dataset, "institution", 0, field));
};

describe("lines of a cover without a colon", () => {
  const wanted = ["湖南某某学院", "2019-09-10", "湖南省教育厅"];

  it("say what a gap divides from their label", () => {
    assert.deepEqual(asked("申报单位（盖章）   湖南某某学院", "主 管 部 门   湖南省教育厅", "填 报 时 间   2019年9月10日"), wanted);
    assert.deepEqual(asked("申 报 单 位（盖章）____湖南某某学院____", "主  管  部  门    湖南省教育厅", "填  报  时  间 2019年9月10日"), wanted);
    assert.deepEqual(asked("申报单位：湖南某某学院", "主管部门：湖南省教育厅", "填报时间2019年9月10日"), wanted);
    for (const seal of ["加盖公章", "公 章", "单位印章"]) assert.deepEqual(asked(`申报单位（${seal}）   湖南某某学院`, "主管部门：湖南省教育厅", "填报时间2019年9月10日"), wanted, seal);
  });

  it("say nothing where the gap is empty, or where words go on", () => {
    assert.equal(asked("申报单位：湖南某某学院", "主管部门：湖南省教育厅", "填 报 时 间        年   月   日")[1], asked("申报单位：湖南某某学院", "主管部门：湖南省教育厅", "填报时间：    年   月   日")[1]);
    assert.equal(asked("申报单位：湖南某某学院", "主管部门：湖南省教育厅", "填报时间以盖章为准")[1], "absent");
    assert.equal(asked("申报单位：湖南某某学院", "主管部门：湖南省教育厅", "填报时间  联系人")[1], "absent");
  });

  it("stand above a table as well", () => {
    const { dataset } = build([book([["单位情况表"], ["填 报 时 间   2019年9月10日"], ["单位名称", "单位类别", "年培训人数"], ["甲学院", "高等院校", 2000]])]);
    assert.equal(valueOf(dataset, "institution", 0, "applicationDate"), "2019-09-10");
  });
});
