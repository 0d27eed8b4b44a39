import { normalise } from "../../dictionary/text/normalise";
import { isLikelyLabel } from "../headings/likely-label";
import { exampleWords } from "./example-name";
import { isBeside, type FormLabel } from "./form-labels";
import type { HeaderProblem } from "./found-table";
import type { SheetGrid } from "./sheet-grid";

/** A column beside the values that only explains them or counts on: 说明, 单位, 备注. */
const explains = new RegExp(`^(?:${exampleWords}|(?:填[写报])?(?:说明|备注|要求|单位|计量单位|佐证.*|附件.*|依据|来源))$`, "u");
/** True for what a column is headed with that explains the values beside it. */
export const isExplanation = (text: string): boolean => explains.test(normalise(text));

/** From so many lines on, the same column holds something of its own. */
const LINES = 3;

/** Columns that stand beside a form's values and hold something of their own. */
export interface BesideValues {
  /** 0-based column of the values. */
  own: number;
  columns: number[];
  /** The first filled row of each. */
  rows: number[];
}

/** A list turned on its side, a record in each column (姓名 | 张三 | 李四), looks like a form: the columns beside its values, up to `to`. */
export function besideValues(grid: SheetGrid, labels: readonly FormLabel[], to = grid.width - 1): BesideValues | undefined {
  const places = new Set(labels.map(({ row, column }) => `${row},${column}`));
  const beside = labels.filter(isBeside);
  const count = new Map<number, number>();
  for (const { column } of beside) count.set(column, (count.get(column) ?? 0) + 1);
  const [own, most] = [...count].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  if (most < LINES || most * 3 < beside.length * 2) return undefined;
  const lines = new Map<number, number[]>();
  for (const { row } of beside) {
    for (const column of grid.filled(row, own + 1, to)) {
      if (!places.has(`${row},${column}`) && grid.merge(row, own)?.right !== column) lines.set(column, [...(lines.get(column) ?? []), row]);
    }
  }
  const top = Math.min(...beside.map(({ row }) => row));
  const headed = (column: number): boolean => Array.from({ length: Math.min(top, 3) }, (_, up) => grid.text(top - 1 - up, column)).some(isExplanation);
  // 年配套经费 | 10 in the columns of a second pair, one label of which is known: labels in other words, and their values.
  const secondLabels = new Set([...lines].filter(([column, rows]) => beside.some(({ labelColumn }) => labelColumn === column) && rows.filter((row) => isLikelyLabel(grid.text(row, column))).length * 2 > rows.length).map(([column]) => column));
  const columns = [...lines].filter(([column]) => !secondLabels.has(column) && !secondLabels.has(column - 1)).filter(([column, rows]) => rows.length >= LINES && rows.length * 2 >= beside.length && !headed(column)).map(([column]) => column).sort((a, b) => a - b);
  return columns.length > 0 ? { own, columns, rows: columns.map((column) => Math.min(...lines.get(column)!)) } : undefined;
}

/** Those that are no records either are told, once, at the first cell nobody read. */
export function besideProblems(grid: SheetGrid, { own, columns, rows }: BesideValues, read: ReadonlySet<number>): HeaderProblem[] {
  const unread = columns.filter((column) => !read.has(column));
  if (unread.length === 0) return [];
  const [column] = unread;
  const row = rows[columns.indexOf(column)];
  return [{ clause: "data/type", row, column, value: grid.text(row, column), outcome: "broken", said: { code: "columns-beside", data: { own, columns: unread } } }];
}
