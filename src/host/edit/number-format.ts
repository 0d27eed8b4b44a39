import type { Sheet } from "../model/workbook";
import { invalidArgument } from "../office/host-error";
import { checkBounded } from "./check-writable";
import { changeLook } from "./format";
import { matrixOf } from "./write-cells";
import { area, type CellArea, cellsOf, columnsOf, rowsOf } from "../../sheet/area";

/** Runs of rows that lie one below the other as one area: a column of dates is told once, not row by row. */
function stacked(runs: readonly CellArea[]): CellArea[] {
  const open = new Map<string, CellArea>();
  const areas: CellArea[] = [];
  for (const run of runs) {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above && above.bottom === run.top - 1) above.bottom = run.bottom;
    else {
      open.set(key, run);
      areas.push(run);
    }
  }
  return areas;
}

/** Sets number formats from a matrix or one text for all; null leaves a cell. The value itself does not change, as in Excel. */
export function setNumberFormat(sheet: Sheet, a: CellArea, value: unknown): void {
  checkBounded(a);
  const at = matrixOf(value, a);
  const byFormat = new Map<string, CellArea[]>();
  for (let r = 0; r < rowsOf(a); r++)
    for (let c = 0; c < columnsOf(a); c++) {
      const format = at(r, c);
      if (format === null || format === undefined) continue;
      if (typeof format !== "string") throw invalidArgument("A number format is a text.", "Range.numberFormat");
      let areas = byFormat.get(format);
      if (!areas) byFormat.set(format, (areas = []));
      const row = a.top + r;
      const last = areas.at(-1);
      if (last && last.top === row && last.right === a.left + c - 1) last.right++;
      else areas.push(area(row, a.left + c));
    }
  for (const [format, runs] of byFormat) {
    const areas = stacked(runs);
    const whole = byFormat.size === 1 && areas.length === 1 && cellsOf(areas[0]) === cellsOf(a);
    changeLook({ sheet, areas: whole ? [a] : areas }, (style) => ({ ...style, numberFormat: format === "General" || format === "" ? undefined : format }));
  }
}
