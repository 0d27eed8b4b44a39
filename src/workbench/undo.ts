import { blockState, holdsState, restoreBlock, type BlockState, type Host, type Sheet } from "../host";
import type { CellArea } from "../sheet/area";

interface Edit {
  sheet: Sheet;
  area: CellArea;
  before: BlockState;
  after: BlockState;
}

/** As many as Excel keeps. */
const most = 100;

/**
 * What a person changed in the grid, so that every change can be taken back and made again. An edit whose cells were changed since by
 * somebody else (the pane) is not taken back over it; one whose sheet or rows are gone is forgotten.
 */
export class UndoStack {
  private done: Edit[] = [];
  private undone: Edit[] = [];

  constructor(private readonly host: Host) {
    host.workbook.movers.add((sheet, move) => {
      const follow = (edits: Edit[]) =>
        edits.flatMap((edit) => {
          if (edit.sheet !== sheet) return [edit];
          const area = move(edit.area);
          const whole = area && area.bottom - area.top === edit.area.bottom - edit.area.top;
          return whole ? [{ ...edit, area }] : [];
        });
      this.done = follow(this.done);
      this.undone = follow(this.undone);
    });
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }
  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Makes a change to an area and remembers it. What the change throws passes through, and nothing is remembered. */
  record(sheet: Sheet, area: CellArea, change: () => void): void {
    const before = blockState(sheet, area);
    change();
    if (holdsState(sheet, area, before)) return;
    this.done.push({ sheet, area, before, after: blockState(sheet, area) });
    if (this.done.length > most) this.done.shift();
    this.undone = [];
  }

  /** Takes the last edit back. @returns where, or why not; undefined when there is none. */
  undo(): { sheet: Sheet; area: CellArea; changed: boolean } | undefined {
    const edit = this.done.pop();
    return edit && this.put(edit, edit.after, edit.before, this.undone);
  }

  /** Makes the edit last taken back again. */
  redo(): { sheet: Sheet; area: CellArea; changed: boolean } | undefined {
    const edit = this.undone.pop();
    return edit && this.put(edit, edit.before, edit.after, this.done);
  }

  private put(edit: Edit, from: BlockState, to: BlockState, onto: Edit[]): { sheet: Sheet; area: CellArea; changed: boolean } {
    const { sheet, area } = edit;
    const there = sheet.workbook.sheets.includes(sheet) && holdsState(sheet, area, from);
    if (there) {
      restoreBlock(this.host, sheet, area, to);
      onto.push(edit);
    }
    return { sheet, area, changed: there };
  }
}
