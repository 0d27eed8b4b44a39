import type { WorkbookCells } from "../core/cells";
import type { ReviewOptions, ReviewResult } from "../core/review";

/** How a long host call reports and is stopped. `part` of `whole`, in whatever unit the call counts. */
export interface HostCall {
  signal?: AbortSignal;
  onProgress?: (part: number, whole: number) => void;
}

export interface SheetInfo {
  name: string;
  visible: boolean;
  protected: boolean;
}

/** What the Excel at hand can do; a false member disables its button and says why. */
export interface Capabilities {
  marks: boolean;
  writes: boolean;
  events: boolean;
  /** One Chinese sentence for what is missing; null when nothing is. */
  note: string | null;
}

/** What marking or clearing left undone: sheets are named with the reason, never silently left out. */
export interface MarkReport {
  marked: number;
  skipped: { sheet: string; why: string }[];
  /** Set when not every cell could be marked: one sentence. */
  limited: string | null;
}

/** A cell that holds something else than we would write. */
export interface EditedCell {
  sheet: string;
  address: string;
  found: string;
  planned: string;
  /** It holds a formula: never overwritten. */
  formula: boolean;
}

/** What filling the summary table did. */
export interface SummaryReport {
  sheet: string;
  rows: number;
  target: "template" | "reconstruction";
  /** Cells written; 0 when the sheet was already as planned. */
  changed: number;
  /** Cells left alone because a person edited them: asked about, then filled again with `overwrite`. */
  kept: EditedCell[];
  notes: string[];
}

/** A summary table ready to be filled in, as core/form plans it; the pane only carries it from planner to host. */
export type SummaryPlan = unknown;

/** Plans the summary from the review's own input, so that pane and worker plan it alike; in steps, for `drain`. */
export type PlanSummary = (workbooks: WorkbookCells[], options: Pick<ReviewOptions, "choices" | "sheets">) => Generator<unknown, SummaryPlan>;

/** All that the pane asks of Excel, coarse and asynchronous, so that a fake or another host can stand in. */
export interface PaneHost {
  probe(): Promise<Capabilities>;
  /** Sheets of the open workbook without our own, in tab order. */
  listSheets(): Promise<SheetInfo[]>;
  read(sheets: string[], call: HostCall): Promise<WorkbookCells>;
  mark(result: ReviewResult, call: HostCall): Promise<MarkReport>;
  /** Takes our marks off; gives the sheets where they had to stay, because they are protected. */
  clearMarks(): Promise<string[]>;
  /** Writes the sheet 核验结果; gives its name and rows. */
  writeFindings(result: ReviewResult, call: HostCall): Promise<{ sheet: string; rows: number }>;
  goTo(sheet: string, address: string): Promise<void>;
  /** Calls back when a person changed a cell (never for our own writes); gives a function that stops it. */
  watch(handler: (sheets: string[]) => void): Promise<() => void>;
  loadMemory(): Promise<unknown>;
  saveMemory(value: unknown): Promise<void>;
  fillSummary(plan: SummaryPlan, options: { overwrite: boolean }): Promise<SummaryReport>;
  /** Takes back the last write; false when there is nothing to take back. */
  undoLastWrite(): Promise<boolean>;
  /** Restores a write that a crash cut short; a Chinese sentence when it did. */
  recover(): Promise<string | null>;
}
