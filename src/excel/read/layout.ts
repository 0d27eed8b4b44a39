import { hasApi } from "../office";
import { asProblem } from "../problem";
import type { ExcelSession } from "../run";
import type { UsedPart } from "./blocks";
import { parseArea } from "../../sheet/a1";
import type { CellArea } from "../../sheet/area";

/** Rows from the top in which merges are looked for when a sheet has too many of them (the call fails above 512 areas). */
const headRows = 60;
const mergeLimit = 10_000;

/** What is known of a sheet before its cells are read. */
export interface SheetLayout {
  used: UsedPart | null;
  /** true: some rows are hidden, and which is read with the cells; "all": every used row is. */
  hidden: boolean | "all";
  merges: CellArea[];
}

/** Used parts, merges and the date system of a workbook; one sync, a second only where a call is refused. */
export async function readLayout(session: ExcelSession, sheets: readonly Excel.Worksheet[]): Promise<{ layouts: SheetLayout[]; date1904: boolean }> {
  let used = queueUsed(sheets);
  const day = session.workbook.functions.date(2000, 1, 1);
  day.load("value");
  let merged = queueMerges(sheets, (sheet) => sheet.getRange());
  try {
    await session.sync();
  } catch (error) {
    // The optional calls stand last: what was asked before them has been answered, unless the whole batch was refused.
    if (!used.every(isLoaded)) {
      if (asProblem(error).code !== "unsupported") throw asProblem(error);
      used = queueUsed(sheets);
      await session.sync();
    }
    merged = queueMerges(sheets, (sheet) => (answer(() => day.value) === undefined ? sheet.getRange() : sheet.getRangeByIndexes(0, 0, headRows, 256)));
    try {
      await session.sync();
    } catch {
      // No merges are known then: values under merges are still read from their first cell.
    }
  }
  return {
    // 36526 and 35064 are 1 January 2000 in the two systems; without an answer the 1900 system, Excel's default, is taken.
    date1904: answer(() => day.value) === 35_064,
    layouts: used.map((range, i) => ({
      used: range.isNullObject ? null : { top: range.rowIndex, left: range.columnIndex, rows: range.rowCount, columns: range.columnCount },
      hidden: range.isNullObject || range.rowHidden === false ? false : (range.rowHidden as boolean | null) === true ? "all" : true,
      merges: merged ? areasOf(merged[i]) : [],
    })),
  };
}

function queueUsed(sheets: readonly Excel.Worksheet[]): Excel.Range[] {
  return sheets.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden");
    return range;
  });
}

function queueMerges(sheets: readonly Excel.Worksheet[], part: (sheet: Excel.Worksheet) => Excel.Range): Excel.RangeAreas[] | null {
  if (!hasApi("1.13")) return null;
  return sheets.map((sheet) => {
    const areas = part(sheet).getMergedAreasOrNullObject();
    areas.load("address");
    return areas;
  });
}

function areasOf(areas: Excel.RangeAreas): CellArea[] {
  if (answer(() => areas.isNullObject) !== false) return [];
  // Sheet names may hold commas and exclamation marks, but only inside quotes.
  const addresses = (answer(() => areas.address) ?? "").replace(/'(?:[^']|'')*'!/g, "").split(",");
  return addresses.slice(0, mergeLimit).flatMap((address) => parseArea(address.slice(address.lastIndexOf("!") + 1)) ?? []);
}

function isLoaded(range: Excel.Range): boolean {
  return answer(() => range.isNullObject) === true || answer(() => range.rowCount) !== undefined;
}

/** A loaded value, or undefined where Excel did not answer. */
function answer<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
