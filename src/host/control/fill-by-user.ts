import { translateFormula } from "../../sheet/formula/relative";
import { UserError } from "../../sheet/user-error";
import { type CellArea, columnsOf, intersect, rowsOf } from "../../sheet/area";
import { isDateFormat } from "../../sheet/date-format";
import { checkArrays, dropArrays } from "../edit/arrays";
import { checkWritable } from "../edit/check-writable";
import { filteredRows } from "../edit/filtered";
import { cellsChanged } from "../edit/write-cells";
import { calculateStale } from "../formula/calculate";
import type { Host } from "../host";
import type { GridValue } from "../model/cell-value";
import type { Sheet } from "../model/workbook";
import { asUser } from "./as-user";
import { formatAt } from "./edit-by-user";

/** A value a series begins with; `date`: a number shown as a day. */
export interface SeriesStart {
  value: GridValue;
  date: boolean;
}

/** Goes on with the values of one row or column: the n-th after them, n from 1; before them where `by` is −1. undefined: they repeat. */
export type Series = (starts: readonly SeriesStart[], by: 1 | -1) => ((n: number) => GridValue) | undefined;

const repeat: Series = () => undefined;

/**
 * A person fills a target beside or below (above, left of) the cells it begins with: formulas move, looks come along, values repeat or
 * go on as a series. Rows that a filter hides are passed over. @throws UserError with a sentence for the person.
 */
export function fillByUser(host: Host, sheet: Sheet, source: CellArea, target: CellArea, series: Series = repeat): void {
  if (sheet.merges.some((merge) => intersect(merge, target) || (intersect(merge, source) && rowsOf(source) * columnsOf(source) > 1))) throw new UserError("要填充的区域含合并单元格，不能填充。");
  const down = target.left === source.left && target.right === source.right;
  const by = (down ? target.top < source.top : target.left < source.left) ? -1 : 1;
  asUser(host, target, () => {
    checkWritable(sheet, [target]);
    checkArrays(sheet, target);
    dropArrays(sheet, target);
    calculateStale(sheet.workbook);
    const hidden = filteredRows(sheet, target);
    const [from, to] = down ? [source.top, source.bottom] : [source.left, source.right];
    const [first, last] = down ? [target.top, target.bottom] : [target.left, target.right];
    const [lineFrom, lineTo] = down ? [source.left, source.right] : [source.top, source.bottom];
    const place = (line: number, at: number): [number, number] => (down ? [at, line] : [line, at]);
    for (let line = lineFrom; line <= lineTo; line++) {
      const starts: SeriesStart[] = [];
      for (let at = from; at <= to; at++) {
        const [row, column] = place(line, at);
        const formula = sheet.formulas.get(row, column) !== undefined;
        starts.push({ value: formula ? null : sheet.grid.get(row, column), date: isDateFormat(formatAt(sheet, row, column)) });
      }
      const next = starts.every(({ value }) => value !== null) ? series(starts, by) : undefined;
      let n = 0;
      for (let at = by > 0 ? first : last; by > 0 ? at <= last : at >= first; at += by) {
        const [row, column] = place(line, at);
        if (hidden.has(row)) continue;
        n++;
        const offset = (n - 1) % starts.length;
        const [fromRow, fromColumn] = place(line, by > 0 ? from + offset : to - offset);
        const formula = sheet.formulas.get(fromRow, fromColumn);
        sheet.grid.set(row, column, next ? next(n) : sheet.grid.get(fromRow, fromColumn));
        if (formula === undefined) sheet.formulas.delete(row, column);
        else sheet.formulas.set(row, column, translateFormula(formula, row - fromRow, column - fromColumn));
        sheet.looks.setOwn(row, column, sheet.looks.idAt(fromRow, fromColumn));
      }
    }
    cellsChanged(sheet, target, true);
  });
}
