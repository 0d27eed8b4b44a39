import { normaliseName } from "../text/normalise";
import { fingerprint } from "./fingerprint";
import { contentAt, formulaAt, type Grid } from "./grid";
import type { FormPlan } from "./plan";
import type { FillRecord, RecordedRow } from "./record";
import type { Target } from "./target";

/** Which data row (0-based, counted from the first) each planned row goes to. */
export interface Slots {
  /** Slot per planned row, in the order of the plan. */
  of: number[];
  /** What we remember of the row that stands in a slot now. */
  standing: Map<number, RecordedRow>;
  /** Rows we wrote whose units are no longer in the plan, untouched since: to be blanked. */
  vacated: { slot: number; recorded: RecordedRow }[];
  /** Rows that hold something not ours, or ours edited, of units that are not in the plan: left alone. */
  foreign: number[];
}

interface ExistingRow {
  slot: number;
  /** Index into the plan's rows; -1 when the row's unit is not in the plan. */
  planned: number;
  recorded: RecordedRow | undefined;
  /** Every cell is as we left it. */
  untouched: boolean;
}

/**
 * Rows are recognised by the unit's name, else by what we wrote there. When all that stands in the sheet is ours and
 * untouched, the plan's own order is written from the first row on; otherwise every row keeps its place and new units
 * follow after the last used row.
 */
export function assignSlots(plan: FormPlan, target: Target, grid: Grid, record: FillRecord | null): Slots {
  const existing = existingRows(plan, target, grid, record);
  const standing = new Map(existing.flatMap((row) => (row.recorded ? [[row.slot, row.recorded] as const] : [])));
  if (existing.every((row) => row.untouched)) {
    const over = existing.filter((row) => row.slot >= plan.rows.length);
    return { of: plan.rows.map((_, i) => i), standing, vacated: over.map(({ slot, recorded }) => ({ slot, recorded: recorded! })), foreign: [] };
  }
  const of = plan.rows.map((_, i) => existing.find((row) => row.planned === i)?.slot ?? -1);
  let next = Math.max(...existing.map((row) => row.slot)) + 1;
  for (let i = 0; i < of.length; i++) if (of[i] < 0) of[i] = next++;
  const others = existing.filter((row) => row.planned < 0);
  return {
    of,
    standing,
    vacated: others.filter((row) => row.untouched).map(({ slot, recorded }) => ({ slot, recorded: recorded! })),
    foreign: others.filter((row) => !row.untouched).map((row) => row.slot),
  };
}

function existingRows(plan: FormPlan, target: Target, grid: Grid, record: FillRecord | null): ExistingRow[] {
  const columns = plan.form.columns.filter((column) => target.columns.has(column.id) && !("serial" in column.source));
  const byName = new Map(plan.rows.map((row, i) => [normaliseName(row.name), i]));
  const byKey = new Map(plan.rows.map((row, i) => [row.key, i]));
  const rows: ExistingRow[] = [];
  const taken = new Set<number>();
  for (let slot = 0; slot < target.capacity; slot++) {
    const row = target.firstRow + slot;
    const at = (id: string): string => (formulaAt(grid, row, target.columns.get(id)!) === "" ? String(contentAt(grid, row, target.columns.get(id)!)).trim() : "");
    if (columns.every((column) => at(column.id) === "")) continue;
    const name = at(plan.form.key);
    const recorded = recordedFor(plan.form.key, name, slot, columns.map((column) => [column.id, at(column.id)]), record);
    let planned = name === "" ? -1 : (byName.get(normaliseName(name)) ?? -1);
    if (planned < 0 && recorded) planned = byKey.get(recorded.key) ?? -1;
    if (taken.has(planned)) planned = -1;
    if (planned >= 0) taken.add(planned);
    const untouched = recorded !== undefined && columns.every(({ id }) => (at(id) === "" ? undefined : fingerprint(at(id))) === recorded.cells[id]);
    rows.push({ slot, planned, recorded, untouched });
  }
  return rows;
}

/** What we once wrote into a row: told by its name cell, else by its place when at least one other cell is still ours. */
function recordedFor(key: string, name: string, slot: number, cells: [string, string][], record: FillRecord | null): RecordedRow | undefined {
  const print = fingerprint(name);
  const named = name === "" ? undefined : record?.rows.find((row) => row.cells[key] === print);
  if (named) return named;
  const placed = record?.rows[slot];
  return placed && cells.some(([id, text]) => id !== key && text !== "" && placed.cells[id] === fingerprint(text)) ? placed : undefined;
}
