import type { TableSource } from "./dataset";
import type { Finding, LedgerLine, Outcome } from "./finding";
import type { FileReview, ReviewResult } from "./review";
import { addressOf, columnName } from "./records/cell-of";

/** A file of the run that could not be read, and one sentence why. */
export interface UnreadableFile {
  file: string;
  problem: string;
}

export interface ReportFile {
  file: string;
  status: "reviewed" | "unreadable" | "no-table";
  problem: string | null;
  tables: { sheet: string; record: string; headerRow: number; rows: number; columns: Record<string, string>; unmatched: string[] }[];
}

export type ReportLine = { clause: string } & Record<Outcome, number> & { as: LedgerLine["as"]; unchecked?: string; note?: string };

/** What `--json` writes: the contract of the command line, version 1. Further keys may be added, none taken away. */
export interface Report {
  version: 1;
  on: string;
  packs: string[];
  files: ReportFile[];
  findings: Finding[];
  ledger: ReportLine[];
  complete: boolean;
  params: Record<string, unknown>;
}

/**
 * The report of a review, with the files that could not be read; passes and n/a are counted in the ledger only.
 * @param order file names as given on the command line; absent: reviewed files first
 */
export function toReport(result: ReviewResult, unreadable: readonly UnreadableFile[] = [], order: readonly string[] = []): Report {
  const place = new Map(order.map((file, at) => [file, at]));
  const files: ReportFile[] = [
    ...result.files.map(reportFile),
    ...unreadable.map(({ file, problem }): ReportFile => ({ file, status: "unreadable", problem, tables: [] })),
  ];
  const at = (file: ReportFile): number => place.get(file.file) ?? order.length;
  return {
    version: 1,
    on: result.on,
    packs: result.packs,
    files: files.sort((a, b) => at(a) - at(b)),
    findings: result.findings.filter((finding) => finding.outcome !== "pass" && finding.outcome !== "n/a"),
    ledger: result.ledger.map(({ clause, counts, as, unchecked, note }) => ({ clause, ...counts, as, ...(unchecked !== undefined && { unchecked }), ...(note !== undefined && { note }) })),
    complete: result.complete && unreadable.length === 0,
    params: result.params,
  };
}

function reportFile({ file, status, problem, tables }: FileReview): ReportFile {
  return { file, status, problem, tables: tables.map(reportTable) };
}

function reportTable(table: TableSource): ReportFile["tables"][number] {
  const { sheet, record, headerRow, rows, unmatched } = table;
  const columns = Object.fromEntries(
    [...table.columns].map(([field, place]) => [field, place.row === undefined ? columnName(place.column) : addressOf(place.row, place.column)]),
  );
  return { sheet, record, headerRow, rows, columns, unmatched };
}
