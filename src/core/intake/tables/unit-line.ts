import { CellKind } from "../../../sheet/cells";
import { normalise } from "../../dictionary/text/normalise";
import { isMeasure } from "../../dictionary/values/measure";
import type { SheetGrid } from "./sheet-grid";

/** How a value is to be written, where a line of units says so. */
const format = /^(?:年[、./-]?月(?:[、./-]?日)?|y{4}[-./]?mm?(?:[-./]?dd?)?|(?:是|有)[/、]?(?:否|无)|文本|数字|日期)$/iu;

/** 元/人, 人, 年月日: not what a column says but in what. */
export function isUnitText(raw: string): boolean {
  const text = normalise(raw);
  return !/^[年月日]$/u.test(text) && (isMeasure(text) || format.test(text));
}

/** True for a line of a header that says units and nothing else. */
export function isUnitLine(grid: SheetGrid, row: number): boolean {
  const filled = grid.filled(row);
  return filled.length > 1 && filled.every((column) => grid.kind(row, column) === CellKind.text && isUnitText(grid.text(row, column)));
}
