import type { Finding, LedgerLine } from "../finding";
import { hasCell } from "../finding-place";
import type { FileReview, Progress } from "../contract";
import type { Pace } from "./pace";

/**
 * Whether every clause that could apply was decided or asked: no clause left unchecked or broken, nothing absent, every
 * file read, and in it every sheet that holds what looks like a table. What is asked may still be unanswered: see `closed`.
 */
export function* isComplete(
  files: readonly FileReview[], findings: readonly Finding[], ledger: readonly LedgerLine[], pace: Pace,
): Generator<Progress, boolean> {
  if (files.length === 0 || files.some((file) => file.status !== "reviewed" || file.unreadSheets.some((sheet) => sheet.data))) return false;
  if (ledger.some((line) => line.unchecked !== undefined || line.absent !== undefined || line.counts.broken > 0)) return false;
  for (let i = 0; i < findings.length; i++) {
    if (findings[i].outcome === "missing" && !hasCell(findings[i].place)) return false;
    if (i % 10_000 === 9_999 && pace.due()) {
      yield { phase: "findings", done: findings.length, total: findings.length };
      pace.resume();
    }
  }
  return true;
}
