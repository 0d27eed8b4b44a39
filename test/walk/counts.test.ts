import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { summaryLines } from "../../src/cli/summary";
import { listedOutcomes, rankOf, type ListedOutcome } from "../../src/core/dictionary/finding";
import { faultSteps, faulty } from "../../src/core/review/board/faults";
import { checklistLines, progressOf } from "../../src/core/review/checklist/checklist";
import { countLines, linesOf } from "../../src/core/review/lines/lines";
import { review, type ReviewResult } from "../../src/core/review/review";
import { unitVerdicts } from "../../src/core/review/verdict/verdict";
import { checklistWish } from "../../src/core/reports/reviewer/checklist";
import { findingsReport } from "../../src/core/reports/findings";
import { toJson } from "../../src/core/reports/json";
import { ledgerReport } from "../../src/core/reports/ledger";
import { verdictsReport } from "../../src/core/reports/verdicts";
import { lineCountsText, outcomeNames } from "../../src/core/words/outcome";
import { findingContext } from "../../src/core/words/finding";
import { readWorkbook } from "../../src/files";
import { packs } from "../../src/packs";
import { atOnce } from "../../src/sheet/at-once";
import { addCount, noCounts, totalOf } from "../../src/taskpane/select/counts";
import { TreeGrower } from "../../src/taskpane/select/tree";
import { initialState } from "../../src/taskpane/state/state";
import { book } from "../core/intake/tables/book";

const sample = readWorkbook(readFileSync(path.resolve(__dirname, "../../assets/sample.xlsx")), "sample.xlsx");
const second = book([
  { name: "机构信息", rows: [["单位名称", "年培训人数", "教学科研管理制度"], ["东山学院", null, "无"], ["西山学院", 1999, null], ["南山学院", null, "有"]] },
  { name: "师资", rows: [["单位", "姓名", "专兼职", "学历"], ["东山学院", "甲", "专职", null], ["东山学院", "乙", null, "本科"], ["西山学院", "丙", null, null]] },
], "又一份.xlsx");
const run = (known = packs): ReviewResult => review([sample, second], { packs: known.filter(({ id }) => id === "shandong-2019" || id === "hunan-2017"), known: [...known], on: "2019-09-24" });

