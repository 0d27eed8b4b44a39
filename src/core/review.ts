import type { WorkbookCells } from "./cells";
import type { Finding, LedgerLine } from "./finding";
import type { Pack } from "./pack/schema";
import type { TableSource } from "./dataset";

/** A column choice a person made: sheet, header label (normalised) → field id, or "" for 不用. */
export interface ColumnChoice {
  file: string;
  sheet: string;
  /** Record type chosen for the sheet, if the guess was corrected. */
  record?: string;
  columns: Record<string, string>;
}

export interface ReviewOptions {
  /** Packs chosen; those they extend are added. */
  packs: Pack[];
  /** All packs known, to find the ones extended. */
  known: Pack[];
  /** Review date, YYYY-MM-DD. */
  on: string;
  params?: Record<string, unknown>;
  choices?: ColumnChoice[];
  /** Sheets to review per file; absent: all but our own. */
  sheets?: Record<string, string[]>;
}

export interface FileReview {
  file: string;
  status: "reviewed" | "no-table";
  /** One Chinese sentence when nothing could be reviewed. */
  problem: string | null;
  tables: TableSource[];
  /** Sheets without a known header, and why. */
  unreadSheets: { sheet: string; why: string }[];
}

export interface ReviewResult {
  on: string;
  packs: string[];
  files: FileReview[];
  findings: Finding[];
  ledger: LedgerLine[];
  /** True when every clause that could apply was decided or asked: only then may 0 问题 be said. */
  complete: boolean;
  params: Record<string, unknown>;
}

/** How far a review has come. */
export interface Progress {
  phase: "tables" | "records" | "rules" | "findings";
  done: number;
  total: number;
}

/** The whole walk: cells → tables → records → findings. Yields often enough (≤ 8 ms of work) for a pane to breathe. */
export type Walk = (workbooks: WorkbookCells[], options: ReviewOptions) => Generator<Progress, ReviewResult>;
