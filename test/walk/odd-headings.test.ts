import assert from "node:assert/strict";
import { packs } from "../../src/packs";
import { review, type ReviewResult } from "../../src/core/review/review";
import { columnMatches } from "../../src/core/words/column-match";
import type { JsonFinding } from "../../src/core/reports/json-findings";
import { book, type TestCell } from "../core/intake/tables/book";
import { reported } from "../support/findings";
import { asWritten } from "../../src/core/words/speech";

const run = (head: TestCell[], ...rows: TestCell[][]): ReviewResult => review([book([{ name: "单位信息", rows: [head, ...rows] }])], { packs: [packs.find(({ id }) => id === "shandong-2016")!], known: [...packs], on: "2019-09-24" });
const of = (result: ReviewResult, clause: string): JsonFinding[] => reported(result).filter((one) => one.clause === `shandong-2016/${clause}`);
const unit = ["甲学院", "高等院校", "新申报"];
const head = ["单位名称", "单位类别", "申报类别"];

describe("headings nobody listed", () => {
  it("what rests on a column understood by its meaning says so", () => {
    const [finding] = of(run([...head, "年度培训专技人才总数"], [...unit, 1500]), "8.1.5b");
    assert.deepEqual([finding.outcome, finding.cells], ["error", ["D2"]]);
    assert.match(finding.message, /按“年度培训专技人才总数”列理解为“年培训专业技术人才人数”/u);
  });

  it("a column that is understood as something else is none that is missed", () => {
    const said = (odd: string, value: TestCell): string => of(run([...head, odd], [...unit, value]), "8.1.5b").map(({ outcome, message }) => `${outcome} ${message.split("（依据")[0]}`).join();
    assert.match(said("占地面积", 300), /^missing .*没有“年培训专业技术人才人数”列/u);
    assert.match(said("说不清的栏", 300), /^broken .*没有认出“年培训专业技术人才人数”列，有未认出的栏目“说不清的栏”/u);
    // Words cannot be a number of people.
    assert.match(said("说不清的栏", "很好"), /^missing .*没有“年培训专业技术人才人数”列/u);
  });

  it("of a form only the line that decided is said to be understood so", () => {
    const sheet = { name: "各校情况", rows: [["单位名称", "岱宗学院", "泉城学院"], ["单位类别", "高等院校", "高等院校"], ["年培训人数", 2100, 1200], ["经费（万元）", 30, 20]] };
    const result = review([book([sheet])], { packs: packs.filter(({ id }) => id === "shandong-2016"), known: [...packs], on: "2019-09-24" });
    const [short] = of(result, "8.1.5b");
    assert.deepEqual([short.unit, short.cells], ["泉城学院", ["C3"]]);
    assert.doesNotMatch(short.message, /经费/u);
  });

  it("a column of money is none of words", () => {
    const said = of(run([...head, "投入（万元）"], [...unit, "50万"]), "8.1.2a").map(({ message }) => message).join();
    assert.match(said, /没有“继续教育管理机构”列/u);
  });

  it("a column that may be several is asked with what it may be, used for none and accuses nobody", () => {
    const sheet = { name: "申报汇总表", rows: [["推荐单位", "备选单位名称", "申请类型"], ["济南市人力资源和社会保障局", "甲学院", "普通"]] };
    const result = review([book([sheet])], { packs: [packs.find(({ id }) => id === "shandong-2019")!], known: [...packs], on: "2019-09-24" });
    assert.deepEqual(columnMatches(result.files[0].tables[0], asWritten)[2], {
      column: "C", heading: "申请类型", field: null, certainty: "unsure", because: "可能是“申报类型”、“申报类别”，不能确定，没有采用", others: ["program", "applicationType"],
    });
    assert.deepEqual(reported(result).filter(({ cells }) => cells.some((cell) => cell.startsWith("C"))), []);
  });
});
