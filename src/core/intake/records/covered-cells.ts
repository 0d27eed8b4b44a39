import type { SheetCells, WorkbookCells } from "../../../sheet/cells";
import type { FoundTable } from "../tables/found-table";
import { groupingFields } from "../tables/grouping";
import { printedCell } from "../tables/printed-cell";
import type { CellArea } from "../../../sheet/area";

/** Cells of one field that lie under a merge: their value cannot be known. */
interface Covered {
  field: string;
  /** Record (counted in the table) whose row the merge's top-left cell or first covered row is in. */
  top: number;
  /** Records whose cell is covered. */
  records: number[];
  /** The merged area. */
  area: CellArea;
  /** The column groups its rows: the value counts for them all. */
  groups: boolean;
  printed: (book: WorkbookCells) => string;
}

/**
 * Data cells under a merged area. Only the top-left cell of a merge holds a value; whether it was meant for the rows below
 * is not guessed, but where its column groups rows: they count as unreadable and the merge is said once per field.
 */
export function coveredCells(sheet: SheetCells, table: FoundTable): Covered[] {
  if (sheet.merges.length === 0 || table.layout === "form") return [];
  const rowAt = new Map(table.recordRows.map((row, at) => [row, at]));
  const fields = [...table.columns].filter(([, place]) => place.row === undefined && !place.rows);
  const grouping = groupingFields(sheet, table);
  const found: Covered[] = [];
  for (const area of sheet.merges) {
    if (area.bottom < table.headerRow) continue;
    for (const [field, place] of fields) {
      if (place.column < area.left || place.column > area.right) continue;
      const records: number[] = [];
      const bottom = Math.min(area.bottom, sheet.rowCount - 1);
      for (let row = Math.max(area.top, table.headerRow); row <= bottom; row++) {
        const at = rowAt.get(row);
        if (at !== undefined && (row > area.top || place.column > area.left)) records.push(at);
      }
      if (records.length === 0) continue;
      const top = place.column === area.left ? (rowAt.get(area.top) ?? records[0]) : records[0];
      found.push({
        field,
        top,
        records,
        area,
        groups: grouping.has(field) && area.left === area.right && rowAt.has(area.top),
        printed: (book) => printedCell(book, sheet.columns[area.left], area.top),
      });
    }
  }
  return found;
}
