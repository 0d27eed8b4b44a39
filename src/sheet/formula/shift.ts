import { referenceText } from "./reference";
import { isPlain, rewriteReferences, sameSheet } from "./rewrite";
import { type CellArea, MAX_ROWS } from "../area";

/** Rows put in (count > 0) or taken out (count < 0) at a 0-based row of a sheet. */
export interface RowShift { sheet: string; at: number; count: number }

/** Where a row goes; null: it is deleted or pushed off the sheet. */
export function shiftRow(row: number, { at, count }: RowShift): number | null {
  if (row < at) return row;
  if (count < 0 && row < at - count) return null;
  return row + count < MAX_ROWS ? row + count : null;
}

/** Where rows top…bottom go, as Excel moves a range: it grows and shrinks with what happens inside it; null: all of it is deleted. */
function shiftSpan(top: number, bottom: number, shift: RowShift): { top: number; bottom: number } | null {
  const { at, count } = shift;
  // A range over all rows stays one.
  if (top === 0 && bottom === MAX_ROWS - 1) return { top, bottom };
  if (count > 0) {
    if (top >= at && top + count >= MAX_ROWS) return null;
    return { top: top >= at ? top + count : top, bottom: bottom >= at ? Math.min(bottom + count, MAX_ROWS - 1) : bottom };
  }
  const end = at - count; // first row that survives below
  const newTop = top < at ? top : Math.max(top, end) + count;
  const newBottom = bottom < at ? bottom : Math.max(bottom, end - 1) + count;
  return newTop > newBottom ? null : { top: newTop, bottom: newBottom };
}

/** Where an area goes; null: gone. */
export function shiftArea(area: CellArea, shift: RowShift): CellArea | null {
  const span = shiftSpan(area.top, area.bottom, shift);
  return span && { ...area, ...span };
}

/**
 * A formula after the shift. References without a sheet mean `home`; 3-D references and other workbooks stay, as in Excel.
 * What is deleted becomes #REF!.
 */
export function shiftFormula(formula: string, home: string | null, shift: RowShift): string {
  return rewriteReferences(formula, (reference) => {
    if (!isPlain(reference)) return undefined;
    const sheet = reference.sheets[0] ?? home;
    if (sheet === null || !sameSheet(sheet, shift.sheet)) return undefined;
    const { first, last, prefix } = reference;
    if (first.row === undefined) return undefined;
    if (last?.row === undefined) {
      const row = shiftRow(first.row, shift);
      if (row === first.row) return undefined;
      return prefix + (row === null ? "#REF!" : referenceText({ ...first, row }));
    }
    const upside = first.row > last.row;
    const span = shiftSpan(Math.min(first.row, last.row), Math.max(first.row, last.row), shift);
    if (!span) return `${prefix}#REF!`;
    const [a, b] = upside ? [span.bottom, span.top] : [span.top, span.bottom];
    return a === first.row && b === last.row ? undefined : prefix + referenceText({ ...first, row: a }, { ...last, row: b });
  });
}
