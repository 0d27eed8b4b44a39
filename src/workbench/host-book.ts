import type { WorkbookCells } from "../sheet/cells";
import { UserError } from "../sheet/user-error";
import { activateSheet, attachFrame, EventNumber, cellInput, clearByUser, editByUser, Host, openHost, openHostSteps, pasteByUser, saveHost, select, withoutFaults, type PaneExit, type Workbook } from "../host";
import { drain } from "../worker/drain";
import type { Book, Opening, Tab, UndonePlace } from "./book";
import type { GridSheet, Selection } from "./grid/model";
import { mostPasted } from "./grid/paste";
import { gridSheet } from "./host-sheet";
import { fittedRows } from "./row-heights";
import { UndoStack } from "./undo";
import { cellName } from "../sheet/a1";

/** A workbook of another format than ours, read elsewhere into cells; saved it is an .xlsx. */
export function openCells(cells: WorkbookCells): Book {
  return new HostBook(openHost(cells), cells.file, true);
}

/**
 * Opens bytes as a live workbook behind the grid, in slices of 8 ms, so that the page answers meanwhile; tells what share is done.
 * @throws UserError with the reader's sentence where they are none; Cancelled when the signal is raised
 */
export async function openBookPaced(bytes: Uint8Array, file: string, { signal, onProgress }: Opening = {}): Promise<Book> {
  return new HostBook(await drain(openHostSteps(bytes, file), { signal, onProgress: ({ done, total }) => onProgress?.(done / total) }), file);
}

const { activated, selectionChanged } = EventNumber;

class HostBook implements Book {
  private readonly host: Host;
  private readonly edits: UndoStack;
  private readonly painted = new Map<string, GridSheet>();
  private readonly fitted = new Map<string, Map<number, number>>();
  private readonly listeners = new Set<(dirty: boolean) => void>();

  constructor(
    private readonly workbook: Workbook,
    readonly file: string,
    readonly cellsOnly = false,
  ) {
    this.host = new Host(workbook, withoutFaults("web"));
    this.edits = new UndoStack(this.host);
    workbook.listeners.add(({ event }) => {
      // Moving about changes no height.
      if (event !== selectionChanged && event !== activated) this.fitted.clear();
      this.announce();
    });
  }

  tabs(): Tab[] {
    return this.workbook.sheets.map(({ name, visibility, tabColor }) => ({ name, hidden: visibility !== "visible", color: tabColor || null }));
  }

  activeSheet(): string {
    return this.workbook.active.name;
  }

  activate(sheet: string): void {
    activateSheet(this.workbook.sheet(sheet));
    this.announce();
  }

  sheet(name: string): GridSheet {
    let grid = this.painted.get(name);
    if (!grid) {
      const sheet = this.workbook.sheet(name);
      let fitted = this.fitted.get(name);
      if (!fitted) this.fitted.set(name, (fitted = fittedRows(sheet)));
      this.painted.set(name, (grid = gridSheet(sheet, fitted)));
    }
    return grid;
  }

  selection(sheet: string): Selection {
    const area = this.workbook.sheet(sheet).selection[0];
    return { ...area, row: area.top, column: area.left };
  }

  select(sheet: string, { top, left, bottom, right }: Selection): void {
    select(this.workbook.sheet(sheet), [{ top, left, bottom, right }]);
    this.announce();
  }

  editText(sheet: string, row: number, column: number): string {
    return cellInput(this.workbook.sheet(sheet), row, column);
  }

  edit(sheet: string, row: number, column: number, text: string | null): void {
    const on = this.workbook.sheet(sheet);
    this.edits.record(on, { top: row, bottom: row, left: column, right: column }, () => editByUser(this.host, on, row, column, text));
    this.announce();
  }

  clear(sheet: string, selection: Selection): void {
    const on = this.workbook.sheet(sheet);
    const used = on.used(true);
    if (!used) return;
    const area = { top: selection.top, left: selection.left, bottom: Math.min(selection.bottom, used.bottom), right: Math.min(selection.right, used.right) };
    if (area.bottom < area.top || area.right < area.left) return;
    this.edits.record(on, area, () => clearByUser(this.host, on, area));
    this.announce();
  }

  paste(sheet: string, selection: Selection, cells: string[][]): void {
    const on = this.workbook.sheet(sheet);
    const { top, left, row, column } = selection;
    const merged = on.merges.some((merge) => merge.top === top && merge.left === left && merge.bottom === selection.bottom && merge.right === selection.right);
    const one = cells.length === 1 && cells[0].length === 1;
    const fills = one && !merged && (selection.bottom > top || selection.right > left);
    const rows = fills ? selection.bottom - top + 1 : cells.length;
    const columns = fills ? selection.right - left + 1 : cells[0].length;
    if (rows * columns > mostPasted) throw new UserError(`一次最多粘贴 ${mostPasted} 个单元格。`);
    const block = fills ? Array.from({ length: rows }, () => Array<string>(columns).fill(cells[0][0])) : cells;
    const [fromRow, fromColumn] = one && !fills ? [row, column] : [top, left];
    const area = { top: fromRow, left: fromColumn, bottom: fromRow + rows - 1, right: fromColumn + columns - 1 };
    this.edits.record(on, area, () => pasteByUser(this.host, on, fromRow, fromColumn, block));
    select(on, [area]);
    this.announce();
  }

  get canUndo(): boolean {
    return this.edits.canUndo;
  }
  get canRedo(): boolean {
    return this.edits.canRedo;
  }

  undo(): UndonePlace | undefined {
    return this.shown(this.edits.undo());
  }
  redo(): UndonePlace | undefined {
    return this.shown(this.edits.redo());
  }

  private shown(edit: ReturnType<UndoStack["undo"]>): UndonePlace | undefined {
    if (!edit) return undefined;
    const { sheet, area, changed } = edit;
    if (changed && sheet.visibility === "visible") {
      activateSheet(sheet);
      select(sheet, [area]);
    }
    this.announce();
    return { place: `${sheet.name}!${cellName(area.top, area.left)}`, changed };
  }

  subscribe(changed: (dirty: boolean) => void): () => void {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  }

  save(): Uint8Array {
    const bytes = saveHost(this.workbook);
    this.workbook.isDirty = false;
    return bytes;
  }

  get dirty(): boolean {
    return this.workbook.isDirty;
  }

  onOpened(opened: (bytes: Uint8Array | null) => void): void {
    this.host.opened = opened;
  }

  connect(frame: HTMLIFrameElement, exit: (where: PaneExit) => void): () => void {
    return attachFrame(frame, this.host, () => this.announce(), window, exit);
  }

  /** Everything painted is stale; the view asks again. */
  private announce(): void {
    this.painted.clear();
    for (const listener of this.listeners) listener(this.workbook.isDirty);
  }
}
