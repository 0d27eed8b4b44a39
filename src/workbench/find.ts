import { cellInput, cellText, searchPattern, type Sheet } from "../host";
import { area } from "../sheet/area";

/** What is looked for. ? is any character, * any number of them, ~ takes the next one as it is. */
export interface Search {
  text: string;
  matchCase: boolean;
  whole: boolean;
  /** In all sheets that are shown, or only in the one in front. */
  everywhere: boolean;
}

/** A cell that was found. */
export interface FoundCell {
  sheet: string;
  row: number;
  column: number;
}

/**
 * The cells of a sheet in which a text is found, by rows: as it is shown, or in the formula. What is hidden is not found, as in Excel.
 * Pauses after some thousand cells.
 */
export function* findIn(sheet: Sheet, search: Search): Generator<void, FoundCell[]> {
  const pattern = searchPattern(search.text, search);
  const found: FoundCell[] = [];
  const used = sheet.used(true);
  if (!used || search.text === "" || sheet.visibility !== "visible") return found;
  const slice = 2000;
  for (let top = used.top; top <= used.bottom; top += slice) {
    const part: FoundCell[] = [];
    const within = area(top, used.left, Math.min(used.bottom, top + slice - 1), used.right);
    sheet.grid.each(within, (row, column, value) => {
      const formula = sheet.formulas.get(row, column);
      const shown = typeof value === "string" ? value : cellText(sheet, row, column);
      if (!pattern.test(shown) && !(formula !== undefined && pattern.test(`=${formula}`)) && !(typeof value === "number" && pattern.test(String(value)))) return;
      if (!sheet.rows.get(row)?.hidden && !sheet.columns.get(column)?.hidden) part.push({ sheet: sheet.name, row, column });
    });
    part.sort((one, other) => one.row - other.row || one.column - other.column);
    found.push(...part);
    yield;
  }
  return found;
}

/** What a cell's editor says after the text in it was replaced; undefined: it is not in it. */
export function replacedText(sheet: Sheet, row: number, column: number, search: Search, by: string): string | undefined {
  const before = cellInput(sheet, row, column);
  const once = searchPattern(search.text, search);
  if (!once.test(before)) return undefined;
  return search.whole ? by : before.replace(new RegExp(once.source, `${once.flags}g`), () => by);
}