describe("the messy sample and another file, counted everywhere", () => {
  const result = run();
  const whole = countLines(result);
  const { findings, sources } = result;
  const fileOf = (at: number): string => sources[findings[at].place.source].file;
  const files = ["sample.xlsx", "又一份.xlsx"];
  const among = (wanted: (at: number) => boolean): number[] => [...findings.keys()].filter(wanted);
  const sumOf = (all: readonly Record<ListedOutcome, number>[]): Record<ListedOutcome, number> => Object.fromEntries(listedOutcomes.map((outcome) => [outcome, all.reduce((sum, one) => sum + one[outcome], 0)])) as never;

  it("has far fewer lines than findings, and every kind of line", () => {
    const lines = linesOf(result);
    assert.ok(lines.length * 1.2 < findings.filter(({ outcome }) => (listedOutcomes as readonly string[]).includes(outcome)).length);
    assert.ok(lines.some(({ follows }) => follows.length > 0));
    assert.ok(lines.some(({ findings: own }) => new Set(own.map((at) => findings[at].place.row)).size > 1));
    assert.ok(lines.some(({ findings: own }) => new Set(own.map((at) => findings[at].clause)).size > 5));
  });

  it("says the same numbers in what is printed, of the whole and of each file", () => {
    const printed = summaryLines(result, { unreadable: [], leftOut: [] }, files);
    const said = (name: string, counts: Record<ListedOutcome, number>): void => assert.ok(printed.some((line) => line.startsWith(name) && line.includes(lineCountsText(counts))), `${name} ${lineCountsText(counts)}\n${printed.join("\n")}`);
    said("合计：", whole);
    const each = files.map((file) => countLines(result, among((at) => fileOf(at) === file)));
    files.forEach((file, i) => said(`${file}：`, each[i]));
    assert.deepEqual(sumOf(each), whole);
  });

  it("says them in 核验结果 and 条款台账, of the whole and in the copy of each file", () => {
    for (const only of [undefined, ...files]) {
      const { rows, lines } = findingsReport(result, { packs, ...(only !== undefined && { only }) });
      const counts = only === undefined ? whole : countLines(result, among((at) => fileOf(at) === only));
      assert.equal(rows.length, totalOf(counts));
      assert.ok(lines.includes(`共 ${rows.length} 条：${lineCountsText(counts)}`));
      for (const outcome of listedOutcomes) assert.equal(rows.filter((row) => row[2] === outcomeNames[outcome]).length, counts[outcome], `${only ?? ""} ${outcome}`);
    }
    assert.ok(ledgerReport(result, { packs }).lines.some((line) => line.includes(`：${lineCountsText(whole)}；`)));
  });

  it("says them in the JSON, by groups that follow from no other", () => {
    const report = toJson(result, packs);
    const gravest = new Map<number, number>();
    for (const { group, cause, outcome } of report.findings) gravest.set(cause ?? group, Math.min(gravest.get(cause ?? group) ?? 9, rankOf(outcome)));
    const counts = noCounts();
    for (const rank of gravest.values()) addCount(counts, listedOutcomes[rank]);
    assert.deepEqual(counts, whole);
  });

  it("says them on the chips and heads of the pane's list, and in each unit", () => {
    const told = findingContext(result, packs);
    const view = initialState("2019-09-24").sessions.batch.view;
    for (const grouping of ["clause", "sheet", "file"] as const) {
      const { groups, sequence } = atOnce(new TreeGrower().grow(result, told, { ...view, grouping }));
      assert.deepEqual(sumOf(groups.map(({ counts }) => counts)), whole, grouping);
      assert.equal(sequence.length, totalOf(whole));
    }
    for (const outcome of listedOutcomes) assert.equal(atOnce(new TreeGrower().grow(result, told, { ...view, grouping: "file", outcomes: [outcome] })).sequence.length, whole[outcome], outcome);
    for (const { label, counts } of atOnce(new TreeGrower().grow(result, told, { ...view, grouping: "unit" })).groups)
      assert.deepEqual(counts, countLines(result, among((at) => (result.checklist.units[findings[at].unit]?.name ?? "") === label)), label);
  });

  it("says them on the board: each line is of one fault", () => {
    const counts = noCounts();
    for (const { leads } of atOnce(faultSteps(result))) for (const lead of leads) addCount(counts, findings[lead].outcome);
    for (const outcome of listedOutcomes) if (faulty.has(outcome)) assert.equal(counts[outcome], whole[outcome], outcome);
  });

  it("asks as many questions on the checklist as lines wait for a person to answer them", () => {
    const lines = checklistLines(result.checklist);
    const asked = progressOf(result.checklist).reduce((sum, unit) => sum + unit.asked, 0);
    const clauses = new Set(result.checklist.questions.map(({ clause }) => clause));
    const waiting = linesOf(result).filter(({ lead, outcome }) => outcome === "review" && clauses.has(findings[lead].clause));
    const { checklist } = toJson(result, packs);
    assert.deepEqual([lines.length, asked, checklistWish(result).rows.length, checklist.filter(({ sameAs }) => sameAs === undefined).length], Array.from({ length: 4 }, () => waiting.length));
    assert.equal(verdictsReport(result, { packs }).rows.reduce((sum, row) => sum + Number(String(row[8]).split("\n").reduce((all, one) => all + Number(/\/(\d+)/u.exec(one)?.[1] ?? 0), 0)), 0), asked);
  });

  it("comes to the same verdicts as without lines", () => {
    const bare = packs.map((pack) => ({ ...pack, entries: pack.entries.map((entry) => ("restates" in entry ? { ...entry, restates: undefined } : entry)) }));
    const grades = ({ verdicts, checklist }: ReviewResult): string[] => [...unitVerdicts(verdicts)].map(({ unit, pack, verdict, stages }) => `${checklist.units[unit].name} ${pack} ${verdict} ${stages.map((stage) => stage.verdict).join()}`);
    const alone = run(bare);
    assert.deepEqual(grades(result), grades(alone));
    assert.ok(totalOf(countLines(alone)) > totalOf(whole));
  });
});
