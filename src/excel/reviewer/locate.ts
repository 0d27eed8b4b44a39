import { askFilter, isFiltered } from "../read/filters";
import type { Content } from "../../sheet/content";
import { firstHeader, type ReviewerColumn, type ReviewerGrid, type ReviewerSheet } from "../../core/reports/reviewer/sheet";
import { normalise } from "../../core/dictionary/text/normalise";
import { freeSheetTitle } from "../../sheet/our-sheets";
import { ExcelProblem } from "../problem";
import { refuseStrays } from "../read/parts";
import { readSheetHeads } from "../read/sheets";
import type { RecordSheet } from "../protocol/record-sheet";
import type { ExcelSession } from "../run";
import { namesTaken } from "../sheet-names";

/** The header is looked for in this many rows; a kept sheet has no more columns. */
const topRows = 40;
const mostColumns = 200;
/** Rows asked in one sync: names, codes, clauses and answers of so many stay below the web's 5 MB. */
const rowsPerSync = 4_000;

/** A kept sheet as it is; `grid` is null when there is none, or one that was only begun. */
export interface Located {
  sheet: Excel.Worksheet | null;
  /** Its name, or the one it gets. */
  name: string;
  /** The sheet is there. */
  exists: boolean;
  grid: ReviewerGrid | null;
  filtered: boolean;
  protected: boolean;
  records: RecordSheet;
  /** The structure of the workbook is protected: no sheet can be added. */
  structure: boolean;
}

/**
 * Looks for our sheet: one that is recorded as ours or wholly the same by content, whatever its number; a person's own sheet of that name is
 * none. `blank`: an empty sheet the caller made for it. 4 syncs + one per 4,000 rows. Throws `ExcelProblem` where something stands far from its rows.
 */
export async function locateKept(session: ExcelSession, kept: ReviewerSheet, blank?: string): Promise<Located> {
  const { heads, records, own, structure } = await readSheetHeads(session);
  const known = [...own.values()].filter((one) => one.kind === kept.kind && one.title === kept.name).sort((a, b) => Number(b.recorded) - Number(a.recorded));
  for (const name of [...known.map((one) => one.sheet), ...(blank === undefined ? [] : [blank])]) {
    const head = heads.find((one) => one.name === name);
    const found = head && (await readKept(session, kept, head.sheet));
    if (found) return { ...found, sheet: head.sheet, name, exists: true, protected: head.protected, records, structure };
  }
  const name = freeSheetTitle(kept.name, [...heads.map((head) => head.name), ...namesTaken()]);
  return { sheet: null, name, exists: false, grid: null, filtered: false, protected: false, records, structure };
}

/** What stands in a sheet that may be ours; null for one in which our rows could not be told apart. */
async function readKept(session: ExcelSession, kept: ReviewerSheet, sheet: Excel.Worksheet): Promise<Pick<Located, "grid" | "filtered"> | null> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  askFilter(sheet);
  await session.sync();
  const filtered = await isFiltered(sheet, session.sync);
  if (used.isNullObject) return { grid: null, filtered };
  await refuseStrays(session, kept.name, sheet, used);
  const bottom = used.rowIndex + used.rowCount;
  const width = Math.min(mostColumns, used.columnIndex + used.columnCount);
  const top = sheet.getRangeByIndexes(0, 0, Math.min(topRows, bottom), width);
  top.load("values");
  await session.sync();
  const header = findHeader(kept, top.values as Content[][]);
  if (!header) return top.values[0][0] === kept.name && bottom <= firstHeader ? { grid: null, filtered } : null;
  const values = await readColumns(session, sheet, kept, header, bottom);
  return { filtered, grid: { ...header, rows: bottom - header.header - 1, width, values } };
}

/** Columns without which rows cannot be told apart or answered. */
function required(kept: ReviewerSheet): ReviewerColumn[] {
  return kept.columns.filter(({ id }) => id === kept.unit || id === kept.key || id === kept.waits);
}

function findHeader(kept: ReviewerSheet, rows: readonly Content[][]): { header: number; columns: Map<string, number> } | null {
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
async function readColumns(session: ExcelSession, sheet: Excel.Worksheet, kept: ReviewerSheet, { header, columns }: { header: number; columns: Map<string, number> }, bottom: number): Promise<Map<string, Content[]>> {
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
