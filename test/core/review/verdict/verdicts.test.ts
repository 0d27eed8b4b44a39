import assert from "node:assert/strict";
import fc from "fast-check";
import type { Entry, Pack } from "../../../../src/core/language/pack/schema";
import type { ReviewResult } from "../../../../src/core/review/review";
import { whyOpen } from "../../../../src/core/words/ledger";
import { decide, unitVerdicts, verdicts, type UnitVerdict, type VerdictGrade } from "../../../../src/core/review/verdict/verdict";
import { stageOf } from "../../../../src/core/review/verdict/stage";
import { packs as known } from "../../../../src/packs";
import { outcomes, type FindingSource } from "../../../../src/core/dictionary/finding";
import { withoutCell } from "../../../../src/core/dictionary/finding-place";
import { answerSheet, institutions, question, questionPack, reviewBooks, reviewRows } from "../checklist/support";
import { entryOf } from "../../engine/fixture";
import { codeOf } from "../../../audit/books";
import { book } from "../../intake/tables/book";
import { reported } from "../../../support/findings";
import { asWritten } from "../../../../src/core/words/speech";

const enough: Entry = entryOf({ record: "institution", expect: { gte: ["annualTrainees", 2000] }, message: "培训人数不足" }, { clause: "test-2019/8.3" });
const names = ["甲学院", "乙学院", "丙中心"];
const sources: FindingSource[] = [{ file: "a.xlsx", sheet: "单位", record: "institution" }];
const place = withoutCell(0);
const rank = (verdict: VerdictGrade): number => verdicts.indexOf(verdict);
const of = (result: ReviewResult, unit: string): UnitVerdict => [...unitVerdicts(result.verdicts)].find((one) => result.checklist.units[one.unit].name === unit)!;
const stagesOf = (result: ReviewResult, unit: string): string[] => of(result, unit).stages.map(({ stage, verdict }) => `${stage} ${verdict}`);
/** Units whose number of trainees is given, with all questions answered 符合 but those named. */
function withTrainees(trainees: (number | string | null)[], packs: Pack[] = [questionPack([enough])], open: string[] = []): ReviewResult {
  const answers = names.flatMap((unit) => ["8.1", "8.2", "9.1"].filter((n) => !open.includes(n)).map((n) => ({ unit, clause: `test-2019/${n}`, verdict: "符合" })));
  return reviewBooks(packs, [book([institutions(names, { 年培训专业技术人才人数: trainees }), answerSheet(answers)])]);
}

