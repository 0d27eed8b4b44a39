import type { Sheet } from "../model/workbook";
import { invalidArgument, itemNotFound } from "../office/host-error";
import type { OfficeObject } from "../office/office-object";
import { officeObject } from "../office/office-object";
import { type CellArea, insideGrid } from "../../sheet/area";

/** What a Range proxy stands for; `area` follows inserted and deleted rows while the proxy is tracked. */
export interface RangeRef {
  sheet: Sheet;
  area: CellArea;
}

/** A Range object. @throws HostError InvalidArgument outside the grid. */
export function rangeOf(sheet: Sheet, area: CellArea): OfficeObject<RangeRef> {
  if (!insideGrid(area)) throw invalidArgument("The range is outside the worksheet.");
  return officeObject("Range", { sheet, area });
}

/** @throws HostError ItemNotFound when the sheet is gone. */
export function liveSheet(ref: { sheet: Sheet }): Sheet {
  if (!ref.sheet.workbook.sheets.includes(ref.sheet)) throw itemNotFound("the worksheet was deleted");
  return ref.sheet;
}
