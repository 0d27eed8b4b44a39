import { type Content, fingerprint, sameContent } from "../../sheet/content";
import { contentAt, endColumn, formulaAt, type ContentGrid } from "../../sheet/content-grid";
import { placeCell, type CellChange, type EditedFormCell } from "./place-cell";
import type { FormPlan } from "./plan";
import type { FillRecord, RecordedRow } from "../intake/tables/fill-record";
import type { FormColumn } from "../language/form/form";
import { originalRow, type Insertion } from "../../sheet/insertions";
import { assignSlots, toRecord, type Slots } from "./slots";
import type { Target } from "./target";
import { totalFormulas, type TotalFormula } from "./totals";

/** What filling a sheet takes; pure data, ready to be carried out or shown. */
export interface Placement {
  /** Rows to insert, from the top down, so that what follows the data stays below it. */
  inserts: Insertion[];
  changes: CellChange[];
  totals: TotalFormula[];
  kept: EditedFormCell[];
  /** Data rows in use afterwards, counted from the first one. */
  filled: number;
  /** 1-based sheet rows of units the plan does not know: left alone. */
  foreignRows: number[];
  notes: string[];
  /** What to remember for the next fill. */
  record: FillRecord;
}

/** How a plan goes into a sheet that was recognised. Filling the result again changes nothing. */
export function placePlan(plan: FormPlan, target: Target, grid: ContentGrid, record: FillRecord | null, options: { overwrite?: boolean } = {}): Placement {
  const planned = assignSlots(plan, target, grid, record, tiedLine(target, grid));
  const filled = Math.max(0, ...planned.of.map((slot) => slot + 1), ...planned.foreign.map((slot) => slot + 1));
  const inserted = target.stopRow === null ? 0 : Math.max(0, filled - target.capacity);
  const insertAt = insertionRow(target);
  const slots = moved(planned, target, { insertAt, inserted });
  const inserts = inserted > 0 ? [{ at: insertAt, count: inserted }] : [];
  const placement: Placement = {
    inserts,
    changes: [],
    totals: [],
    kept: [],
    filled,
    foreignRows: slots.foreign.map((slot) => target.firstRow + slot + 1),
    notes: [],
    record: { form: plan.form.id, sheet: target.sheet, created: record?.created ?? false, rows: [] },
  };
  const columns = plan.form.columns.filter((column) => target.columns.has(column.id));
  // Without a line there is nothing to copy: what stands there is the totals' or the notes'. A new line is its unit's, and its name is written.
  const copied = (column: number): boolean => target.capacity > 0 && column !== target.columns.get(plan.form.key) && formulaAt(grid, lineAbove(target), column) !== "";
  plan.rows.forEach((row, i) => {
    const cells: Record<string, string> = {};
    for (const column of columns) {
      const serial = "serial" in column.source;
      const wanted = serial ? slots.of[i] + 1 : (row.cells[plan.form.columns.indexOf(column)].value ?? "");
      const [at, into] = [target.firstRow + slots.of[i], target.columns.get(column.id)!];
      // A new line gets the formulas of the line it is made like, and they are no more written over than that line's.
      const from = originalRow(inserts, at);
      const print = placeCell(placement, {
        row: at, column: into, wanted, unit: row.name, label: column.label, serial, overwrite: options.overwrite === true,
        now: from < 0 ? "" : contentAt(grid, from, into), formula: from < 0 ? copied(into) : formulaAt(grid, from, into) !== "",
        before: from < 0 ? undefined : (slots.standing.get(from - target.firstRow)?.cells[column.id] ?? (serial ? outrun(contentAt(grid, from, into), from - target.firstRow + 1, slots.of[i] + 1) : undefined)),
      });
      if (print !== undefined) cells[column.id] = print;
    }
    placement.record.rows.push(toRecord(row.key, cells, slots.of[i], i));
  });
  for (const { slot, recorded } of slots.vacated) blankRow(placement, columns, slot, recorded, target, grid);
  const totals = totalFormulas(plan, target, grid, { insertAt, inserted, filled });
  placement.totals = totals.formulas;
  placement.notes = totals.notes;
  if (target.totalRow !== null) placement.notes.push(...uncounted(plan, target));
  if (slots.foreign.length > 0) placement.notes.push(`第 ${placement.foreignRows.join("、")} 行是表中原有、不在本次名单里的内容，没有改动。`);
  return placement;
}

/** The print of a running number that the form itself has in a line, where the line has moved on and the number not: it is put right like one of ours. */
const outrun = (now: Content, printed: number, next: number): string | undefined => (printed !== next && sameContent(now, printed) ? fingerprint(now) : undefined);

/** Values that are no numbers are not in the sum: said, because the sum then is too small. */
function uncounted(plan: FormPlan, target: Target): string[] {
  return plan.form.columns.flatMap((column, i) => {
    const texts = plan.rows.filter((row) => column.total && typeof row.cells[i].value === "string");
    return texts.length > 0 && target.columns.has(column.id) ? [`“${column.label}”的合计没有计入${texts.map((row) => `${row.name}的“${row.cells[i].value}”`).join("、")}。`] : [];
  });
}

/**
 * Rows go in above the last line, because only what is inserted inside a range widens it: sums, rules, names, the table's end. One line
 * alone has no inside.
 */
const insertionRow = (target: Target): number => target.firstRow + target.capacity - (target.capacity >= 2 ? 1 : 0);

/** The line that new ones are made like: the one just above them. */
export const lineAbove = (target: Target): number => Math.max(target.firstRow, insertionRow(target) - 1);

/** A line holds something that is no part of the form: it belongs to the unit that stands there, and goes where that goes. What is printed in every line is nobody's. */
function tiedLine(target: Target, grid: ContentGrid): (slot: number) => boolean {
  const ours = new Set(target.columns.values());
  const own = (slot: number, column: number): string => (formulaAt(grid, target.firstRow + slot, column) === "" ? String(contentAt(grid, target.firstRow + slot, column)).trim() : "");
  return (slot) => {
    for (let column = grid.left; column < endColumn(grid); column++) {
      if (!ours.has(column) && own(slot, column) !== "" && own(slot, column) !== own(slot > 0 ? slot - 1 : slot + 1, column)) return true;
    }
    return false;
  };
}

/** Slots as they are once rows are put in above the last line: whoever keeps that line moves with it, the new ones come before it. */
function moved(slots: Slots, target: Target, { insertAt, inserted }: { insertAt: number; inserted: number }): Slots {
  const last = target.capacity - 1;
  if (inserted === 0 || insertAt > target.firstRow + last || slots.inOrder) return slots;
  const move = (slot: number): number => (slot < last ? slot : slot === last ? last + inserted : slot - 1);
  return { ...slots, of: slots.of.map(move), foreign: slots.foreign.map(move) };
}

function blankRow(placement: Placement, columns: FormColumn[], slot: number, recorded: RecordedRow, target: Target, grid: ContentGrid): void {
  for (const column of columns) {
    const at = target.columns.get(column.id)!;
    const row = target.firstRow + slot;
    const now = contentAt(grid, row, at);
    if (formulaAt(grid, row, at) !== "" || String(now) === "") continue;
    if (recorded.cells[column.id] === fingerprint(now)) placement.changes.push({ row, column: at, value: "" });
  }
}