describe("the verdict per unit", () => {
  it("is the gravest thing that decides, with what decides it", () => {
    const result = withTrainees([2000, 1999, null]);
    assert.deepEqual(names.map((unit) => of(result, unit).verdict), ["符合条件", "不符合", "待补正"]);
    const [application] = of(result, "乙学院").stages;
    assert.deepEqual(application.deciding.map((at) => result.findings[at].clause), ["test-2019/8.3"]);
    assert.deepEqual([application.asked, application.answered], [2, 2]);
  });

  it("waits for what is not answered, and for data that cannot be read", () => {
    const result = withTrainees([2000, "约2000", 2000], undefined, ["8.1"]);
    assert.deepEqual(names.map((unit) => stagesOf(result, unit)[0]), ["application 待评审", "application 待补正", "application 待评审"]);
  });

  it("keeps 申报条件 and 运行管理 apart, and speaks of 运行管理 only where it concerns the unit", () => {
    const base = question("9.1", "operation", { when: { is: ["recognitionStatus", "recognized"] } } as Partial<Entry>);
    const pack = questionPack();
    pack.entries = [...pack.entries.slice(0, 2), base];
    const result = reviewBooks([pack], [book([institutions(["甲", "乙"], { "认定（报备）状态": ["已认定", "未认定"] }), answerSheet([{ unit: "甲", clause: "test-2019/9.1", verdict: "不符合" }])])]);
    assert.deepEqual([stagesOf(result, "甲"), stagesOf(result, "乙")], [["application 待评审", "operation 不符合"], ["application 待评审"]]);
    assert.equal(of(result, "甲").verdict, "不符合");
  });

  it("says 参考 after the regulation has ended, and nothing before it begins", () => {
    const ended = { ...questionPack([enough]), validTo: "2018-12-31" };
    assert.deepEqual(of(withTrainees([1, 1, 1], [ended]), "甲学院").reference, ["expired"]);
    const later = { ...questionPack([enough]), validFrom: "2030-01-01" };
    assert.deepEqual([...unitVerdicts(withTrainees([1, 1, 1], [later]).verdicts)], []);
  });

  it("holds a quota against the recommender, beside the units it names", () => {
    const quota: Entry = entryOf({ record: "recommendation", group: { by: ["recommender"] }, expect: { lte: [{ count: { of: "group" } }, 1] }, message: "超过名额" }, { clause: "test-2019/3" });
    const result = reviewBooks([questionPack([quota])], [book([institutions(["甲", "乙", "丙"]), { name: "推荐表", rows: [["推荐单位", "被推荐单位"], ["省教育厅", "甲"], ["省教育厅", "乙"], ["省科技厅", "丙"]] }])]);
    const quotas = result.findings.flatMap((finding, at) => (finding.clause === "test-2019/3" && finding.outcome === "error" ? [at] : []));
    assert.deepEqual(result.verdicts.apart, quotas);
    assert.deepEqual(["甲", "乙", "丙"].map((unit) => of(result, unit).apart), [quotas, quotas, []]);
    assert.equal(of(result, "甲").verdict, "待评审");
  });

  it("gives one chain for a pack and those it extends, one each for others", () => {
    const other: Pack = { ...questionPack(), id: "other-2019", entries: questionPack().entries.map((entry) => ({ ...entry, clause: entry.clause.replace("test", "other") })) };
    const round: Pack = { ...questionPack(), id: "round-2019", extends: "test-2019", entries: [] };
    const base = questionPack();
    const result = reviewBooks([base, round, other], [book([institutions(["甲"])])]);
    assert.deepEqual(result.verdicts.chains, [{ pack: "round-2019", packs: ["test-2019", "round-2019"] }, { pack: "other-2019", packs: ["other-2019"] }]);
  });

  it("never improves by an error and never worsens by 符合; each unit has exactly one", () => {
    const answer = fc.record({ unit: fc.constantFrom(...names), clause: fc.constantFrom("test-2019/8.1", "test-2019/8.2", "test-2019/9.1"), verdict: fc.constantFrom("符合", "基本符合", "不符合", "不适用", "") });
    const trainees = fc.array(fc.constantFrom(2000, 1999, null, "约2000"), { minLength: 3, maxLength: 3 });
    const review = (rows: { unit: string; clause: string; verdict: string }[], given: (number | string | null)[]): ReviewResult =>
      reviewBooks([questionPack([enough])], [book([institutions(names, { 年培训专业技术人才人数: given }), ...(rows.length > 0 ? [answerSheet(rows)] : [])])]);
    fc.assert(fc.property(fc.uniqueArray(answer, { selector: ({ unit, clause }) => `${unit}${clause}` }), trainees, answer, fc.nat(2), (rows, given, more, at) => {
      const before = review(rows, given);
      assert.deepEqual([...unitVerdicts(before.verdicts)].map(({ unit }) => before.checklist.units[unit].name), names);
      const rest = rows.filter((row) => row.unit !== more.unit || row.clause !== more.clause);
      const better = review([...rest, { ...more, verdict: "符合" }], given);
      const worse = review(rows, given.map((value, i) => (i === at ? 1999 : value)));
      for (const name of names) {
        assert.ok(rank(of(better, name).verdict) >= rank(of(before, name).verdict), name);
        assert.ok(rank(of(worse, name).verdict) <= rank(of(before, name).verdict), name);
      }
    }), { numRuns: 150 });
    fc.assert(fc.property(fc.array(fc.constantFrom(...outcomes)), (list) => {
      const findings = list.map((outcome) => ({ outcome, clause: "test-2019/1", place }));
      assert.ok(rank(decide([...findings, { outcome: "error", clause: "test-2019/1", place }], sources)) <= rank(decide(findings, sources)));
    }));
  });

  it("holds nothing against an institution that was found of another one of its name", () => {
    const codes = [codeOf(1), codeOf(2)];
    const rows = [["单位名称", "统一社会信用代码", "年培训人数"], ["同名学院", codes[0], 1999], ["同名学院", codes[1], 2000]];
    const { checklist, verdicts } = reviewBooks([{ ...questionPack([enough]), entries: [enough] }], [book([{ name: "机构信息", rows }])]);
    assert.deepEqual([...unitVerdicts(verdicts)].map(({ unit, verdict }) => [checklist.units[unit].creditCode, verdict]), [[codes[0], "不符合"], [codes[1], "符合条件"]]);
  });

  it("has a side for every clause of the packs: bans bar an application, sanctions of a base do not", () => {
    const side = new Map(known.flatMap((pack) => pack.entries.map((entry) => [entry.clause, stageOf(entry)])));
    assert.deepEqual(["shandong-2016/29.1a", "hunan-2017/24.1b", "yancheng-2018/20.1b", "shandong-2019/3.1.1f"].map((id) => side.get(id)), Array(4).fill("application"));
    assert.deepEqual(["shandong-2016/28.1a", "shandong-2016/26.2b", "hunan-2017/31.1a", "shandong-2016/10.1b"].map((id) => side.get(id)), Array(4).fill("operation"));
  });
});

