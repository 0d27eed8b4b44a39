import type { LedgerLine } from "../../core/finding";
import type { ReviewResult } from "../../core/review";
import type { Pack } from "../../core/pack/schema";
import { clauseNamer } from "./article";
import { listed } from "../outcome";

/** What became of the clauses, as numbers for one sentence. */
export interface LedgerSummary {
  total: number;
  /** Rules that decided at least one record. */
  checked: number;
  /** Rules whose table or column is absent, with the reason. */
  unchecked: LedgerLine[];
  /** Rules that applied to nothing here. */
  idle: number;
  questions: number;
  forms: number;
  info: number;
}

export function summariseLedger(ledger: readonly LedgerLine[]): LedgerSummary {
  const summary: LedgerSummary = { total: ledger.length, checked: 0, unchecked: [], idle: 0, questions: 0, forms: 0, info: 0 };
  for (const line of ledger) {
    if (line.unchecked !== undefined) summary.unchecked.push(line);
    else if (line.as === "question") summary.questions++;
    else if (line.as === "form") summary.forms++;
    else if (line.as === "info") summary.info++;
    else if (line.counts.pass > 0 || listed.some((outcome) => line.counts[outcome] > 0)) summary.checked++;
    else summary.idle++;
  }
  return summary;
}

/** Clauses not checked, gathered under their reason, each called by its article once. */
export function byReason(lines: readonly LedgerLine[], packs: readonly Pack[]): { why: string; clauses: string[] }[] {
  const nameOf = clauseNamer(packs);
  const reasons = new Map<string, Set<string>>();
  for (const { clause, unchecked = "" } of lines) {
    const clauses = reasons.get(unchecked) ?? new Set();
    reasons.set(unchecked, clauses.add(nameOf(clause)));
  }
  return [...reasons].map(([why, clauses]) => ({ why, clauses: [...clauses] }));
}

/** Only then may 0 问题 be said: the ledger is closed and nothing is listed. */
export function isClean(result: Pick<ReviewResult, "complete" | "findings">): boolean {
  return result.complete && result.findings.every((finding) => finding.outcome === "pass" || finding.outcome === "n/a");
}
