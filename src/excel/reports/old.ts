import { kindByContent } from "../../sheet/our-sheets";
import { hasFilteredTable } from "../read/filters";
import { ExcelProblem } from "../problem";
import type { ExcelSession } from "../run";
import type { BesideCell, OldList } from "./remarks";

/** Rows asked in one sync: so many lines with their quotes stay below the web's 5 MB. */
export const rowsAskedPerSync = 2_000;
/** Columns beside a list that are looked at. */
const mostBeside = 100;

/** Reads a list of ours with what stands beside it; 1 sync + one per 2,000 rows. */
export async function readOldList(session: ExcelSession, sheet: Excel.Worksheet, header: number, width: number, tries = 3): Promise<OldList> {
  const used = sheet.getUsedRange(true);
  used.load("rowIndex,rowCount,columnIndex,columnCount");
  sheet.tables.load("items/showFilterButton");
  await session.sync();
  // Our own filter goes before anything is written; that of a table somebody made of the list does not.
  if (await hasFilteredTable(sheet, session.sync)) throw new ExcelProblem("filtered");
  const rows = used.rowIndex + used.rowCount;
  const beside = Math.min(mostBeside, Math.max(0, used.columnIndex + used.columnCount - width));
  const old = { header, values: [] as OldList["values"][number][], beside: [] as BesideCell[][] };
  for (let from = 0; from < rows; from += rowsAskedPerSync) {
    const count = Math.min(rowsAskedPerSync, rows - from);
    const ours = sheet.getRangeByIndexes(from, 0, count, width);
    ours.load("values");
    const theirs = beside === 0 ? null : sheet.getRangeByIndexes(from, width, count, beside);
    theirs?.load("values,formulas,numberFormat");
    const now = sheet.getUsedRange(true);
    now.load("rowIndex,rowCount");
    await session.sync();
    // Somebody inserted or deleted lines while it was read.
    if (now.rowIndex + now.rowCount !== rows) {
      if (tries > 1) return readOldList(session, sheet, header, width, tries - 1);
      throw new ExcelProblem("changed");
    }
    if (!ours.values || (theirs && !theirs.values)) throw new ExcelProblem("payload");
    old.values.push(...(ours.values as OldList["values"]));
    if (theirs) {
      old.beside.push(...theirs.values.map((row, i) => row.map((value, j): BesideCell => {
        const formula = theirs.formulas[i][j] as unknown;
        return { value: value as BesideCell["value"], format: String(theirs.numberFormat[i][j]), formula: typeof formula === "string" && formula.startsWith("=") && formula !== value };
      })));
    }
  }
  // Rows may have been inserted above it since its header was looked for.
  return { ...old, header: kindByContent((row, column) => String(old.values[row]?.[column] ?? ""), rows)?.header ?? header };
}
