import type { Content } from "../../core/form/grid";
import type { KeptColumn, KeptGrid, KeptSheet } from "../../core/kept/sheet";
import { normalise } from "../../core/text/normalise";
import { ExcelProblem } from "../problem";
import { answered } from "../read/sheets";
import type { Session } from "../run";

/** The header is looked for in this many rows; a kept sheet has no more columns. */
const topRows = 40;
const mostColumns = 200;
/** Rows asked in one sync: names, codes, clauses and answers of so many stay below the web's 5 MB. */
const rowsPerSync = 4_000;

/** A kept sheet as it is; null when there is none, or one that holds nothing. */
export interface Located {
  sheet: Excel.Worksheet | null;
  /** The sheet is there. */
  exists: boolean;
  grid: KeptGrid | null;
  filtered: boolean;
  protected: boolean;
}

/** Looks at the sheet of that name: where its header is, and what stands in its columns. 3 syncs + one per 4,000 rows. */
export async function locateKept(session: Session, kept: KeptSheet): Promise<Located> {
  const { worksheets } = session.workbook;
  worksheets.load("items/name,items/protection/protected");
  session.workbook.load("name");
  await session.sync();
  const sheet = answered(worksheets) ? worksheets.items.find((one) => one.name.toLowerCase() === kept.name.toLowerCase()) : undefined;
  if (!sheet) return { sheet: null, exists: false, grid: null, filtered: false, protected: false };
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  sheet.autoFilter.load("isDataFiltered");
  await session.sync();
  const found = { sheet, exists: true, filtered: sheet.autoFilter.isDataFiltered, protected: sheet.protection.protected };
  if (used.isNullObject) return { ...found, grid: null };
  const bottom = used.rowIndex + used.rowCount;
  const width = Math.min(mostColumns, used.columnIndex + used.columnCount);
  const top = sheet.getRangeByIndexes(0, 0, Math.min(topRows, bottom), width);
  top.load("values");
  await session.sync();
  const header = findHeader(kept, top.values as Content[][]);
  if (!header) throw new ExcelProblem("noSheet", `工作表“${kept.name}”里没有找到表头（${required(kept).map(({ label }) => label).join("、")}），没有写入：请恢复表头，或把这张表改名后再试。`);
  const values = await readColumns(session, sheet, kept, header, bottom);
  return { ...found, grid: { ...header, rows: bottom - header.header - 1, width, values } };
}

/** Columns without which rows cannot be told apart or answered. */
function required(kept: KeptSheet): KeptColumn[] {
  return kept.columns.filter(({ id }) => id === kept.unit || id === kept.key || id === kept.waits);
}

function findHeader(kept: KeptSheet, rows: readonly Content[][]): { header: number; columns: Map<string, number> } | null {
  for (const [header, cells] of rows.entries()) {
    const labels = cells.map((cell) => normalise(String(cell)));
    const columns = new Map<string, number>();
    for (const { id, label, also = [] } of kept.columns) {
      const at = [label, ...also].map((one) => labels.indexOf(normalise(one))).find((one) => one >= 0);
      if (at !== undefined) columns.set(id, at);
    }
    if (required(kept).every(({ id }) => columns.has(id))) return { header, columns };
  }
  return null;
}

/** Dates are asked as shown: what they are worth depends on the workbook's date system. */
async function readColumns(session: Session, sheet: Excel.Worksheet, kept: KeptSheet, { header, columns }: { header: number; columns: Map<string, number> }, bottom: number): Promise<Map<string, Content[]>> {
  const values = new Map<string, Content[]>([...columns.keys()].map((id) => [id, []]));
  const rows = bottom - header - 1;
  for (let from = 0; from < rows; from += rowsPerSync) {
    const count = Math.min(rowsPerSync, rows - from);
    const asked = kept.columns.flatMap((column) => {
      const at = columns.get(column.id);
      if (at === undefined) return [];
      const range = sheet.getRangeByIndexes(header + 1 + from, at, count, 1);
      if (column.date) range.load("text");
      else range.load("values");
      return [{ column, range }];
    });
    await session.sync();
    for (const { column, range } of asked) {
      const shown = (column.date ? range.text : range.values) as Content[][];
      if (!shown) throw new ExcelProblem("payload");
      for (const [value] of shown) values.get(column.id)!.push(value);
      range.untrack();
    }
  }
  return values;
}
