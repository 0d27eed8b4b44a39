import { MAX_SHEET_NAME } from "../../sheet/limits";
import { HostError, invalidArgument } from "../office/host-error";

/** Where a name has to be free. */
interface Named {
  readonly sheets: readonly { name: string }[];
  readonly chartSheets: ReadonlyMap<string, boolean>;
}

/** Limit L61: 1 to MAX_SHEET_NAME UTF-16 units, none of / \ ? * : [ ], no quote at either end, not "History", unique ignoring case among sheets of all kinds. */
export function checkSheetName(name: string, workbook: Named, renamed?: object): void {
  const bad = name.length === 0 || name.length > MAX_SHEET_NAME || /[/\\?*:[\]]/.test(name) || name.startsWith("'") || name.endsWith("'") || name.toLowerCase() === "history";
  if (bad) throw invalidArgument(`The worksheet name is not valid: ${name.slice(0, 40)}`);
  const taken = workbook.sheets.find((sheet) => sheet !== renamed && sheet.name.toLowerCase() === name.toLowerCase());
  const chart = [...workbook.chartSheets.keys()].some((other) => other.toLowerCase() === name.toLowerCase());
  if (taken || chart) throw new HostError("ItemAlreadyExists", `A worksheet with this name exists already: ${name}`);
}
