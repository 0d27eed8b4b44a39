/*
 * Whether the lines below a line of labels belong to the same header though no merge says so: the first column, filled in every record,
 * is blank in them, and what they say are words of labels or units, not values.
 */
import { CellKind } from "../../../sheet/cells";
import { normalise } from "../../dictionary/text/normalise";
import { isMeasure } from "../../dictionary/values/measure";
import { bagOf } from "../headings/bag";
import { readLabel } from "../headings/label";
import { isTotalWord, rowWord } from "./row-words";
import type { SheetGrid } from "./sheet-grid";

/** A label of a further line is no longer than this. */
const longest = 16;
/** How a value is to be written, where a line of units says so. */
const format = /^(?:年[、./-]?月(?:[、./-]?日)?|y{4}[-./]?mm?(?:[-./]?dd?)?|(?:是|有)[/、]?(?:否|无)|文本|数字|日期)$/iu;

/** 元/人, 人, 年月日: not what a column says but in what. */
export const isUnitText = (text: string): boolean => !/^\s*[年月日]\s*$/u.test(text) && (isMeasure(normalise(text)) || format.test(normalise(text)));

/** True for a line of a header that says units and nothing else. */
export function isUnitLine(grid: SheetGrid, row: number): boolean {
  const filled = grid.filled(row);
  return filled.length > 1 && filled.every((column) => grid.kind(row, column) === CellKind.text && isUnitText(grid.text(row, column)));
}

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
