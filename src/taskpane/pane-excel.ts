import type { WorkbookCells } from "../sheet/cells";
import type { FillInBook } from "../core/fillin";
import type { ReviewerRow, ReviewerUnit } from "../core/reports/reviewer/sheet";
import type { ReportKind } from "../core/reports";
import type { ReviewResult } from "../core/review/review";

/** How a long call reports and is stopped. `part` of `whole`, in whatever unit the call counts. */
interface ExcelCall {
  signal?: AbortSignal;
  onProgress?: (part: number, whole: number) => void;
}

export interface PaneSheet {
  name: string;
  visible: boolean;
  protected: boolean;
  /** A reviewer's own sheet (评审意见, 考核评估表): read with every review, chosen by nobody. */
  kept?: boolean;
}

/** What the Excel at hand can do; a false member disables its button and says why. */
export interface PaneCapabilities {
  marks: boolean;
  writes: boolean;
  events: boolean;
  /** One Chinese sentence for what is missing; null when nothing is. */
  note: string | null;
}

/** What marking or clearing left undone: sheets are named with the reason, never silently left out. */
interface PaneMarkDone {
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

/** An official form that can be made. */
export interface FormChoice {
  id: string;
  title: string;
  /** Sheets of its own for every unit; else one table of all units. */
  perUnit: boolean;
}

/** What filling a form did. */
export interface FormDone {
  /** The first sheet. */
  sheet: string;
  /** Sheets of units; 0 for a table of all units. */
  sheets: number;
  /** Rows of a table, or units. */
  rows: number;
  /** official: drawn as the regulation prints it; reconstruction: drawn, and says on its face that it is none. */
  target: "template" | "official" | "reconstruction";
  /** Cells written; 0 when the sheet was already as planned. */
  changed: number;
  /** Cells left alone because a person edited them: asked about, then filled again with `overwrite`. */
  kept: EditedCell[];
  notes: string[];
}

/** What writing to a reviewer's own sheet did. */
interface PaneReviewerDone {
  sheet: string;
  added: number;
  changed: number;
  greyed: number;
  /** What became of an earlier write that had been cut off: one Chinese sentence. */
  note?: string;
  /** False where the page could not be set up. */
  paper?: boolean;
}

/** A report that was written; `paper` is false where its page could not be set up. */
export interface WrittenReport {
  sheet: string;
  rows: number;
  paper?: boolean;
  /** Lines that took along what people wrote beside them, and lines that are gone and stand below the list with it. */
  remarks?: number;
  vanished?: number;
  /** Our earlier sheet, left as it is because somebody wrote in its cells. */
  left?: string;
  /** It can be taken back. */
  undo?: true;
}

/** The sheets that were made for filling in, in their order; `wanted` is the name one would have had, had it been free. */
export interface PaneFillInDone {
  sheets: { name: string; wanted: string; print: string }[];
  /** False where the pages could not be set up. */
  paper?: boolean;
}

/** All that the pane asks of Excel, coarse and asynchronous, so that a test can give another one. */
export interface PaneExcel {
  probe(): Promise<PaneCapabilities>;
  /** Sheets of the open workbook without our own, in tab order. */
  listSheets(): Promise<PaneSheet[]>;
  read(sheets: string[], call: ExcelCall): Promise<WorkbookCells>;
  mark(result: ReviewResult, call: ExcelCall): Promise<PaneMarkDone>;
  /** Takes our marks off; gives the sheets where they had to stay, because they are protected, and those of which Excel cannot list the rules, so that only recorded marks went. */
  clearMarks(): Promise<{ protectedSheets: string[]; unlisted: string[] }>;
  /** Writes a report on a result (核验结果, 条款台账, 单位结论); gives the name of its sheet and its rows. */
  writeReport(kind: ReportKind, result: ReviewResult, call: ExcelCall): Promise<WrittenReport>;
  /** Writes answers to the sheet 评审意见, made with the first one; per row, where its answer stands. */
  writeAnswers(rows: readonly ReviewerRow[], units: readonly ReviewerUnit[]): Promise<{ file: string; sheet: string; places: { row: number; column: number }[]; note?: string }>;
  /** Writes every question to the sheet 评审意见; what is no longer asked is greyed. */
  writeChecklist(result: ReviewResult, call: ExcelCall): Promise<PaneReviewerDone>;
  /** Prepares 考核评估表 for the bases of a result, a sheet for each regulation that assesses. */
  writeAssessment(result: ReviewResult): Promise<PaneReviewerDone[]>;
  goTo(sheet: string, address: string): Promise<void>;
  /** Opens a package as another workbook. */
  openWorkbook(bytes: Uint8Array): Promise<void>;
  /** Calls back when a person changed a cell (never for our own writes); gives a function that stops it. */
  watch(handler: (sheets: string[]) => void): Promise<() => void>;
  loadMemory(): Promise<unknown>;
  saveMemory(value: unknown): Promise<void>;
  /** Packs of one's own that the workbook carries; `text` null: gone or altered. */
  loadPacks(): Promise<{ id: string; title: string; text: string | null }[]>;
  savePacks(packs: readonly { id: string; title: string; text: string }[]): Promise<void>;
  /** Fills a planned form in; of one unit only, by key, or of all. */
  fillForm(plan: unknown, options: { overwrite: boolean; unit: string | null }): Promise<FormDone>;
  /** Adds the sheets of a fill-in workbook to the open one; overwrites nothing. */
  makeFillIn(book: FillInBook, call: ExcelCall): Promise<PaneFillInDone>;
  /** Removes those of them that nobody has filled in; names both kinds. */
  undoFillIn(report: PaneFillInDone): Promise<{ removed: string[]; kept: string[] }>;
  /** Takes back the last write; null when there is nothing to take back, else what could not be: a Chinese sentence, "" for nothing. */
  undoLastWrite(): Promise<string | null>;
  /** Restores a write that a crash cut short; a Chinese sentence when it did, and milliseconds after which to look again. */
  recover(): Promise<{ sentence: string; again?: number } | null>;
}
