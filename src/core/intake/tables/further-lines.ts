/*
 * Whether the lines below a line of labels belong to the same header though no merge says so: the first column, filled in every record,
 * is blank in them, and what they say are words of labels or units, not values.
 */
import { CellKind } from "../../../sheet/cells";
import { bagOf } from "../headings/bag";
import { readLabel } from "../headings/label";
import { isTotalWord, rowWord } from "./row-words";
import type { SheetGrid } from "./sheet-grid";
import { isUnitLine } from "./unit-line";

/** A label of a further line is no longer than this. */
const longest = 16;
/** Lines of the header that begins in a row, this one included, as the blanks below its first label tell; at most `most`. */
export function furtherLines(grid: SheetGrid, top: number, most: number): number {
  const labels = grid.filled(top);
  if (labels.length < 3) return 1;
  const [lead] = labels;
  let depth = 1;
  while (depth < most && top + depth < grid.rows && isFurtherLine(grid, top, top + depth, labels)) depth++;
  const next = top + depth;
  const hasRecord = next < grid.rows && grid.kind(next, lead) !== CellKind.blank && grid.filled(next).some((column) => grid.kind(next, column) !== CellKind.text || /\d/u.test(grid.text(next, column)));
  return hasRecord ? depth : 1;
}

function isFurtherLine(grid: SheetGrid, top: number, row: number, labels: readonly number[]): boolean {
  const filled = grid.filled(row);
  if (filled.length < 2 || filled[0] <= labels[0]) return false;
  if (!filled.every((column) => grid.kind(row, column) === CellKind.text && grid.text(row, column).trim().length <= longest && !/\d/u.test(grid.text(row, column)))) return false;
  if (isUnitLine(grid, row)) return true;
  const grouped = labels.flatMap((from, at) => {
    const below = filled.filter((column) => column >= from && column < (labels[at + 1] ?? Infinity));
    return below.length > 1 && grid.kind(top, from) === CellKind.text ? below : [];
  });
  const texts = filled.map((column) => grid.text(row, column));
  if (texts.some((text) => isTotalWord(rowWord(text)))) return false;
  return grouped.length * 2 >= filled.length ? texts.some((text) => facetsOf(text).some((facet) => facet !== "unknown")) : texts.every((text) => facetsOf(text).length > 0 && facetsOf(text).every((facet) => facet === "aspect"));
}

/** What the words of a text are of: an aspect (时间, 人数), a thing, something nobody knows. */
const facetsOf = (text: string): string[] => [...bagOf(readLabel(text).keys[0] ?? "").said.values()].map(({ facet }) => facet);
