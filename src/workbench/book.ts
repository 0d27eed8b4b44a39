import type { PaneExit } from "../host";
import type { GridSheet, Selection } from "./grid/model";

export interface Tab {
  name: string;
  hidden: boolean;
  color: string | null;
}

/** Where an edit was taken back or made again. */
export interface UndonePlace {
  /** "单位信息!H7" */
  place: string;
  changed: boolean;
}

/** Watching over the opening of a file. */
export interface Opening {
  signal?: AbortSignal;
  /** Told the share that is done, 0 to 1. */
  onProgress?: (share: number) => void;
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
  /** Writes texts from the clipboard from the selection's first cell on (one text: into all of it), all or nothing; throws a sentence. */
  paste(sheet: string, selection: Selection, cells: string[][]): void;
  /** There is something to save. */
  readonly dirty: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Takes a person's last edit back and shows the place. undefined: there is none; changed false: its cells were changed since. */
  undo(): UndonePlace | undefined;
  /** Makes the edit last taken back again. */
  redo(): UndonePlace | undefined;
  /** Called after anything changed or moved, with whether there is something to save; returns the way to stop. */
  subscribe(changed: (dirty: boolean) => void): () => void;
  save(): Uint8Array;
  /** Lets the pane in a frame talk to this workbook; `exit` is called when it gives the focus back. */
  connect(frame: HTMLIFrameElement, exit: (where: PaneExit) => void): () => void;
  /** Called with the package of another workbook that the pane opens; null: a blank one. */
  onOpened(opened: (bytes: Uint8Array | null) => void): void;
}
