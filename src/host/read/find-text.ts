import type { Sheet } from "../model/workbook";
import { cellText } from "./read-range";
import { area, type CellArea, cellsOf, MAX_COLUMNS, MAX_ROWS } from "../../sheet/area";

/** How a search is meant. */
interface TextSearch {
  whole: boolean;
  matchCase: boolean;
  backwards: boolean;
}

/** The text as a pattern: ? is any character, * any number of them, ~ takes the next one as it is. */
export function searchPattern(text: string, { whole, matchCase }: Pick<TextSearch, "whole" | "matchCase">): RegExp {
  const source = text.replace(/~([~?*])|([?*])|([\^$.|()[\]{}+\\])/gu, (_, plain?: string, wild?: string, other?: string) => (plain ? `\\${plain}`.replace("\\~", "~") : wild ? (wild === "?" ? "." : ".*") : `\\${other}`));
  return new RegExp(whole ? `^(?:${source})$` : source, matchCase ? "su" : "sui");
}

/**
 * First cell whose shown text matches, by rows; null: none. Within the area, or from a single cell on through the whole sheet and round its
 * end. What is hidden is not found: no cell of a hidden sheet (#6349), and no row or column that is hidden, as when looking for values by hand.
 */
export function findText(sheet: Sheet, a: CellArea, text: string, search: TextSearch): CellArea | null {
  if (sheet.visibility !== "visible") return null;
  const pattern = searchPattern(text, search);
  const single = cellsOf(a) === 1;
  const found: [number, number][] = [];
  sheet.grid.each(single ? area(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1) : a, (row, column) => {
    const hidden = sheet.rows.get(row)?.hidden || sheet.columns.get(column)?.hidden;
    if (!hidden && pattern.test(cellText(sheet, row, column))) found.push([row, column]);
  });
  found.sort(([r, c], [s, d]) => r - s || c - d);
  if (search.backwards) found.reverse();
  const beyond = ([row, column]: [number, number]): boolean => {
    const after = row - a.top || column - a.left;
    return search.backwards ? after < 0 : after > 0;
  };
  const first = (single ? (found.find(beyond) ?? found[0]) : found[0]) as [number, number] | undefined;
  return first ? area(first[0], first[1]) : null;
}
