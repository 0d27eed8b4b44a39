import type { Layout, PlacedCell } from "./layout";
import type { Look, SheetForm } from "../../language/form/sheet";

/** Points of a line of text, as a multiple of the font's size. */
const leading = 1.3;
/** Widths of a character of 11 points, in the characters a column's width counts: Han and full-width, others. */
const wide = 2.05;
const narrow = 1.1;

/** The look a cell is drawn in. */
export function lookOf(form: SheetForm, placed: PlacedCell): Look {
  return form.looks[placed.cell.look ?? (placed.cell.value === undefined ? "label" : "value")];
}

/** Height in points that a text needs in a cell of so many characters. */
export function textHeight(text: string, width: number, look: Pick<Look, "size">): number {
  const room = Math.max(1, width - 1);
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * look.size) / 11 / room)), 0);
  return lines * look.size * leading + 4;
}

/** Width of a text of 11 points in characters. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += sign.codePointAt(0)! > 0x2e7f ? wide : narrow;
  return width;
}

/** Row heights with room for every text: a row grows by what its fullest cell lacks. */
export function fittedHeights(form: SheetForm, layout: Layout, textOf: (placed: PlacedCell) => string): number[] {
  const heights = [...layout.heights];
  for (const placed of layout.cells) {
    const text = textOf(placed);
    if (text === "") continue;
    const { top, bottom, left, right } = placed.area;
    const width = layout.page.columns.slice(left, right + 1).reduce((sum, one) => sum + one, 0);
    const needed = textHeight(text, width, lookOf(form, placed));
    const there = heights.slice(top, bottom + 1).reduce((sum, one) => sum + one, 0);
    if (needed > there) for (let row = top; row <= bottom; row++) heights[row] = Math.min(400, heights[row] + (needed - there) / (bottom - top + 1));
  }
  return heights.map((height) => Math.round(height * 4) / 4);
}