describe("whose answers count", () => {
  const packs = [questionPack()];
  const submitted = book([institutions(["甲"]), answerSheet([{ unit: "甲", clause: "test-2019/8.1", verdict: "符合" }])], "甲.xlsx");
  const own = book([institutions(["不相干"]), answerSheet([{ unit: "甲", clause: "test-2019/8.2", verdict: "不符合" }, { unit: "未报送", clause: "test-2019/8.2", verdict: "符合" }])], "甲.xlsx");

  it("those of the workbooks themselves, where nobody else's are given", () => {
    const { checklist } = reviewBooks(packs, [submitted]);
    assert.deepEqual(checklist.answers.map(({ state, verdict }) => [state, verdict]), [["counts", "符合"]]);
  });

  it("only the reviewer's, where a submission is reviewed; what came with it is said and not used", () => {
    const result = reviewBooks(packs, [submitted], { answers: own });
    assert.deepEqual(result.checklist.answers.map(({ state, verdict, file }) => [state, verdict, file]), [["foreign", "符合", "甲.xlsx"], ["counts", "不符合", "甲.xlsx（评审）"], ["lapsed", "符合", "甲.xlsx（评审）"]]);
    assert.deepEqual(result.findings.filter(({ clause }) => clause === "test-2019/8.1").map(({ outcome }) => outcome), ["review"]);
    const failed = reported(result).find(({ clause }) => clause === "test-2019/8.2")!;
    assert.deepEqual([failed.outcome, failed.file, failed.cells, failed.also], ["error", "甲.xlsx", [], [{ file: "甲.xlsx（评审）", sheet: "评审意见", cells: ["C2"] }]]);
    const note = reported(result).find(({ clause }) => clause === "data/answer-submitted")!;
    assert.deepEqual([note.outcome, note.file, note.cells], ["warning", "甲.xlsx", ["C2"]]);
    assert.deepEqual(result.files.map(({ file }) => file), ["甲.xlsx"]);
    assert.deepEqual([...unitVerdicts(result.verdicts)].map(({ unit, verdict }) => [result.checklist.units[unit].name, verdict]), [["甲", "不符合"]]);
  });

  it("one that is incomplete, contradicted or lapsed is said, never discarded unseen", () => {
    const result = reviewRows(packs, ["甲"], [
      { unit: "甲", clause: "test-2019/8.1", verdict: "符合" }, { unit: "甲", clause: "test-2019/8.1", verdict: "不符合" },
      { unit: "甲", clause: "test-2019/0", verdict: "符合" }, { unit: "甲", clause: "other-2019/1", verdict: "符合" },
    ]);
    assert.deepEqual(result.checklist.answers.map(({ state }) => state), ["later", "counts", "lapsed", "elsewhere"]);
    assert.deepEqual(reported(result).filter(({ clause }) => clause.startsWith("data/answer")).map(({ clause, outcome, cells }) => [clause, outcome, cells[0]]), [
      ["data/answer-conflict", "warning", "C2"], ["data/answer-incomplete", "warning", "C3"], ["data/answer-lapsed", "warning", "C4"],
    ]);
  });

  it("one given to another wording lapses", () => {
    const sheet = { name: "评审意见", rows: [["单位名称", "条款编号", "评审问题", "评审意见"], ["甲", "test-2019/8.1", "从前的问题", "符合"], ["甲", "test-2019/8.2", "第8.2问？", "符合"]] };
    const { checklist } = reviewBooks(packs, [book([institutions(["甲"]), sheet])]);
    assert.deepEqual(checklist.answers.map(({ state, why }) => [state, why]), [["lapsed", "changed"], ["counts", undefined]]);
  });
});

