import type { Finding, LedgerLine } from "../finding";
import type { FileReview } from "../review";

/**
 * Whether every clause that could apply was decided or asked: no clause left unchecked or broken, nothing absent, every
 * file read. Only then may “0 问题” be said.
 */
export function isComplete(files: readonly FileReview[], findings: readonly Finding[], ledger: readonly LedgerLine[]): boolean {
  if (files.length === 0 || files.some((file) => file.status !== "reviewed")) return false;
  if (ledger.some((line) => line.unchecked !== undefined || line.counts.broken > 0)) return false;
  return !findings.some((finding) => finding.outcome === "missing" && finding.cells.length === 0);
}
