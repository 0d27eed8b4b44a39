import { fingerprint } from "./fingerprint";
import { contentAt, formulaAt, type Grid } from "./grid";
import { placeCell, type CellChange, type KeptCell } from "./placeCell";
import type { FormPlan } from "./plan";
import type { FillRecord, RecordedRow } from "./record";
import type { FormColumn } from "./schema";
import { assignSlots } from "./slots";
import type { Target } from "./target";
import { totalFormulas, type TotalFormula } from "./totals";

/** Rows inserted before sheet row `at` (0-based, as the sheet is before any insertion). */
export interface Insertion {
  at: number;
  count: number;
}

/** What filling a sheet takes; pure data, ready to be carried out or shown. */
export interface Placement {
  /** Rows to insert, from the top down, so that what follows the data stays below it. */
  inserts: Insertion[];
  changes: CellChange[];
  totals: TotalFormula[];
  kept: KeptCell[];
  /** Data rows in use afterwards, counted from the first one. */
  filled: number;
  /** 1-based sheet rows of units the plan does not know: left alone. */
  foreignRows: number[];
  notes: string[];
  /** What to remember for the next fill. */
  record: FillRecord;
}

/** How a plan goes into a sheet that was recognised. Filling the result again changes nothing. */
export function placePlan(plan: FormPlan, target: Target, grid: Grid, record: FillRecord | null, options: { overwrite?: boolean } = {}): Placement {
  const slots = assignSlots(plan, target, grid, record);
  const filled = Math.max(0, ...slots.of.map((slot) => slot + 1), ...slots.foreign.map((slot) => slot + 1));
  const inserted = target.stopRow === null ? 0 : Math.max(0, filled - target.capacity);
  const insertAt = insertionRow(target, grid);
  const placement: Placement = {
    inserts: inserted > 0 ? [{ at: insertAt, count: inserted }] : [],
    changes: [],
    totals: [],
    kept: [],
    filled,
    foreignRows: slots.foreign.map((slot) => target.firstRow + slot + 1),
    notes: [],
    record: { form: plan.form.id, sheet: target.sheet, created: record?.created ?? false, rows: [] },
  };
  const columns = plan.form.columns.filter((column) => target.columns.has(column.id));
  plan.rows.forEach((row, i) => {
    const cells: Record<string, string> = {};
    for (const column of columns) {
      const wanted = "serial" in column.source ? slots.of[i] + 1 : (row.cells[plan.form.columns.indexOf(column)].value ?? "");
      const at = target.firstRow + slots.of[i];
      const beyond = slots.of[i] >= target.capacity;
      const print = placeCell(placement, {
        row: at, column: target.columns.get(column.id)!, wanted, unit: row.name, label: column.label, serial: "serial" in column.source, overwrite: options.overwrite === true,
        now: beyond ? "" : contentAt(grid, at, target.columns.get(column.id)!), formula: !beyond && formulaAt(grid, at, target.columns.get(column.id)!) !== "",
        before: slots.standing.get(slots.of[i])?.cells[column.id],
      });
      if (print !== undefined) cells[column.id] = print;
    }
    placement.record.rows.push({ key: row.key, cells });
  });
  for (const { slot, recorded } of slots.vacated) blankRow(placement, columns, slot, recorded, target, grid);
  const totals = totalFormulas(plan, target, grid, { insertAt, inserted, filled });
  placement.totals = totals.formulas;
  placement.notes = totals.notes;
  if (target.totalRow !== null) placement.notes.push(...uncounted(plan, target));
  if (slots.foreign.length > 0) placement.notes.push(`第 ${placement.foreignRows.join("、")} 行是表中原有、不在本次名单里的内容，没有改动。`);
  return placement;
}

/** Values that are no numbers are not in the sum: said, because the sum then is too small. */
function uncounted(plan: FormPlan, target: Target): string[] {
  return plan.form.columns.flatMap((column, i) => {
    const texts = plan.rows.filter((row) => column.total && typeof row.cells[i].value === "string");
    return texts.length > 0 && target.columns.has(column.id) ? [`“${column.label}”的合计没有计入${texts.map((row) => `${row.name}的“${row.cells[i].value}”`).join("、")}。`] : [];
  });
}

/** Inside the block when its last row is blank, so that sums and other references widen with it; else just after it. */
function insertionRow(target: Target, grid: Grid): number {
  const last = target.firstRow + target.capacity - 1;
  const blank = target.capacity >= 2 && [...target.columns.values()].every((column) => String(contentAt(grid, last, column)) === "" && formulaAt(grid, last, column) === "");
  return blank ? last : last + 1;
}

function blankRow(placement: Placement, columns: FormColumn[], slot: number, recorded: RecordedRow, target: Target, grid: Grid): void {
  for (const column of columns) {
    const at = target.columns.get(column.id)!;
    const row = target.firstRow + slot;
    const now = contentAt(grid, row, at);
    if (formulaAt(grid, row, at) !== "" || String(now) === "") continue;
    if (recorded.cells[column.id] === fingerprint(now)) placement.changes.push({ row, column: at, value: "" });
  }
}
