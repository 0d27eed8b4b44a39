import type { CellArea } from "../../core/cells";
import { parseArea } from "../../core/form/address";
import { contentAt, isEmptyAt, type Content, type Grid } from "../../core/form/grid";
import type { FormPlan } from "../../core/form/plan";
import { findTarget, type Target } from "../../core/form/target";
import { hasApi } from "../office";
import { isOurs } from "../ownSheets";
import { ExcelProblem } from "../problem";
import type { SheetHead } from "../read/sheets";
import type { Session } from "../run";

/** A form is looked for in this many rows and columns; official tables are small. */
const topRows = 40;
const mostColumns = 60;
const mostRows = 5_000;
/** Formatted but empty rows below the last value that count as lines of the form. */
const spareRows = 200;

/** A sheet as the form's target, with all that writing into it needs. */
export interface OpenTarget {
  target: Target;
  grid: Grid;
  /** Number formats, same shape as `grid.values`. */
  formats: string[][];
  /** Height of the first data row in points. */
  rowHeight: number;
  filtered: boolean;
}

/**
 * The sheet that is the form: the named one, else the one whose title says so, else an empty table with its labels; and
 * the names of sheets that hold nothing at all. Three syncs.
 */
export async function findOpenTarget(
  session: Session,
  heads: readonly SheetHead[],
  plan: FormPlan,
  filled: ReadonlySet<string>,
  file: string,
  sheet?: string,
): Promise<{ open: OpenTarget | null; blank: Set<string> }> {
  const named = heads.find((head) => head.name === sheet);
  if (sheet !== undefined && !named) throw new ExcelProblem("noSheet", `工作表“${sheet}”已经不在：它可能被删除或改名，请重新选择。`);
  const heeded = named ? [named] : heads.filter((head) => head.visibility === "visible" && !isOurs(head.name));
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
    const top = head.sheet.getRangeByIndexes(0, 0, Math.min(rows, topRows), columns);
    top.load("values");
    return [{ head, rows, columns, top }];
  });
  if (tops.length > 0) await session.sync();
  const found = tops.flatMap((one) => {
    const grid: Grid = { sheet: one.head.name, top: 0, left: 0, values: one.top.values as Content[][], formulas: [], merges: null };
    const target = findTarget(plan.form, grid);
    if (!target) return [];
    const source = plan.sources.some((from) => from.file === file && from.sheet === one.head.name);
    const empty = !source && emptyBelow(grid, target);
    const weight = filled.has(one.head.name) ? 3 : target.titled ? 2 : empty || named ? 1 : 0;
    return weight > 0 ? [{ ...one, weight, labels: target.columns.size }] : [];
  });
  const [best] = found.sort((a, b) => b.weight - a.weight || b.labels - a.labels);
  if (best) return { open: await readTarget(session, best.head.sheet, best.head.name, plan, best.rows, best.columns), blank };
  if (named && !blank.has(named.name)) throw new ExcelProblem("noSheet", `在工作表“${named.name}”里没有找到${plan.form.sheet}的表头，请核对表头后再试。`);
  return { open: null, blank };
}

function emptyBelow(grid: Grid, target: Target): boolean {
  for (let i = 0; i < target.capacity; i++) {
    for (const column of target.columns.values()) if (!isEmptyAt(grid, target.firstRow + i, column)) return false;
  }
  return true;
}

/** Reads a sheet known to hold the form; one sync. */
export async function readTarget(session: Session, sheet: Excel.Worksheet, name: string, plan: FormPlan, rows: number, columns: number): Promise<OpenTarget | null> {
  const range = sheet.getRangeByIndexes(0, 0, rows, columns);
  range.load("values,formulas,numberFormat");
  sheet.autoFilter.load("isDataFiltered");
  const merged = hasApi("1.13") ? range.getMergedAreasOrNullObject() : null;
  merged?.load("address");
  await session.sync();
  if (!range.values) throw new ExcelProblem("payload");
  const formulas = (range.formulas as unknown[][]).map((row) => row.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? cell : "")));
  const merges = merged && !merged.isNullObject ? areas(merged.address) : merged ? [] : null;
  const grid: Grid = { sheet: name, top: 0, left: 0, values: range.values as Content[][], formulas, merges };
  const target = findTarget(plan.form, grid);
  if (!target) return null;
  const first = sheet.getRangeByIndexes(target.firstRow, 0, 1, 1);
  first.load("format/rowHeight");
  await session.sync();
  return { target, grid, formats: (range.numberFormat as unknown[][]).map((row) => row.map(String)), rowHeight: first.format.rowHeight, filtered: sheet.autoFilter.isDataFiltered };
}

function areas(address: string): CellArea[] {
  return address.replace(/'(?:[^']|'')*'!/g, "").split(",").flatMap((one) => parseArea(one.slice(one.lastIndexOf("!") + 1)) ?? []);
}

/** Merged areas that lie over cells to be filled: writing there would be lost (only the first cell keeps a value). */
export function mergesInTheWay({ target, grid }: OpenTarget): CellArea[] {
  const columns = [...target.columns.values()];
  return (grid.merges ?? []).filter(
    (area) => area.bottom >= target.firstRow && area.top < target.firstRow + target.capacity && columns.some((column) => column >= area.left && column <= area.right),
  );
}

/** A text cell of the row that stays below the data: tells later whether rows were inserted above it. */
export function anchorOf({ target, grid }: OpenTarget): { row: number; column: number; text: string } | null {
  if (target.stopRow === null) return null;
  for (let column = 0; column < (grid.values[0]?.length ?? 0); column++) {
    const text = contentAt(grid, target.stopRow, column);
    if (typeof text === "string" && text.trim() !== "" && (grid.formulas[target.stopRow]?.[column] ?? "") === "") return { row: target.stopRow, column, text };
  }
  return null;
}
