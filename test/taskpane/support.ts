import { asWritten } from "../../src/core/words/speech";
import type { LedgerLine, Outcome } from "../../src/core/dictionary/finding";
import type { JsonFinding } from "../../src/core/reports/json-findings";
import type { ReviewResult } from "../../src/core/review/review";
import type { Pack } from "../../src/core/language/pack/schema";
import { packs } from "../../src/packs";
import { findingContextOf } from "../../src/taskpane/select/finding-context";
import type { FindingContext } from "../../src/core/words/finding";
import { made } from "../support/findings";
import { noVerdicts } from "../../src/core/review/verdict/verdict";

/** A finding with what a test cares about. */
export function finding(part: Partial<JsonFinding> = {}): JsonFinding {
  return {
    clause: "shandong-2016/8.1.5b",
    outcome: "error",
    record: "institution",
    unit: "甲学院",
    file: "a.xlsx",
    sheet: "机构信息",
    cells: ["H7"],
    value: 1999,
    required: 2000,
    message: "年培训1999人，不足2000人",
    cite: "《管理办法》（鲁人社发〔2016〕38号）第八条第（五）项",
    quote: "年培训2000人以上",
    group: 0,
    cause: null,
    ...part,
  };
}

const noCounts: Record<Outcome, number> = { pass: 0, error: 0, warning: 0, review: 0, pending: 0, missing: 0, "n/a": 0, broken: 0 };

export function ledgerLine(clause: string, part: Partial<LedgerLine> = {}): LedgerLine {
  return { clause, as: "rule", counts: { ...noCounts }, rows: { ...noCounts }, units: { ...noCounts }, ...part };
}

export function counts(part: Partial<Record<Outcome, number>>): Record<Outcome, number> {
  return { ...noCounts, ...part };
}

export function result(wanted: JsonFinding[], part: Partial<ReviewResult> = {}): ReviewResult {
  const { findings, sources, references, units, packs: cited } = made(wanted);
  const whole: ReviewResult = { on: "2019-09-20", packs: ["shandong-2019"], files: [], findings, sources, references, ledger: [], complete: true, closed: true, params: {}, parameters: [], checklist: { units, questions: [], answers: [] }, verdicts: noVerdicts, ...part };
  // The clauses are the ones the findings cite, whatever packs the pane has at hand.
  findingContextOf(whole, cited, asWritten);
  return whole;
}

/** What the findings of a result made here are told with. */
export function told(result: ReviewResult): FindingContext {
  return findingContextOf(result, [], asWritten);
}

/** A pack with a header and, where a built-in one has that id, its forms. */
export function pack(id: string, part: Partial<Pack> = {}): Pack {
  return { id, title: id, shortTitle: id, issuer: "省厅", exampleDate: "2019-09-20", parameters: {}, forms: [], layouts: packs.find((one) => one.id === id)?.layouts, text: "", entries: [], ...part };
}
