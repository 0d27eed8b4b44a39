import { CellKind } from "../../../sheet/cells";
import { isReach, type RecordMatch } from "./match";
import type { SetAsideRow } from "./set-aside-row";
import type { SheetGrid } from "./sheet-grid";

/**
 * Rows under a unit's name that is merged down, in which nothing stands but a further person to call: the record is the row above, and they
 * are told. With anything else of their own, as years have, they are records.
 */
export function furtherContacts(grid: SheetGrid, rows: readonly number[], matches: readonly RecordMatch[]): SetAsideRow[] {
  const unit = matches.find(({ type }) => type.id === "institution");
  const name = unit?.fields.get(unit.type.unitField)?.column;
  if (!unit || !name) return [];
  const own = matches.flatMap(({ fields }) => [...fields.values()]);
  const reach = new Set([...unit.fields.values()].filter(({ field }) => isReach(unit.type, field)).map(({ column }) => column.column));
  return rows.flatMap((row): SetAsideRow[] => {
    const merge = grid.merge(row, name.column);
    if (!merge || merge.top >= row) return [];
    const filled = own.filter(({ column }) => grid.kind(row, column.column) !== CellKind.blank);
    return filled.every(({ column }) => reach.has(column.column)) ? [{ row, why: { code: "same-record", data: null } }] : [];
  });
}
