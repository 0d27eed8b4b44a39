import type { Sheet } from "../model/workbook";
import { cellText } from "../read/read-range";
import { type CellArea, holds } from "../../sheet/area";

/** `Range.hyperlink`: that of the first cell that has one; null: none. */
export function readLink(sheet: Sheet, a: CellArea): Record<string, string> | null {
  const link = sheet.links.find(({ row, column }) => holds(a, row, column));
  if (!link) return null;
  const shown: Record<string, string> = { textToDisplay: cellText(sheet, link.row, link.column), screenTip: link.screenTip ?? "" };
  if (link.address !== undefined) shown.address = link.address;
  if (link.documentReference !== undefined) shown.documentReference = link.documentReference;
  return shown;
}
