import assert from "node:assert/strict";
import type { Entry } from "../../../../src/core/language/pack/schema";
import { holdsAnswers } from "../../../../src/core/review/books";
import { reported } from "../../../support/findings";
import { book, type TestCell } from "../../intake/tables/book";
import { institutions, questionPack, reviewBooks } from "./support";

/** Remarks on recorded answers: clause, cell, and what is said. */
function remarks(...rows: TestCell[][]): string[] {
  const sheet = { name: "评审意见", rows: [["单位名称", "条款编号", "评审意见", "佐证说明", "评审人", "评审日期"], ...rows] };
  const result = reviewBooks([questionPack()], [book([institutions(["甲学院", "乙学院"]), sheet])]);
  return reported(result, [questionPack()]).filter(({ clause }) => clause.startsWith("data/answer")).map(({ clause, cells, message }) => `${clause.slice(12)} ${cells.join()} ${message}`);
}
const full: TestCell[] = ["现场查看", "张三", "2019-09-10"];

describe("what a reviewer is told of recorded answers", () => {
  it("is which particulars a 不符合 lacks, and nothing of one that has all, or of other answers", () => {
    assert.deepEqual(remarks(["甲学院", "test-2019/8.1", "不符合", ...full], ["甲学院", "test-2019/8.2", "符合"], ["乙学院", "test-2019/8.1", "不适用"]), []);
    const [one, ...more] = remarks(["甲学院", "test-2019/8.1", "不符合", "现场查看"], ["乙学院", "test-2019/8.1", "不符合", ...full]);
    assert.match(one, /^incomplete C2 .*评审人.*评审日期/u);
    assert.doesNotMatch(one, /佐证说明/u);
    assert.deepEqual(more, []);
  });

  it("is that an earlier answer contradicts the one that counts, and which that is", () => {
    const [one, ...more] = remarks(["甲学院", "test-2019/8.1", "符合"], ["甲学院", "test-2019/8.1", "不适用"]);
    assert.match(one, /^conflict C2 .*符合.*不适用/u);
    assert.deepEqual(more, []);
    assert.deepEqual(remarks(["甲学院", "test-2019/8.1", "符合"], ["甲学院", "test-2019/8.1", "符合"], ["乙学院", "test-2019/8.1", "不适用"]), []);
  });

  it("is that an answer to what is not asked lapsed; a line that is still empty is not spoken of", () => {
    assert.match(remarks(["甲学院", "test-2019/0", "符合"])[0], /^lapsed C2 /u);
    assert.deepEqual(remarks(["甲学院", "test-2019/0", null, "备忘"], ["甲学院", "test-2019/8.1", null, "备忘"]), []);
    const spared = questionPack();
    spared.entries[0] = { ...spared.entries[0], when: { filled: "city" } } as Entry;
    const answered = { name: "评审意见", rows: [["单位名称", "条款编号", "评审意见"], ["甲学院", "test-2019/8.1", "符合"], ["甲学院", "test-2019/0", "符合"], [null, "test-2019/8.2", "符合"]] };
    assert.deepEqual(reviewBooks([spared], [book([institutions(["甲学院", "乙学院"]), answered])]).checklist.answers.map(({ state, why }) => [state, why]), [["lapsed", "not-asked"], ["lapsed", "no-question"], ["lapsed", "no-unit"]]);
    const noted = { name: "评审意见", rows: [["单位名称", "条款编号", "评审意见", "佐证说明"], ["甲学院", "test-2019/8.1", null, "备忘"]] };
    const { findings } = reviewBooks([questionPack()], [book([institutions(["甲学院"]), noted])]);
    assert.deepEqual(findings.filter(({ clause }) => clause === "test-2019/8.1").map(({ outcome, value }) => [outcome, value]), [["review", null]]);
  });
});

describe("a reviewer's workbook", () => {
  it("is one with a table of answers or of assessments, filled in or not", () => {
    const answers = { name: "评审意见", rows: [["单位名称", "条款编号", "评审意见"]] };
    const assessments = { name: "考核评估表", rows: [["单位名称", "考核年度", "师资队伍建设情况", "总评结论"], ["甲学院", 2019, "合格", null]] };
    assert.deepEqual([[answers], [assessments], [institutions(["甲学院"]), answers], [institutions(["甲学院"])], [{ name: "说明", rows: [["请填写"]] }]].map((sheets) => holdsAnswers(book(sheets))), [true, true, true, false, false]);
  });
});
