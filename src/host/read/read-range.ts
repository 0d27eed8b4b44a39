import type { Sheet } from "../model/workbook";
import type { Profile } from "../profile";
import { formatValue } from "../text/format-value";
import { block, refusesRead } from "./read-block";
import { valueType, wireValue } from "./wire-value";
import { type CellArea, cellsOf, intersect } from "../../sheet/area";

type Block<T> = T[][] | null;

/** `Range.values`; null by limits L2 and L4. */
export function readValues(sheet: Sheet, a: CellArea, profile: Profile): Block<string | number | boolean> {
  return refusesRead(a, profile) ? null : block<string | number | boolean>(sheet, a, "", (value) => wireValue(value, sheet.workbook.notCalculated));
}

export function readTypes(sheet: Sheet, a: CellArea, profile: Profile): Block<string> {
  return refusesRead(a, profile) ? null : block<string>(sheet, a, "Empty", valueType);
}

/** `Range.formulas`: formulas with "=", else the value; an apostrophe before a text is not there any more (limit L34). */
export function readFormulas(sheet: Sheet, a: CellArea, profile: Profile): Block<string | number | boolean> {
  if (refusesRead(a, profile)) return null;
  const rows = block<string | number | boolean>(sheet, a, "", (value) => wireValue(value, "say"));
  sheet.formulas.each(a, (row, column, formula) => (rows[row - a.top][column - a.left] = `=${formula}`));
  // Every cell of an array shows its formula.
  for (const { area: whole, formula } of sheet.arrays) {
    const shown = intersect(whole, a);
    if (!shown) continue;
    for (let row = shown.top; row <= shown.bottom; row++) for (let column = shown.left; column <= shown.right; column++) rows[row - a.top][column - a.left] = `=${formula}`;
  }
  return rows;
}

/** `Range.savedAsArray`: all cells would be saved as array formulas, none, or (null) some. */
export function readSavedAsArray(sheet: Sheet, a: CellArea): boolean | null {
  const inside = sheet.arrays.map((array) => intersect(array.area, a)).filter((one) => one !== null).reduce((sum, one) => sum + cellsOf(one), 0);
  return inside === 0 ? false : inside === cellsOf(a) ? true : null;
}

export function readText(sheet: Sheet, a: CellArea, profile: Profile): Block<string> {
  if (refusesRead(a, profile)) return null;
  const { date1904 } = sheet.workbook;
  return block<string>(sheet, a, "", (value, row, column) => {
    wireValue(value, sheet.workbook.notCalculated);
    return formatValue(value, sheet.looks.at(row, column).numberFormat, date1904);
  });
}

export function readNumberFormats(sheet: Sheet, a: CellArea, profile: Profile): Block<string> {
  if (refusesRead(a, profile)) return null;
  const { list } = sheet.workbook.styles;
  const used = [...sheet.looks.distinct(a)];
  const first = list[used[0] ?? 0].numberFormat ?? "General";
  const rows = Array.from({ length: a.bottom - a.top + 1 }, () => new Array<string>(a.right - a.left + 1).fill(first));
  if (used.every((id) => (list[id].numberFormat ?? "General") === first)) return rows;
  for (let row = a.top; row <= a.bottom; row++)
    for (let column = a.left; column <= a.right; column++) rows[row - a.top][column - a.left] = sheet.looks.at(row, column).numberFormat ?? "General";
  return rows;
}

/** The values of one cell, for events and lists. */
export const cellText = (sheet: Sheet, row: number, column: number): string =>
  formatValue(sheet.grid.get(row, column), sheet.looks.at(row, column).numberFormat, sheet.workbook.date1904);

/** Cells as `cellCount` gives them: −1 above 2³¹ − 1 (limit L5). */
export const cellCount = (areas: CellArea[]): number => {
  const count = areas.reduce((sum, a) => sum + cellsOf(a), 0);
  return count > 2 ** 31 - 1 ? -1 : count;
};