describe("the verdict per unit, in a batch", () => {
  const filed: Entry = entryOf({ record: "annualPlan", expect: { is: ["hasPlan", true] }, message: "没有计划" }, { clause: "test-2019/9.2", phase: "operation" });
  const staffed: Entry = entryOf({ record: "institution", whenBlank: "n/a", when: { is: ["hasDistanceConditions", true] }, expect: { filled: "managersFt" }, message: "没有专职人员" }, { clause: "test-2019/8.3" });
  const pack: Pack = { ...questionPack([staffed, filed]), entries: [staffed, filed] };
  const status = { "远程教育条件": ["否"], "认定（报备）状态": ["未认定"] };
  const whole = book([institutions(["甲学院"], status)], "甲.xlsx");
  const lacking = book([institutions(["乙学院"])], "乙.xlsx");

  it("holds what one workbook lacks against its own units only, however many lack it", () => {
    assert.equal(of(reviewBooks([pack], [whole]), "甲学院").verdict, "符合条件");
    const many = Array.from({ length: 30 }, (_, i) => book([institutions([`乙学院${i}`])], `乙${i}.xlsx`));
    const result = reviewBooks([pack], [...many, whole]);
    assert.deepEqual(["甲学院", "乙学院0", "乙学院29"].map((unit) => of(result, unit).verdict), ["符合条件", "待补正", "待补正"]);
    assert.deepEqual(of(result, "乙学院29").stages.map(({ unchecked }) => unchecked.map((at) => result.ledger[at].clause)), [["test-2019/8.3"]]);
  });

  it("does not ask a unit for a table that it supplies in another workbook", () => {
    const plans = (unit: string) => ({ name: "年度计划", rows: [["基地名称", "下一年度计划"], [unit, "有"]] });
    const operation = { ...pack, entries: [filed, question("9.1", "operation")] };
    const result = reviewBooks([operation], [lacking, whole, book([plans("甲学院")], "计划.xlsx")]);
    const open = (unit: string) => of(result, unit).stages.map(({ stage, unchecked }) => [stage, unchecked.length]);
    assert.deepEqual([open("甲学院"), open("乙学院")], [[["application", 0], ["operation", 0]], [["application", 0], ["operation", 1]]]);
  });

  it("waits for the authority, not for the applicant, where the column of its decision is absent", () => {
    const decision = entryOf({ record: "institution", whenBlank: "n/a", when: { is: ["recognitionStatus", "recognized"] }, expect: { filled: "name" }, message: "未填名称" }, { clause: "test-2019/8.4" });
    const result = reviewBooks([{ ...pack, entries: [decision] }], [whole, lacking]);
    assert.deepEqual(["甲学院", "乙学院"].map((unit) => of(result, unit).verdict), ["符合条件", "待评审"]);
    assert.deepEqual(of(result, "乙学院").stages.map(({ unchecked, awaited }) => [unchecked.length, awaited.length]), [[0, 1]]);
  });

  it("passes no unit that others only name: its own particulars were not judged", () => {
    const result = reviewBooks([pack], [whole, book([{ name: "推荐表", rows: [["推荐单位", "被推荐单位"], ["省教育厅", "甲学院"], ["省教育厅", "丙学院"]] }], "推荐.xlsx")]);
    assert.deepEqual(["甲学院", "丙学院"].map((unit) => of(result, unit).verdict), ["符合条件", "待补正"]);
    const [{ unchecked }] = of(result, "丙学院").stages;
    assert.deepEqual(unchecked.map((at) => whyOpen(result.ledger[at], asWritten)), ["没有该单位的“单位（基地）信息”，未核验"]);
  });
});
