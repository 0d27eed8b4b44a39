import assert from "node:assert/strict";
import type { GivenRow } from "../../../src/core/intake/records/dataset-from-rows";
import { runRule } from "./fixture";

const group = { of: "group" };
const quota = {
  record: "recommendation",
  group: { by: ["recommenderKey"], where: { is: ["applicationType", "new"] as [string, string] } },
  expect: { lte: [{ distinct: ["unit", group] }, 3] as never },
  cells: ["candidate"],
  message: "“{推荐单位}”推荐{数量}个：{名单}",
  computed: { 数量: { distinct: ["unit", group] as [string, typeof group] }, 名单: { list: ["candidate", group] as [string, typeof group] } },
};
const rows = (names: string[], more: GivenRow = {}): GivenRow[] =>
  names.map((candidate) => ({ recommender: "济南市人力资源和社会保障局", candidate, applicationType: "new", ...more }));

describe("a group rule", () => {
  it("passes at the quota and names one cell of each row above it", () => {
    assert.deepEqual(runRule(quota, { recommendation: rows(["甲", "乙", "丙"]) }).findings, []);
    const { findings, ledger } = runRule(quota, { recommendation: rows(["甲", "乙", "丙", "丁"]) });
    assert.equal(findings.length, 1);
    assert.deepEqual(findings[0].cells.length, 4);
    assert.deepEqual([findings[0].value, findings[0].required, findings[0].unit], [4, 3, ""]);
    assert.match(findings[0].message, /推荐4个：甲、乙、丙、丁（依据/);
    assert.equal(ledger[0].counts.error, 1);
  });

  it("meets under names that are the same in normal form, and counts a candidate once", () => {
    const recommendation = [
      ...rows(["甲", "乙"]), ...rows(["丙", "甲 "], { recommender: "济南市人社局" }), ...rows(["丁"], { recommender: "濟南市人社局" }),
    ];
    assert.equal(runRule(quota, { recommendation }).findings[0].value, 4);
  });

  it("leaves out rows of another kind, and groups apart", () => {
    const recommendation = [...rows(["甲", "乙", "丙"]), ...rows(["丁"], { applicationType: "reconfirm" }), ...rows(["戊"], { recommender: "青岛市人社局" })];
    assert.deepEqual(runRule(quota, { recommendation }).findings, []);
  });

  it("is decided without rows of which the kind is not filled in, where it can be", () => {
    const two = [...rows(["甲", "乙"]), ...rows(["丙"], { applicationType: null })];
    assert.deepEqual(runRule(quota, { recommendation: two }).findings, []);
    const three = [...rows(["甲", "乙", "丙"]), ...rows(["丁"], { applicationType: null })];
    const { findings } = runRule(quota, { recommendation: three });
    assert.equal(findings[0].outcome, "missing");
    assert.match(findings[0].message, /未填报“申报类别”/);
    const four = [...rows(["甲", "乙", "丙", "丁"]), ...rows(["戊"], { applicationType: null })];
    assert.equal(runRule(quota, { recommendation: four }).findings[0].outcome, "error");
  });

  it("counts rows whose key is broken as broken, and leaves out blank keys", () => {
    const rule = { record: "trainingClass", group: { by: ["year"] }, expect: { lte: [{ count: group }, 1] as never } };
    const { ledger, findings } = runRule(rule, { trainingClass: [{ year: "某年" }, { year: 2019 }, { year: null }, { year: null }] }, { phase: "class" });
    assert.deepEqual(findings, []);
    assert.deepEqual([ledger[0].counts.broken, ledger[0].counts.pass], [1, 1]);
  });

  it("needs all of several keys to be equal", () => {
    const rule = { record: "recommendation", group: { by: ["round", "unit"] }, expect: { lte: [{ count: group }, 1] as never }, cells: ["candidate"], message: "“{备选单位名称}”多头申报：{列表}", computed: { 列表: { list: ["recommender", group] as [string, typeof group] } } };
    const given = (round: number): GivenRow[] => [{ round: 2019, candidate: "甲", recommender: "A局" }, { round, candidate: "甲", recommender: "B局" }];
    assert.deepEqual(runRule(rule, { recommendation: given(2018) }).findings, []);
    const { findings } = runRule(rule, { recommendation: given(2019) });
    assert.equal(findings[0].unit, "甲");
    assert.match(findings[0].message, /A局、B局/);
  });
});
