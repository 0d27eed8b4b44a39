import { shiftArea, shiftRow } from "../../sheet/formula/shift";
import type { SizedLines } from "../model/sheet-parts";
import type { Sheet } from "../model/workbook";
import { area, type CellArea, MAX_ROWS } from "../../sheet/area";

/** Moves everything of a sheet that names rows and is neither a cell nor a formula. */
export function shiftParts(sheet: Sheet, at: number, count: number): void {
  const shift = { sheet: sheet.name, at, count };
  const move = (areas: CellArea[]): CellArea[] => areas.flatMap((a) => shiftArea(a, shift) ?? []);
  // A merge, rule or validation shrinks with deleted rows; a merge left with one cell is none.
  sheet.merges = move(sheet.merges).filter((m) => m.top !== m.bottom || m.left !== m.right);
  sheet.pivots = move(sheet.pivots);
  for (const array of sheet.arrays) array.area = shiftArea(array.area, shift) ?? array.area;
  for (const rule of sheet.rules) rule.areas = move(rule.areas);
  sheet.rules = sheet.rules.filter((rule) => rule.areas.length > 0);
  for (const validation of sheet.validations) validation.areas = move(validation.areas);
  sheet.validations = sheet.validations.filter((validation) => validation.areas.length > 0);
  sheet.links = sheet.links.flatMap((link) => {
    const row = shiftRow(link.row, shift);
    return row === null ? [] : [{ ...link, row }];
  });
  const rows = new Map<number, SizedLines>();
  for (const [row, band] of sheet.rows) {
    const to = shiftRow(row, shift);
    if (to !== null) rows.set(to, band);
  }
  sheet.rows = rows;
  if (sheet.autoFilter) {
    const a = shiftArea(sheet.autoFilter.area, shift);
    sheet.autoFilter = a && { ...sheet.autoFilter, area: a };
  }
  sheet.tables = sheet.tables.flatMap((table) => {
    const a = shiftArea(table.area, shift);
    const filter = table.filter && shiftArea(table.filter.area, shift);
    return a ? [{ ...table, area: a, filter: filter && table.filter && { ...table.filter, area: filter } }] : [];
  });
  sheet.selection = move(sheet.selection);
  if (sheet.selection.length === 0) sheet.selection = [area(Math.min(at, MAX_ROWS - 1), 0)];
  sheet.page.printAreas = move(sheet.page.printAreas);
  // A break stands above its row; it goes with it.
  sheet.page.rowBreaks = sheet.page.rowBreaks.flatMap((row) => shiftRow(row, shift) ?? []);
  sheet.page.titleRows = sheet.page.titleRows && shiftArea(sheet.page.titleRows, shift);
}
