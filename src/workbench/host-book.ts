import type { WorkbookCells } from "../sheet/cells";
import { activateSheet, attachFrame, EventNumber, cellInput, Host, openHost, openHostSteps, saveHost, select, withoutFaults, type PaneExit, type Workbook } from "../host";
import { drain } from "../worker/drain";
import type { Book, Opening, Tab } from "./book";
import { EditedBook } from "./edited-book";
import { findIn, type FoundCell, type Search } from "./find";
import type { GridSheet, Selection } from "./grid/model";
import { gridSheet } from "./host-sheet";
import { fittedRows } from "./row-heights";
import { movedNotes, notesOf } from "./notes";
import { placeNamed } from "./place-named";
import { nearestLanguage } from "../sheet/nearest-language";
import { unsavedState } from "./unsaved";
import { type CellArea, holds } from "../sheet/area";

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

class HostBook extends EditedBook implements Book {
  private readonly painted = new Map<string, GridSheet>();
  private readonly fitted = new Map<string, Map<number, number>>();
  private readonly listeners = new Set<() => void>();
  /** What it was when it was opened, and saved last. */
  private saved: string;
  private remarks: ReturnType<typeof notesOf> | undefined;
  private readonly cursors = new Map<string, { row: number; column: number }>();

  constructor(
    workbook: Workbook,
    readonly file: string,
    readonly cellsOnly = false,
  ) {
    super(workbook, new Host(workbook, withoutFaults("web")));
    this.saved = unsavedState(workbook);
    workbook.movers.add((sheet, move) => this.remarks && this.remarks.set(sheet.openedAs ?? "", movedNotes(this.notes(sheet.name), move)));
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
    const at = this.cursors.get(sheet);
    return at && holds(area, at.row, at.column) ? { ...area, ...at } : { ...area, row: area.top, column: area.left };
  }

  select(sheet: string, { top, left, bottom, right, row, column }: Selection): void {
    this.cursors.set(sheet, { row, column });
    select(this.workbook.sheet(sheet), [{ top, left, bottom, right }]);
    this.announce();
  }

  find(text: string): { sheet: string; area: CellArea } | undefined {
    return placeNamed(this.workbook, text);
  }

  search(search: Search, signal: AbortSignal): Promise<FoundCell[]> {
    const { active, sheets } = this.workbook;
    const among = search.everywhere ? sheets : [active];
    return drain(
      (function* () {
        const found: FoundCell[] = [];
        for (const sheet of among) found.push(...(yield* findIn(sheet, search)));
        return found;
      })(),
      { signal },
    );
  }

  notes(sheet: string): ReadonlyMap<string, string> {
    this.remarks ??= notesOf(this.workbook);
    const on = this.workbook.sheet(sheet);
    return this.remarks.get(on.openedAs ?? "") ?? new Map();
  }

  editText(sheet: string, row: number, column: number): string {
    return cellInput(this.workbook.sheet(sheet), row, column);
  }

  subscribe(changed: () => void): () => void {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  }

  save(): Uint8Array {
    const bytes = saveHost(this.workbook);
    this.workbook.isDirty = false;
    this.saved = unsavedState(this.workbook);
    this.announce();
    return bytes;
  }

  get dirty(): boolean {
    return this.workbook.isDirty && unsavedState(this.workbook) !== this.saved;
  }

  onOpened(opened: (bytes: Uint8Array | null) => void): void {
    this.host.opened = opened;
  }

  connect(frame: HTMLIFrameElement, exit: (where: PaneExit) => void): () => void {
    // What the browser speaks, Excel on the web does, too.
    this.host.language = { "zh-CN": "zh-CN", "zh-TW": "zh-TW", en: "en-US" }[nearestLanguage(navigator.language)];
    return attachFrame(frame, this.host, () => this.announce(), window, exit);
  }

  /** Everything painted is stale; the view asks again. */
  protected announce(): void {
    this.painted.clear();
    for (const listener of this.listeners) listener();
  }
}
