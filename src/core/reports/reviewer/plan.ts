import { Matcher, rowKey } from "./match";
import { firstHeader, type ReviewerGrid, type ReviewerRow, type ReviewerSheet, type ReviewerUnit } from "./sheet";
import { packOf } from "../../language/pack/pack-of";
import { comparable } from "../../language/texts";

/** One cell to be written; rows are 0-based rows of the sheet, after rows were inserted. */
interface ReviewerCell {
  row: number;
  /** Column id. */
  column: string;
  value: string;
}

/** What to write, computed before anything is. */
export interface ReviewerPlan {
  header: number;
  /** Column id → 0-based column, those still to be made included. */
  columns: Map<string, number>;
  /** Columns that have no header yet. */
  made: string[];
  cells: ReviewerCell[];
  /** First new row, the rows, and whether something below has to make room. */
  append: { at: number; rows: Record<string, string>[]; insert: boolean };
  /** Rows that are greyed, and rows that are wanted again. */
  greyed: number[];
  revived: number[];
  /** Where each wanted row stands; same order. */
  places: number[];
}

export interface ReviewerWish {
  rows: readonly ReviewerRow[];
  /** All units of the review. */
  units: readonly ReviewerUnit[];
  /** Set when `rows` are all that is wanted: other rows under these key prefixes (packs) are greyed, never deleted. */
  whole?: readonly string[];
  /** Cells of ours that follow from what a row says. */
  derive?(text: (column: string) => string): Record<string, string>;
}

/** Rows of a sheet that say the same key, and of which pack that is. */
interface Alike {
  pack: string;
  rows: number[];
}

/** Begins a remark of ours: on the sheet, which is all that keeps it, it is known again by that. */
const mark = "不再计入：";
const gone = `${mark}本条不再要求该单位评审、已与问同一事项的另一条合并，或问题、条文已改动；原意见保留备查`;

/**
 * Places wanted rows on a sheet as it is: rows that are there are kept where they are, answers are set in them, what is not
 * there goes below the last row. Rows no longer wanted get a remark. Nothing else changes, so that doing it twice is once.
 */
export function planKept(sheet: ReviewerSheet, grid: ReviewerGrid | null, wish: ReviewerWish): ReviewerPlan {
  const there: ReviewerGrid = grid ?? { header: firstHeader, columns: new Map(), rows: 0, width: 0, values: new Map() };
  const matcher = new Matcher(sheet, there, wish.units);
  const columns = new Map(there.columns);
  const made = sheet.columns.filter(({ id }) => !columns.has(id)).map(({ id }, i) => {
    columns.set(id, there.width + i);
    return id;
  });
  const byKey = new Map<string, Alike>();
  let last = -1;
  for (let row = 0; row < there.rows; row++) {
    if (matcher.text(sheet.key, row) !== "" || matcher.text(sheet.unit, row) !== "") last = row;
    const key = matcher.keyOf(row);
    if (key === undefined) continue;
    const same = byKey.get(key);
    if (same) same.rows.push(row);
    else byKey.set(key, { pack: packOf(comparable(matcher.text(sheet.key, row))), rows: [row] });
  }
  const first = there.header + 1;
  const at = first + last + 1;
  const plan: ReviewerPlan = { header: there.header, columns, made, cells: [], append: { at, rows: [], insert: false }, greyed: [], revived: [], places: [] };
  const kept = new Set<number>();
  const news = new Map<string, number>();
  for (const wanted of wish.rows) {
    const key = rowKey(wanted);
    const row = byKey.get(key)?.rows.filter((one) => matcher.saysTheSame(one, wanted)).at(-1);
    if (row === undefined) {
      const again = news.get(key);
      const place = again ?? plan.append.rows.length;
      news.set(key, place);
      const values = { [sheet.unit]: wanted.unit.name, [sheet.creditCode]: wanted.unit.creditCode, [sheet.key]: wanted.key, ...wanted.told, ...wanted.answer };
      if (again === undefined) plan.append.rows.push(values);
      else Object.assign(plan.append.rows[place], values);
      plan.places.push(at + place);
      continue;
    }
    for (const one of byKey.get(key)!.rows) if (matcher.saysTheSame(one, wanted)) kept.add(one);
    plan.places.push(first + row);
    const derived = wish.derive?.((column) => wanted.answer?.[column] ?? matcher.text(column, row));
    for (const [column, value] of Object.entries({ ...wanted.answer, ...derived })) {
      const unchanged = wanted.known?.[column] === value && derived?.[column] === undefined;
      if (matcher.text(column, row) !== value && !unchanged) plan.cells.push({ row: first + row, column, value });
    }
    if (matcher.text(sheet.note, row).startsWith(mark)) {
      plan.cells.push({ row: first + row, column: sheet.note, value: "" });
      plan.revived.push(first + row);
    }
  }
  if (wish.whole) {
    for (const { pack, rows } of byKey.values()) {
      if (!wish.whole.includes(pack)) continue;
      for (const row of rows) {
        if (kept.has(row) || matcher.text(sheet.note, row) !== "") continue;
        plan.cells.push({ row: first + row, column: sheet.note, value: sheet.gone === undefined ? gone : mark + sheet.gone });
        plan.greyed.push(first + row);
      }
    }
  }
  plan.append.insert = plan.append.rows.length > 0 && last + 1 < there.rows;
  return plan;
}

/** True when there is nothing to write. */
export function isDone({ cells, append, made }: ReviewerPlan): boolean {
  return cells.length + append.rows.length + made.length === 0;
}
