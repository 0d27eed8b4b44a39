import { contentAt, isEmptyAt, type ContentGrid } from "../../sheet/content-grid";
import type { FormPlan } from "../../core/forms/plan";
import { findTarget, type Target } from "../../core/forms/target";
import { ExcelProblem } from "../problem";
import type { SheetHead } from "../read/sheets";
import type { ExcelSession } from "../run";
import { readSheets, scanSheets, type OpenSheet, type Scanned } from "./scan";
import type { CellArea } from "../../sheet/area";

/** Header and lines of a table are looked for in this many rows. */
const topRows = 40;

/** A sheet as the table's target, with all that writing into it needs. */
export interface OpenTarget extends OpenSheet {
  target: Target;
  /** Height of the first data row in points. */
  rowHeight: number;
  /** Rows to the last that holds or looks like anything. */
  formatted: number;
}

/**
 * The sheet that is the form: the named one, else the one whose title says so, else an empty table with its labels; and
 * the names of sheets that hold nothing at all. Four syncs.
 */
export async function findOpenTarget(
  session: ExcelSession,
  heads: readonly SheetHead[],
  plan: FormPlan,
  filled: ReadonlySet<string>,
  file: string,
  sheet?: string,
): Promise<{ open: OpenTarget | null; blank: Set<string> }> {
  const { scanned, blank } = await scanSheets(session, heads, topRows, sheet);
  const found = scanned.flatMap((one) => {
    const target = findTarget(plan.form, one.top);
    if (!target) return [];
    const source = plan.sources.some((from) => from.file === file && from.sheet === one.head.name);
    const empty = !source && emptyBelow(one.top, target);
    const weight = filled.has(one.head.name) ? 3 : target.titled ? 2 : empty || sheet !== undefined ? 1 : 0;
    return weight > 0 ? [{ ...one, weight, labels: target.columns.size }] : [];
  });
  const [best] = found.sort((a, b) => b.weight - a.weight || b.labels - a.labels);
  if (best) return { open: await readTarget(session, plan, best), blank };
  if (sheet !== undefined && !blank.has(sheet)) throw new ExcelProblem("noSheet", `在工作表“${sheet}”里没有找到${plan.form.sheet}的表头，请核对表头后再试。`);
  return { open: null, blank };
}

function emptyBelow(grid: ContentGrid, target: Target): boolean {
  for (let i = 0; i < target.capacity; i++) {
    for (const column of target.columns.values()) if (!isEmptyAt(grid, target.firstRow + i, column)) return false;
  }
  return true;
}

/** Reads a sheet known to hold the form; two syncs. */
async function readTarget(session: ExcelSession, plan: FormPlan, { head: { name }, rows, columns, formatted }: Scanned): Promise<OpenTarget | null> {
  const [open] = await readSheets(session, [{ name, rows, columns }]);
  const target = findTarget(plan.form, open.grid);
  if (!target) return null;
  const first = session.workbook.worksheets.getItem(name).getRangeByIndexes(target.firstRow, 0, 1, 1);
  first.load("format/rowHeight");
  await session.sync();
  return { ...open, target, rowHeight: first.format.rowHeight, formatted };
}

/** Merged areas that lie over cells to be filled: writing there would be lost (only the first cell keeps a value). */
export function mergesInTheWay({ target, grid }: OpenTarget): CellArea[] {
  const columns = [...target.columns.values()];
  return (grid.merges ?? []).filter(
    (area) => area.bottom >= target.firstRow && area.top < target.firstRow + target.capacity && columns.some((column) => column >= area.left && column <= area.right),
  );
}

/** A text cell of a row that stays below the data: tells later whether rows were inserted above it. */
export function anchorOf(grid: ContentGrid, row: number | null): { row: number; column: number; text: string } | null {
  if (row === null) return null;
  for (let column = 0; column < (grid.values[0]?.length ?? 0); column++) {
    const text = contentAt(grid, row, column);
    if (typeof text === "string" && text.trim() !== "" && (grid.formulas[row]?.[column] ?? "") === "") return { row, column, text };
  }
  return null;
}
