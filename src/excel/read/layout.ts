import { asProblem } from "../problem";
import type { ExcelSession } from "../run";
import type { UsedPart } from "./blocks";
import { mergesIn, queueMerges, readMerges } from "./merges";
import type { CellArea } from "../../sheet/area";

/** What is known of a sheet before its cells are read. */
export interface SheetLayout {
  used: UsedPart | null;
  /** true: some rows are hidden, and which is read with the cells; "all": every used row is. */
  hidden: boolean | "all";
  merges: CellArea[];
}

/** Used parts, merges and the date system of a workbook; one sync, more only where a call is refused or a sheet has too many merges for one answer. */
export async function readLayout(session: ExcelSession, sheets: readonly Excel.Worksheet[]): Promise<{ layouts: SheetLayout[]; date1904: boolean }> {
  let used = queueUsed(sheets);
  const day = session.workbook.functions.date(2000, 1, 1);
  day.load("value");
  const asked = sheets.map((sheet) => queueMerges(sheet.getRange()));
  try {
    await session.sync();
  } catch (error) {
    // The optional calls stand last: what was asked before them has been answered, unless the whole batch was refused.
    if (!used.every(isLoaded)) {
      if (asProblem(error).code !== "unsupported") throw asProblem(error);
      used = queueUsed(sheets);
      await session.sync();
    }
  }
  const parts = used.map((range) => (range.isNullObject ? null : { top: range.rowIndex, left: range.columnIndex, rows: range.rowCount, columns: range.columnCount }));
  const merges = await mergesOf(session, sheets, asked.map((one) => one && mergesIn(one)), parts);
  return {
    // 36526 and 35064 are 1 January 2000 in the two systems; without an answer the 1900 system, Excel's default, is taken.
    date1904: answer(() => day.value) === 35_064,
    layouts: used.map((range, i) => ({
      used: parts[i],
      hidden: range.isNullObject || range.rowHidden === false ? false : (range.rowHidden as boolean | null) === true ? "all" : true,
      merges: merges[i],
    })),
  };
}

/** Merges of all sheets: those that were not told with the rest are looked for in what is used; where Excel cannot tell, values under merges are still read from their first cell. */
async function mergesOf(session: ExcelSession, sheets: readonly Excel.Worksheet[], told: readonly (CellArea[] | null)[], used: readonly (UsedPart | null)[]): Promise<CellArea[][]> {
  const missing = told.flatMap((merges, i) => (merges === null && used[i] ? [i] : []));
  const parts = missing.map((i) => ({ sheet: sheets[i], area: { top: used[i]!.top, left: used[i]!.left, bottom: used[i]!.top + used[i]!.rows - 1, right: used[i]!.left + used[i]!.columns - 1 } }));
  const found = missing.length > 0 ? await readMerges(session, parts) : [];
  return told.map((merges, i) => merges ?? found[missing.indexOf(i)] ?? []);
}

function queueUsed(sheets: readonly Excel.Worksheet[]): Excel.Range[] {
  return sheets.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden");
    return range;
  });
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
