import type { Sheet } from "../model/workbook";
import { checkWritable } from "./check-writable";
import { area, type CellArea, intersect } from "../../sheet/area";

/** Tells whether a merge hides a cell: only the top-left one of a merged block holds a value (limit L42). */
export function hiddenByMerge(sheet: Sheet, within: CellArea): (row: number, column: number) => boolean {
  const near = sheet.merges.filter((merge) => intersect(merge, within));
  if (near.length === 0) return () => false;
  return (row, column) =>
    near.some((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right && (row !== m.top || column !== m.left));
}

/** Merges the area, or each of its rows; merges it meets are dissolved into it and all but the first value are lost. */
export function mergeArea(sheet: Sheet, a: CellArea, across: boolean): void {
  checkWritable(sheet, [a], "allowFormatCells");
  const parts: CellArea[] = [];
  if (across) for (let row = a.top; row <= a.bottom; row++) parts.push(area(row, a.left, row, a.right));
  else parts.push(a);
  unmergeArea(sheet, a);
  for (const part of parts) {
    if (part.top === part.bottom && part.left === part.right) continue;
    sheet.grid.each(part, (row, column) => {
      if (row !== part.top || column !== part.left) sheet.grid.set(row, column, null);
    });
    sheet.formulas.each(part, (row, column) => {
      if (row !== part.top || column !== part.left) sheet.formulas.delete(row, column);
    });
    sheet.merges.push(part);
    sheet.journal.touch({ area: part, value: true, style: false });
    sheet.journal.add({ op: "merge", area: part });
  }
  sheet.workbook.isDirty = true;
}

/** Dissolves every merge that meets the area. */
export function unmergeArea(sheet: Sheet, a: CellArea): void {
  checkWritable(sheet, [a], "allowFormatCells");
  const met = sheet.merges.filter((merge) => intersect(merge, a));
  if (met.length === 0) return;
  sheet.merges = sheet.merges.filter((merge) => !met.includes(merge));
  for (const merge of met) sheet.journal.add({ op: "unmerge", area: merge });
  sheet.workbook.isDirty = true;
}
