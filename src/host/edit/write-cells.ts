import { EventNumber } from "../event-number";
import { readInput } from "../input/read-input";
import type { GridValue } from "../model/cell-value";
import type { Sheet } from "../model/workbook";
import { valueType, wireValue } from "../read/wire-value";
import { invalidArgument } from "../office/host-error";
import { checkArrays, dropArrays } from "./arrays";
import { checkBounded, checkOperationSize, checkWritable } from "./check-writable";
import { filteredRows } from "./filtered";
import { hiddenByMerge } from "./merge";
import { rangeAddress } from "../../sheet/a1";
import { type CellArea, cellsOf, columnsOf, rowsOf } from "../../sheet/area";

/** A matrix of the area's shape from what was set: a matrix, or one value for all cells (limit L31). */
export function matrixOf(value: unknown, a: CellArea): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as unknown[];
  const fits = rows.length === rowsOf(a) && rows.every((row) => Array.isArray(row) && row.length === columnsOf(a));
  if (!fits) throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  return (row, column) => (rows[row] as unknown[])[column];
}

interface Planned {
  row: number;
  column: number;
  value: GridValue;
  formula?: string;
  numberFormat?: string;
}

/** What writing means to the text of a cell: the object model (values, formulas) or a person typing. */
interface WriteOptions {
  /** L29: "=…" written to a cell formatted as text becomes a formula. */
  formulaInTextCell: boolean;
  /** L44: under a filter a block goes astray. A person's typing does not. */
  filterFault?: boolean;
}

/** Where a filter hides some of the rows a block is written to, these keep what they hold, and each of the others gets the block's first row (limit L44). */
function rowsTaken(sheet: Sheet, a: CellArea, options: WriteOptions): (row: number) => number | null {
  const hidden = options.filterFault && rowsOf(a) > 1 ? filteredRows(sheet, a) : null;
  return hidden && hidden.size > 0 ? (row) => (hidden.has(a.top + row) ? null : 0) : (row) => row;
}

/** The look that a look becomes under a number format; a block of thousands of cells has few of them. */
function formattedLook(sheet: Sheet): (look: number, numberFormat: string) => number {
  const { styles } = sheet.workbook;
  const known = new Map<string, number>();
  return (look, numberFormat) => {
    const key = `${look} ${numberFormat}`;
    let id = known.get(key);
    if (id === undefined) known.set(key, (id = styles.intern({ ...styles.list[look], numberFormat })));
    return id;
  };
}

/**
 * Writes values or formulas as Excel takes them: null leaves a cell, "" clears it, texts are read (limits L29–L33), cells hidden by a
 * merge swallow what they get (L42), a filter misplaces them (L44). Nothing is written when one of them is refused.
 */
export function writeCells(sheet: Sheet, a: CellArea, value: unknown, options: WriteOptions): void {
  checkBounded(a);
  checkOperationSize([a]);
  const at = matrixOf(value, a);
  checkWritable(sheet, [a]);
  const planned: Planned[] = [];
  const hidden = hiddenByMerge(sheet, a);
  const taken = rowsTaken(sheet, a, options);
  for (let r = 0; r < rowsOf(a); r++)
    for (let c = 0; c < columnsOf(a); c++) {
      const from = taken(r);
      const input = from === null ? null : at(from, c);
      if (input === null || input === undefined) continue;
      const row = a.top + r;
      const column = a.left + c;
      if (hidden(row, column)) continue;
      planned.push({ row, column, ...readInput(input, sheet.looks.at(row, column).numberFormat ?? "General", sheet.workbook.date1904, options) });
    }
  // A whole array at once, or none of its cells.
  for (const { row, column } of planned.length === cellsOf(a) ? [] : planned) checkArrays(sheet, { top: row, bottom: row, left: column, right: column });
  if (planned.length === cellsOf(a)) {
    checkArrays(sheet, a);
    dropArrays(sheet, a);
  }
  const before = cellsOf(a) === 1 ? sheet.grid.get(a.top, a.left) : null;
  const formatted = formattedLook(sheet);
  for (const { row, column, value: next, formula, numberFormat } of planned) {
    sheet.grid.set(row, column, next);
    if (formula === undefined) sheet.formulas.delete(row, column);
    else sheet.formulas.set(row, column, formula);
    if (numberFormat !== undefined) sheet.looks.setOwn(row, column, formatted(sheet.looks.idAt(row, column), numberFormat));
  }
  const styled = planned.some((p) => p.numberFormat !== undefined);
  cellsChanged(sheet, a, styled, before);
}

/** Recalculates, journals and announces that values of an area changed. */
export function cellsChanged(sheet: Sheet, a: CellArea, styled: boolean, before: GridValue = null, changeType = "RangeEdited"): void {
  sheet.workbook.isDirty = true;
  sheet.journal.touch({ area: a, value: true, style: styled });
  sheet.workbook.stale.add(sheet, a);
  const after = cellsOf(a) === 1 ? sheet.grid.get(a.top, a.left) : null;
  const details =
    cellsOf(a) === 1 && changeType === "RangeEdited"
      ? { valueBefore: wireValue(before, "say"), valueAfter: wireValue(after, "say"), valueTypeBefore: valueType(before), valueTypeAfter: valueType(after) }
      : {};
  sheet.workbook.tell({ event: EventNumber.changed, target: sheet.id, args: { address: rangeAddress(a), changeType, worksheetId: sheet.id, ...details } });
}
