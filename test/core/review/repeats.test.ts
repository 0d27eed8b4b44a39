import assert from "node:assert/strict";
import { review, type ReviewResult } from "../../../src/core/review/review";
import { packs } from "../../../src/packs";
import { book, type TestSheet } from "../intake/tables/book";
import { reported } from "../../support/findings";
import { repeatedUnits } from "../../../src/core/words/repeats";
import { asWritten } from "../../../src/core/words/speech";

const run = (...files: [name: string, sheets: TestSheet[]][]): ReviewResult =>
  review(files.map(([name, sheets]) => book(sheets, name)), { packs: packs.filter(({ id }) => id === "shandong-2019"), known: [...packs], on: "2019-09-20" });
const units = (year: number, people: number, ...names: string[]): TestSheet => ({ name: "机构信息", rows: [["单位名称", "所在市", "申报时间", "年培训人数"], ...names.map((name) => [name, "济南市", `${year}-09-01`, people])] });
const told = (result: ReviewResult) => result.repeats?.map((repeat) => [repeat.files.join(), repeatedUnits(repeat, asWritten)]);

describe("submissions that came twice", () => {
  it("are those of one unit, one year and one template, whatever else was put right", () => {
    assert.deepEqual(told(run(["a.xlsx", [units(2019, 1, "甲学院")]], ["改.xlsx", [units(2019, 2500, "甲学院")]], ["b.xlsx", [units(2019, 2500, "乙学院")]])), [["a.xlsx,改.xlsx", "甲学院"]]);
    assert.deepEqual(told(run(["a.xlsx", [units(2019, 1, "甲学院", "乙学院")]], ["改.xlsx", [units(2019, 2, "乙学院", "甲学院")]])), [["a.xlsx,改.xlsx", "甲学院等 2 家单位"]]);
  });

  it("are not those of another year, unit or template, nor parts without the unit's own table", () => {
    const classes = (name: string): TestSheet => ({ name: "培训班", rows: [["基地名称", "培训班名称", "举办名义", "开班日期"], ["甲学院", name, "省基地", "2019-03-01"]] });
    for (const [one, two] of [
      [[units(2019, 1, "甲学院")], [units(2018, 1, "甲学院")]],
      [[units(2019, 1, "甲学院")], [units(2019, 1, "甲学院", "乙学院")]],
      [[units(2019, 1, "甲学院")], [{ ...units(2019, 1, "甲学院"), name: "另表" }]],
      [[classes("一班")], [classes("二班")]],
    ]) assert.equal(told(run(["a.xlsx", one], ["b.xlsx", two])), undefined);
  });

  it("never make one recommender two: the same recommendation, sent again, is no 多头", () => {
    const list = (recommender: string): TestSheet => ({ name: "推荐", rows: [["推荐单位", "备选单位名称", "申报类别", "申报年度"], [recommender, "甲学院", "新申报", 2019]] });
    const result = run(["a.xlsx", [units(2019, 2500, "甲学院"), list("济南市人社局")]], ["改.xlsx", [units(2019, 2500, "甲学院"), list("济南市人力资源和社会保障局")]]);
    assert.deepEqual(reported(result).filter(({ message }) => message.includes("多头")), []);
  });
});

describe("two copies of one submission", () => {
  const list = (recommender: string, ...names: string[]): TestSheet => ({ name: "推荐", rows: [["推荐单位", "备选单位名称", "申报类别", "申报类型", "申报年度"], ...names.map((name) => [recommender, name, "新申报", "普通", 2019])] });
  const errors = (result: ReviewResult, clause: RegExp) => result.findings.filter((one) => clause.test(one.clause) && one.outcome === "error");

  it("accuse nobody: what rests on both is asked, with their names", () => {
    const bureau = "济南市人社局";
    const twice = run(["甲.xlsx", [units(2019, 2500, "甲学院"), list(bureau, "甲学院")]], ["甲（修改稿）.xlsx", [units(2019, 2500, "甲学院"), list("济南市人力资源和社会保障局", "甲学院")]]);
    assert.deepEqual(errors(twice, /shandong-2019\/[34]/u), []);
    assert.deepEqual(reported(twice).filter(({ clause, message }) => /shandong-2019\/(?:3\.1\.2d|4\.1\.3b)/u.test(clause) && message.includes("不止一次")).map(({ clause, outcome }) => `${clause} ${outcome}`), ["shandong-2019/4.1.3b warning"]);
    // The recommender itself was put right; a unit too many was taken off the list.
    const right = run(["甲.xlsx", [list("济宁市人社局", "甲学院")]], ["甲（更正）.xlsx", [list(bureau, "甲学院")]]);
    assert.deepEqual(errors(right, /4\.1\.3b/u), []);
    const fewer = run(["汇总表.xlsx", [list("山东省教育厅", "甲学院", "乙学院")]], ["汇总表（改）.xlsx", [list("山东省教育厅", "甲学院")]]);
    const quota = reported(fewer).filter(({ clause }) => clause.startsWith("shandong-2019/3.1.1") && fewer.ledger.some((line) => line.clause === clause));
    assert.deepEqual(quota.filter(({ message }) => message.includes("汇总表（改）.xlsx”可能是同一报送的几稿")).map(({ outcome }) => outcome), ["review"]);
    assert.deepEqual(errors(fewer, /3\.1\.1/u), []);
  });

  it("excuse nothing that each of them shows alone, nor two bodies that recommend the same", () => {
    const result = run(["甲.xlsx", [units(2019, 5, "甲学院")]], ["甲(1).xlsx", [units(2019, 5, "甲学院")]]);
    assert.equal(errors(result, /1\.1\.5b/u).length, 2);
    for (const [one, other] of [["一.xlsx", "二.xlsx"], ["济南/汇总表.xlsx", "教育厅/汇总表.xlsx"]])
      assert.equal(errors(run([one, [list("济南市人社局", "甲学院")]], [other, [list("山东省教育厅", "甲学院")]]), /4\.1\.3b/u).length, 1);
    const one = run(["甲.xlsx", [list("济南市人社局", "甲学院", "甲学院")]], ["乙.xlsx", [list("青岛市人社局", "乙学院")]]);
    // Listed twice: told once, and not as a difference from an application form that nobody supplied.
    assert.deepEqual(errors(one, /3\.1\.2d/u), []);
    assert.deepEqual(one.findings.filter(({ clause }) => clause === "shandong-2019/4.1.3b").map(({ outcome }) => outcome), ["warning"]);
    assert.deepEqual(reported(one).filter(({ message }) => message.includes("不一致")), []);
  });
});
