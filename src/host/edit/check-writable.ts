import type { ProtectionOptions } from "../model/rules";
import type { Sheet } from "../model/workbook";
import { HostError, accessDenied, invalidArgument } from "../office/host-error";
import { type CellArea, columnsOf, MAX_COLUMNS, MAX_ROWS, rowsOf } from "../../sheet/area";

/** Limit L4: cell values of whole columns or rows cannot be written. */
export function checkBounded(a: CellArea): void {
  if (rowsOf(a) === MAX_ROWS || columnsOf(a) === MAX_COLUMNS) throw invalidArgument("Cell-level properties of an unbounded range cannot be set.");
}

/** Limit L3. */
export function checkOperationSize(areas: CellArea[]): void {
  const cells = areas.reduce((sum, a) => sum + rowsOf(a) * columnsOf(a), 0);
  const unbounded = areas.some((a) => rowsOf(a) === MAX_ROWS || columnsOf(a) === MAX_COLUMNS);
  if (cells > 33_554_000 && !unbounded) throw new HostError("OperationCellsExceedLimit", "The attempted operation affects too many cells.");
}

/** Limit L48: a write to any locked cell of a protected sheet is refused; what `allowed` names may be switched on by the protection. */
export function checkWritable(sheet: Sheet, areas: CellArea[], allowed?: keyof ProtectionOptions): void {
  if (sheet.workbook.readOnly) throw accessDenied("The workbook is open read-only.");
  if (!sheet.protection) return;
  if (allowed && sheet.protection.options[allowed] === true) return;
  const styles = sheet.workbook.styles.list;
  const locked = allowed !== undefined || areas.some((a) => [...sheet.looks.distinct(a)].some((id) => styles[id].locked !== false));
  if (locked) throw accessDenied("The worksheet is protected.");
}
