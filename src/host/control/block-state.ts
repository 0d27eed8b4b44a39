import type { GridValue } from "../model/cell-value";
import { cellsChanged } from "../edit/write-cells";
import type { Host } from "../host";
import type { Sheet } from "../model/workbook";
import type { CellArea } from "../../sheet/area";

interface BlockCell {
  value: GridValue;
  formula: string | undefined;
  numberFormat: string | undefined;
}

/** What the cells of an area hold, row by row: exact, so that taking an edit back loses no digit. */
export type BlockState = BlockCell[];

function* cells(a: CellArea): Generator<[number, number]> {
  for (let row = a.top; row <= a.bottom; row++) for (let column = a.left; column <= a.right; column++) yield [row, column];
}

/** The values, formulas and number formats of an area as they are now. */
export function blockState(sheet: Sheet, a: CellArea): BlockState {
  return Array.from(cells(a), ([row, column]) => ({
    value: sheet.grid.get(row, column),
    formula: sheet.formulas.get(row, column),
    numberFormat: sheet.looks.at(row, column).numberFormat,
  }));
}

/** Whether the area holds what it held then; what a formula gives may have changed meanwhile. */
export function holdsState(sheet: Sheet, a: CellArea, state: BlockState): boolean {
  const same = (now: BlockCell, then: BlockCell) =>
    now.formula === then.formula && now.numberFormat === then.numberFormat && (now.formula !== undefined || JSON.stringify(now.value) === JSON.stringify(then.value));
  return blockState(sheet, a).every((now, index) => same(now, state[index]));
}

/** A person takes an edit back: the cells hold again what they held, and the change is announced like any other of theirs. */
export function restoreBlock(host: Host, sheet: Sheet, a: CellArea, state: BlockState): void {
  const before = host.actor;
  host.actor = "user";
  try {
    let index = 0;
    for (const [row, column] of cells(a)) {
      const { value, formula, numberFormat } = state[index++];
      sheet.grid.set(row, column, value);
      if (formula === undefined) sheet.formulas.delete(row, column);
      else sheet.formulas.set(row, column, formula);
      if (sheet.looks.at(row, column).numberFormat !== numberFormat)
        sheet.looks.apply({ top: row, bottom: row, left: column, right: column }, (style) => ({ ...style, numberFormat }));
    }
    cellsChanged(sheet, a, true);
    host.settle();
  } finally {
    host.actor = before;
  }
}
