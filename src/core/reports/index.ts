import type { ReviewResult } from "../review/review";
import { findingsReport } from "./findings";
import { ledgerReport } from "./ledger";
import type { ReportContext, ReportSheet } from "./report";
import { verdictsReport } from "./verdicts";

/** Every sheet we write about a result, by kind: a new one is a file beside these, its title and labels among our own sheets, and a line here. */
export const reports = {
  findings: findingsReport,
  ledger: ledgerReport,
  verdicts: verdictsReport,
} as const satisfies Partial<Record<ReportSheet["kind"], (result: ReviewResult, context: ReportContext) => ReportSheet>>;
export type ReportKind = keyof typeof reports;

/** The reports that go into the marked copy of a submitted file; the rest are about all files of a run. */
export const reportsOfFile: readonly ReportKind[] = ["findings", "ledger"];
