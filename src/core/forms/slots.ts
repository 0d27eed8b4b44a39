import { normaliseName } from "../dictionary/text/normalise";
import { fingerprint } from "../../sheet/content";
import { contentAt, formulaAt, type ContentGrid } from "../../sheet/content-grid";
import type { FormPlan } from "./plan";
import type { FillRecord, RecordedRow } from "../intake/tables/fill-record";
import type { Target } from "./target";

/** Which data row (0-based, counted from the first) each planned row goes to. */
export interface Slots {
  /** The plan's own order is written from the first row on, over what we wrote before. */
  inOrder: boolean;
  /** Slot per planned row, in the order of the plan. */
  of: number[];
  /** What we remember of the row that stands in a slot now. */
  standing: Map<number, RecordedRow>;
  /** Rows we wrote whose units are no longer in the plan, untouched since: to be blanked. */
  vacated: { slot: number; recorded: RecordedRow }[];
  /** Rows that hold something not ours, or ours edited, of units that are not in the plan: left alone. */
  foreign: number[];
}

/**
 * Rows are recognised by the unit's name, else by what we wrote there. When all that stands in the sheet is ours and
 * untouched, the plan's own order is written from the first row on, unless the plan is that of the last fill: then every row
 * stays. Otherwise every row keeps its place and new units follow after the last used row.
 * @param tied the line in a slot holds what is not ours: no other unit may come to stand beside it
 */
export function assignSlots(plan: FormPlan, target: Target, grid: ContentGrid, record: FillRecord | null, tied: (slot: number) => boolean = () => false): Slots {
  const columns = new Map(plan.form.columns.filter((column) => target.columns.has(column.id) && !("serial" in column.source)).map((column) => [column.id, target.columns.get(column.id)!]));
  const existing = existingRows({ columns, key: plan.form.key, rows: plan.rows }, target.capacity, (slot) => target.firstRow + slot, grid, record?.rows ?? []);
  const standing = new Map(existing.flatMap((row) => (row.recorded ? [[row.slot, row.recorded] as const] : [])));
  const of = plan.rows.map((_, i) => existing.find((row) => row.planned === i)?.slot ?? -1);
  // What nobody changed since the last fill stays where that fill left it, so that filling again changes nothing.
  if (existing.length > 0 && existing.every((row) => row.untouched && row.planned >= 0) && !of.includes(-1) && isLastFill(plan.rows, record?.rows)) return { inOrder: false, of, standing, vacated: [], foreign: [] };
  // The last line moves when rows are put in above it.
  const stays = (slot: number): boolean => plan.rows.length <= target.capacity || slot < target.capacity - 1;
  if (existing.every((row) => row.untouched && ((row.planned === row.slot && stays(row.slot)) || !tied(row.slot)))) {
    const over = existing.filter((row) => row.slot >= plan.rows.length);
    return { inOrder: true, of: plan.rows.map((_, i) => i), standing, vacated: over.map(({ slot, recorded }) => ({ slot, recorded: recorded! })), foreign: [] };
  }
  let next = Math.max(...existing.map((row) => row.slot)) + 1;
  for (let i = 0; i < of.length; i++) if (of[i] < 0) of[i] = next++;
  const others = existing.filter((row) => row.planned < 0);
  return {
    inOrder: false,
    of,
    standing,
    vacated: others.filter((row) => row.untouched).map(({ slot, recorded }) => ({ slot, recorded: recorded! })),
    foreign: others.filter((row) => !row.untouched).map((row) => row.slot),
  };
}

/** The rows are those of the last fill, in their order. */
export const isLastFill = (rows: readonly { key: string }[], recorded: readonly RecordedRow[] | undefined): boolean => rows.length === recorded?.length && rows.every((row, i) => row.key === recorded[i].key);

/** What to remember of the row at a place of the list. */
export const toRecord = (key: string, cells: Record<string, string>, slot: number, place: number): RecordedRow => ({ key, cells, ...(slot !== place && { slot }) });

/** A row that is not blank. */
interface ExistingRow {
  slot: number;
  /** Index into the planned rows; -1 when what stands there is not planned. */
  planned: number;
  recorded: RecordedRow | undefined;
  /** Every cell is as we left it. */
  untouched: boolean;
}

/** Rows that are to be placed, as far as recognising them needs it. */
interface RowsWanted {
  /** Sheet column of each column but the serial number's. */
  columns: ReadonlyMap<string, number>;
  /** Column that names the row. */
  key: string;
  rows: readonly { key: string; name: string }[];
}

/** The rows of a block that hold something; `rowOf` gives the sheet row of a slot. */
export function existingRows(wanted: RowsWanted, slots: number, rowOf: (slot: number) => number, grid: ContentGrid, recorded: readonly RecordedRow[]): ExistingRow[] {
  const ids = [...wanted.columns.keys()];
  const byName = new Map<string, number[]>();
  wanted.rows.forEach((row, i) => byName.set(normaliseName(row.name), [...(byName.get(normaliseName(row.name)) ?? []), i]));
  const byKey = new Map(wanted.rows.map((row, i) => [row.key, i]));
  const rows: ExistingRow[] = [];
  const taken = new Set<number>();
  for (let slot = 0; slot < slots; slot++) {
    const row = rowOf(slot);
    const at = (id: string): string => (formulaAt(grid, row, wanted.columns.get(id)!) === "" ? String(contentAt(grid, row, wanted.columns.get(id)!)).trim() : "");
    // A name that is calculated is the line's own, whatever it says by now: no other unit may come to stand beside it.
    const calculated = formulaAt(grid, row, wanted.columns.get(wanted.key)!) !== "";
    if (!calculated && ids.every((id) => at(id) === "")) continue;
    const name = calculated ? String(contentAt(grid, row, wanted.columns.get(wanted.key)!)).trim() : at(wanted.key);
    const known = recordedFor(wanted.key, name, slot, ids.map((id) => [id, at(id)]), recorded);
    let planned = name === "" ? -1 : (byName.get(normaliseName(name))?.find((i) => !taken.has(i)) ?? -1);
    if (planned < 0 && known) planned = byKey.get(known.key) ?? -1;
    if (taken.has(planned)) planned = -1;
    if (planned >= 0) taken.add(planned);
    const untouched = known !== undefined && !calculated && ids.every((id) => (at(id) === "" ? undefined : fingerprint(at(id))) === known.cells[id]);
    rows.push({ slot, planned, recorded: known, untouched });
  }
  return rows;
}

/** What we once wrote into a row: told by its name cell, else by its place when at least one other cell is still ours. */
function recordedFor(key: string, name: string, slot: number, cells: [string, string][], recorded: readonly RecordedRow[]): RecordedRow | undefined {
  const print = fingerprint(name);
  const placed = recorded.find((row, i) => (row.slot ?? i) === slot);
  if (name !== "" && placed?.cells[key] === print) return placed;
  const named = name === "" ? undefined : recorded.find((row) => row.cells[key] === print);
  if (named) return named;
  return placed && cells.some(([id, text]) => id !== key && text !== "" && placed.cells[id] === fingerprint(text)) ? placed : undefined;
}
