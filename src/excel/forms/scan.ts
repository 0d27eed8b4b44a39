import type { ContentGrid } from "../../sheet/content-grid";
import type { Content } from "../../sheet/content";
import { asProblem, ExcelProblem } from "../problem";
import { askFilter, isFiltered } from "../read/filters";
import { mergesIn, queueMerges, readMerges } from "../read/merges";
import type { SheetHead } from "../read/sheets";
import type { ExcelSession } from "../run";
import { formulaIn } from "../text";
import type { CellArea } from "../../sheet/area";

/** A form is looked for in this many columns; official tables are small. */
const mostColumns = 60;
const mostRows = 5_000;
/** Formatted but empty rows below the last value that count as lines of the form. */
const spareRows = 200;

/** A sheet as far as a form is looked for in it. */
export interface Scanned {
  head: SheetHead;
  rows: number;
  columns: number;
  /** Rows to the last that holds or looks like anything. */
  formatted: number;
  /** The first rows; formulas and merges are not asked for. */
  top: ContentGrid;
}

/** A sheet that is written into, as it was read. */
export interface OpenSheet {
  grid: ContentGrid;
  /** Number formats, same shape as `grid.values`. */
  formats: string[][];
  filtered: boolean;
  protected: boolean;
  /** Number of its last row that holds anything; 0 where none does. */
  last: number;
}

/** The top of the named sheet, else of every visible one, and the names of sheets that hold nothing at all. Two syncs. */
export async function scanSheets(session: ExcelSession, heads: readonly SheetHead[], topRows: number, sheet?: string): Promise<{ scanned: Scanned[]; blank: Set<string> }> {
  const named = heads.find((head) => head.name === sheet);
  if (sheet !== undefined && !named) throw new ExcelProblem("noSheet", `工作表“${sheet}”已经不在：它可能被删除或改名，请重新选择。`);
  const heeded = named ? [named] : heads.filter((head) => head.visibility === "visible" && !head.own);
  const used = heeded.map((head) => {
    const values = head.sheet.getUsedRangeOrNullObject(true);
    const whole = head.sheet.getUsedRangeOrNullObject(false);
    for (const range of [values, whole]) range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { head, values, whole };
  });
  await session.sync();
  const blank = new Set(used.flatMap(({ head, whole }) => (whole.isNullObject && !head.protected ? [head.name] : [])));
  const tops = used.flatMap(({ head, values, whole }) => {
    if (values.isNullObject) return [];
    const rows = Math.min(values.rowIndex + values.rowCount + spareRows, whole.isNullObject ? 0 : whole.rowIndex + whole.rowCount, mostRows);
    const columns = Math.min(Math.max(values.columnIndex + values.columnCount, whole.isNullObject ? 0 : whole.columnIndex + whole.columnCount), mostColumns);
    const range = head.sheet.getRangeByIndexes(0, 0, Math.min(rows, topRows), columns);
    range.load("values");
    return [{ head, rows, columns, formatted: whole.isNullObject ? 0 : whole.rowIndex + whole.rowCount, range }];
  });
  if (tops.length > 0) await session.sync();
  const scanned = tops.map(({ range, ...one }): Scanned => ({ ...one, top: { sheet: one.head.name, top: 0, left: 0, values: range.values as Content[][], formulas: [], merges: null } }));
  return { scanned, blank };
}

/** Reads sheets known to hold a form, in one sync; more only where one has too many merges for one answer. */
export async function readSheets(session: ExcelSession, wanted: readonly { name: string; rows: number; columns: number }[]): Promise<OpenSheet[]> {
  const asked = wanted.map(({ name, rows, columns }) => {
    const sheet = session.workbook.worksheets.getItem(name);
    const range = sheet.getRangeByIndexes(0, 0, rows, columns);
    range.load("values,formulas,numberFormat");
    askFilter(sheet);
    sheet.protection.load("protected");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,rowCount");
    return { name, sheet, range, used, area: { top: 0, left: 0, bottom: rows - 1, right: columns - 1 } };
  });
  // Last of all: where Excel refuses it, everything else has been answered.
  const merged = asked.map(({ range }) => queueMerges(range));
  let told: (CellArea[] | null)[] = merged.map(() => null);
  if (asked.length > 0) {
    try {
      await session.sync();
      told = merged.map((one) => one && mergesIn(one));
    } catch (error) {
      if (!asked.every(({ range }) => isAnswered(range)) || !merged.some((one) => one && mergesIn(one) === null)) throw asProblem(error);
      told = await readMerges(session, asked);
      const silent = told.indexOf(null);
      if (silent >= 0) throw new ExcelProblem("merged", `工作表“${wanted[silent].name}”里的合并单元格太多，Excel 说不全它们在哪里，为免写错没有写入：请取消不需要的合并后再试一次。`);
    }
  }
  const filtered: boolean[] = [];
  for (const { sheet } of asked) filtered.push(await isFiltered(sheet, session.sync));
  return asked.map(({ name, sheet, range, used }, i) => {
    if (!range.values) throw new ExcelProblem("payload");
    const formulas = (range.formulas as unknown[][]).map((row, r) => row.map((cell, c) => formulaIn(cell, range.values[r][c])));
    return {
      grid: { sheet: name, top: 0, left: 0, values: range.values as Content[][], formulas, merges: told[i] },
      formats: (range.numberFormat as unknown[][]).map((row) => row.map(String)),
      filtered: filtered[i],
      protected: sheet.protection.protected,
      last: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
    };
  });
}

function isAnswered(range: Excel.Range): boolean {
  try {
    return range.values !== undefined;
  } catch {
    return false;
  }
}
