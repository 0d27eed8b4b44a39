import { area, type CellArea, MAX_COLUMNS } from "../../sheet/area";
import { deleteCells, insertCells } from "../edit/insert-delete";
import type { Host } from "../host";
import type { Sheet } from "../model/workbook";
import { asUser } from "./as-user";
import { type BlockState, blockState, restoreBlock } from "./block-state";
import { type LinesState, linesState, restoreLines } from "./lines-by-user";
import { restoreStructure, type StructureState, structureState } from "./structure-state";

/** What goes with rows that are deleted, or is stretched by rows that are inserted. */
export interface RowsState {
  structure: StructureState;
  /** The same right after it. */
  after: StructureState;
  /** Of deleted rows: what they held. */
  held?: { area: CellArea; block: BlockState; lines: LinesState };
}

const whole = (at: number, count: number): CellArea => area(at, 0, at + count - 1, MAX_COLUMNS - 1);

/** A person inserts rows above one, or deletes rows. @returns what is needed to take it back. @throws UserError */
export function rowsByUser(host: Host, sheet: Sheet, at: number, count: number): RowsState {
  const rows = whole(at, Math.abs(count));
  const used = sheet.used(false);
  const held = count < 0 && used && used.bottom >= at ? area(at, 0, Math.min(rows.bottom, used.bottom), used.right) : undefined;
  const before = {
    structure: structureState(sheet.workbook),
    held: held && { area: held, block: blockState(sheet, held), lines: linesState(sheet, { side: "rows", from: at, to: rows.bottom }) },
  };
  asUser(host, rows, () => (count > 0 ? insertCells(sheet, rows, "Down") : deleteCells(sheet, rows, "Up")));
  return { ...before, after: structureState(sheet.workbook) };
}

/** Takes rows out again that were inserted, or puts deleted ones back with all they held. */
export function takeBackRows(host: Host, sheet: Sheet, at: number, count: number, { structure, held }: RowsState): void {
  const rows = whole(at, Math.abs(count));
  asUser(host, rows, () => {
    if (count > 0) deleteCells(sheet, rows, "Up");
    else insertCells(sheet, rows, "Down");
    // Then the file never hears of it: what no operation could put back stays as it is there.
    const unheard = sheet.journal.cancelRows();
    if (held) {
      restoreBlock(host, sheet, held.area, { ...held.block, merges: [] });
      restoreLines(sheet, { side: "rows", from: at, to: rows.bottom }, held.lines);
    }
    restoreStructure(sheet.workbook, structure, unheard ? sheet : undefined);
  });
}
