import type { CellWrite, SheetOperation } from "../../files/model";
import type { GridValue } from "./cell-value";
import type { Touch } from "./journal";
import type { Formulas } from "./formulas";
import type { Grid } from "./grid";
import type { StyleGrid } from "./style-grid";
import { area, bounding, cellsOf, intersect, type CellArea } from "../../sheet/area";

/** The cells of a sheet. */
interface CellsOf {
  readonly grid: Grid;
  readonly looks: StyleGrid;
  readonly formulas: Formulas;
  used(valuesOnly: boolean): CellArea | null;
}

/** Above this many cells only those inside the used range are written. */
const WHOLE = 200_000;

const cached = (value: GridValue): CellWrite["value"] =>
  typeof value === "object" && value !== null && "notCalculated" in value ? undefined : value;

/** One `cells` operation with the present state of every cell the touches name. */
export function writeTouched(sheet: CellsOf, touches: Touch[]): SheetOperation[] {
  const writes: CellWrite[] = [];
  /** By row and column: the touches of a report lie over each other, its values and then its looks. */
  const known: (CellWrite | undefined)[][] = [];
  for (const touch of touches) {
    let within = touch.area;
    if (cellsOf(within) > WHOLE) {
      const used = sheet.used(false);
      const cut = used && intersect(within, bounding(used, area(0, 0)));
      if (!cut) continue;
      within = cut;
    }
    for (let row = within.top; row <= within.bottom; row++) {
      const cells = (known[row] ??= []);
      for (let column = within.left; column <= within.right; column++) {
        let write = cells[column];
        if (!write) writes.push((write = cells[column] = { row, column }));
        if (touch.value) {
          const formula = sheet.formulas.get(row, column);
          write.value = cached(sheet.grid.get(row, column));
          write.formula = formula ?? null;
          if (formula === undefined && write.value === undefined) write.value = null;
        }
        if (touch.style) write.style = sheet.looks.at(row, column);
      }
    }
  }
  return writes.length > 0 ? [{ op: "cells", cells: writes }] : [];
}
