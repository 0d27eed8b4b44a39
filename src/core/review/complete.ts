import type { Finding, LedgerLine } from "../dictionary/finding";
import { hasCell } from "../dictionary/finding-place";
import type { FileReview } from "./contract";

/**
 * Whether every clause that could apply was decided or asked: no clause left unchecked or broken, nothing absent, every
 * file read, and in it every sheet that holds what looks like a table. What is asked may still be unanswered: see `closed`.
 */
export function isComplete(files: readonly FileReview[], findings: readonly Finding[], ledger: readonly LedgerLine[]): boolean {
  if (files.length === 0 || files.some((file) => file.status !== "reviewed" || file.unreadSheets.some((sheet) => sheet.data))) return false;
  if (ledger.some((line) => line.unchecked !== undefined || line.absent !== undefined || line.counts.broken > 0)) return false;
  return !findings.some(({ outcome, place }) => outcome === "missing" && !hasCell(place));
}
