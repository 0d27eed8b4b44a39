import type { LineSpan, PaneExit, PastedBlock } from "../host";
import type { CellArea } from "../sheet/area";
import type { FoundCell, Search } from "./find";
import type { GridSheet, Selection } from "./grid/model";
import type { StepName } from "./steps/step";

export interface Tab {
  name: string;
  hidden: boolean;
  color: string | null;
}

/** Where an edit was taken back or made again. */
export interface UndonePlace {
  /** "单位信息!H7" */
  place: string;
  name: StepName;
  changed: boolean;
}

/** Watching over the opening of a file. */
export interface Opening {
  signal?: AbortSignal;
  /** Told the share that is done, 0 to 1. */
  onProgress?: (share: number) => void;
}

/** Cells that were copied or cut in a workbook. */
export interface CopiedCells {
  sheet: string;
  area: CellArea;
  cut: boolean;
}

/** What rows or columns are to measure; null: the height follows what they hold. */
export interface LineSize {
  span: LineSpan;
  pixels: number | null;
}

/** The open workbook as the workbench sees it: a live host behind a grid. */
export interface Book {
  file: string;
  /** Only its cells were read, of a file of another format. */
  readonly cellsOnly: boolean;
  tabs(): Tab[];
  activeSheet(): string;
  activate(sheet: string): void;
  sheet(name: string): GridSheet;
  selection(sheet: string): Selection;
  select(sheet: string, selection: Selection): void;
  /** What the editor shows: the formula, or the value as typed. */
  editText(sheet: string, row: number, column: number): string;
  /** A person's edit, with Excel's reading of what was typed; throws a sentence when the sheet refuses it. */
  edit(sheet: string, row: number, column: number, text: string | null): void;
  /** Empties every cell of the selection; throws a sentence when the sheet refuses it. */
  clear(sheet: string, selection: Selection): void;
  /** Writes a block from the clipboard from the selection's first cell on (repeated while it fits the selection), all or nothing; throws a sentence. */
  paste(sheet: string, selection: Selection, block: PastedBlock): void;
  /** Pastes cells of this workbook, as they are; cut ones move, and what refers to them follows. Throws a sentence. */
  put(from: CopiedCells, sheet: string, selection: Selection): void;
  /** Fills a target from the cells beside it, going on with a series or repeating; throws a sentence. */
  fill(sheet: string, source: CellArea, target: CellArea, going: "series" | "copy"): void;
  /** Ctrl+D, Ctrl+R: the first row (column) of a selection into the others; of a single one, what stands above (left). Throws a sentence. */
  fillFrom(sheet: string, selection: Selection, side: "above" | "left"): void;
  /** Rows or columns get a size in pixels; null: rows follow what they hold. Throws a sentence, as all that follow. */
  resize(sheet: string, sizes: readonly LineSize[]): void;
  hide(sheet: string, span: LineSpan, hidden: boolean): void;
  /** Rows above one are put in (count > 0) or, from it on, taken out. */
  moveRows(sheet: string, at: number, count: number): void;
  freeze(sheet: string, rows: number, columns: number): void;
  addSheet(): void;
  renameSheet(sheet: string, name: string): void;
  deleteSheet(sheet: string): void;
  /** What a name box takes: a cell, an area, rows, columns, a defined name, each with a sheet before it or not. undefined: none of them. */
  find(text: string): { sheet: string; area: CellArea } | undefined;
  /** The cells in which a text is found, sheet by sheet and row by row; throws Cancelled. */
  search(search: Search, signal: AbortSignal): Promise<FoundCell[]>;
  /** Replaces a text in cells that were found; what was a text stays one. @returns in how many. Throws a sentence. */
  replace(cells: readonly FoundCell[], search: Search, by: string): number;
  /** Remarks on cells, by "row,column". */
  notes(sheet: string): ReadonlyMap<string, string>;
  /** There is something to save. */
  readonly dirty: boolean;
  /** What 撤销 and 恢复 would take back and make again. */
  readonly undoName: StepName | undefined;
  readonly redoName: StepName | undefined;
  /** Takes a person's last edit back and shows the place. undefined: there is none; changed false: its cells were changed since. */
  undo(): UndonePlace | undefined;
  /** Makes the edit last taken back again. */
  redo(): UndonePlace | undefined;
  /** Called after anything changed or moved; returns the way to stop. */
  subscribe(changed: () => void): () => void;
  save(): Uint8Array;
  /** Lets the pane in a frame talk to this workbook; `exit` is called when it gives the focus back. */
  connect(frame: HTMLIFrameElement, exit: (where: PaneExit) => void): () => void;
  /** Called with the package of another workbook that the pane opens; null: a blank one. */
  onOpened(opened: (bytes: Uint8Array | null) => void): void;
}
