import type { ReviewResult } from "../review/review";
import { ourSheetKinds } from "../../sheet/our-sheets";
import type { ReportContext, ReportSheet } from "./report";
import { maskedSheet } from "./masked";
import { reports as table } from "./table";

export type ReportKind = keyof typeof table;

/** Every sheet we write about a result, by kind: a new one is a file beside these, and its title and labels among our own sheets. Numbers of persons are masked, unless the result says otherwise. */
export const reports: Readonly<Record<ReportKind, (result: ReviewResult, context: ReportContext) => ReportSheet>> = Object.fromEntries(
  Object.entries(table).map(([kind, report]) => [kind, (result: ReviewResult, context: ReportContext) => maskedSheet(report(result, context), result)]),
) as Record<ReportKind, (result: ReviewResult, context: ReportContext) => ReportSheet>;

/** The reports that go into the marked copy of a submitted file; the rest are about all files of a run. */
export const reportsOfFile: readonly ReportKind[] = (Object.keys(reports) as ReportKind[]).filter((kind) => ourSheetKinds[kind].ofFile);
