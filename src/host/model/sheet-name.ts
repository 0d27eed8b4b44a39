import { sheetNameFault } from "../../sheet/sheet-name";
import { HostError, invalidArgument } from "../office/host-error";

/** Where a name has to be free. */
interface Named {
  readonly sheets: readonly { name: string }[];
  readonly chartSheets: ReadonlyMap<string, boolean>;
}

/** Limit L61: 1 to MAX_SHEET_NAME UTF-16 units, none of / \ ? * : [ ], no quote at either end, not "History", unique ignoring case among sheets of all kinds. */
export function checkSheetName(name: string, workbook: Named, renamed?: object): void {
  const fault = sheetNameFault(name);
  // Of control characters the limit does not tell.
  if (fault && fault !== "control") throw invalidArgument(`The worksheet name is not valid: ${name.slice(0, 40)}`);
  const taken = workbook.sheets.find((sheet) => sheet !== renamed && sheet.name.toLowerCase() === name.toLowerCase());
  const chart = [...workbook.chartSheets.keys()].some((other) => other.toLowerCase() === name.toLowerCase());
  if (taken || chart) throw new HostError("ItemAlreadyExists", `A worksheet with this name exists already: ${name}`);
}
