import { activateSheet, attachFrame, EventNumber, cellInput, editByUser, Host, openHost, saveHost, select, type PaneExit, type Workbook } from "../host";
import type { Book, Tab } from "./book";
import type { GridSheet, Selection } from "./grid/model";
import { gridSheet } from "./host-sheet";
import { fittedRows } from "./row-heights";

/** Opens bytes as a live workbook behind the grid; throws the reader's sentence when they are none. */
export function openBook(bytes: Uint8Array, file: string): Book {
  return new HostBook(openHost(bytes, file), file);
}

const { activated, selectionChanged } = EventNumber;

class HostBook implements Book {
  private readonly host: Host;
  private readonly painted = new Map<string, GridSheet>();
  private readonly fitted = new Map<string, Map<number, number>>();
  private readonly listeners = new Set<(dirty: boolean) => void>();

  constructor(
    private readonly workbook: Workbook,
    readonly file: string,
  ) {
    this.host = new Host(workbook, "web");
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
    editByUser(this.host, this.workbook.sheet(sheet), row, column, text);
    this.announce();
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

  connect(frame: HTMLIFrameElement, exit: (where: PaneExit) => void): () => void {
    return attachFrame(frame, this.host, () => this.announce(), window, exit);
  }

  /** Everything painted is stale; the view asks again. */
  private announce(): void {
    this.painted.clear();
    for (const listener of this.listeners) listener(this.workbook.isDirty);
  }
}
