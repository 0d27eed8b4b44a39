import type { Sheet } from "../model/workbook";
import { invalidArgument } from "../office/host-error";
import type { CellArea } from "../../sheet/area";

/** Limit L22: an address text longer than this is refused. */
export const MAX_ADDRESS = 8192;

/** The area an address text names: A1 style, or a defined name. @throws HostError InvalidArgument. */
export function addressOn(sheet: Sheet, text: unknown): { sheet: Sheet; area: CellArea } {
  if (typeof text !== "string") throw invalidArgument("An address is a text.");
  if (text.length > MAX_ADDRESS) throw invalidArgument("The address is longer than 8,192 characters.");
  const { workbook } = sheet;
  const name = workbook.findName(text, sheet) ?? workbook.findName(text);
  return workbook.area(name ? name.refersTo.replace(/^=/, "") : text, sheet);
}
