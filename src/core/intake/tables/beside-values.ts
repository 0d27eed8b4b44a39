import { normalise } from "../../dictionary/text/normalise";
import type { FormLabel } from "./form-labels";
import type { HeaderProblem } from "./found-table";
import type { SheetGrid } from "./sheet-grid";

/** A column beside the values that only explains them or counts on: 说明, 单位, 备注. */
const explains = /^(?:填写|填报)?(?:说明|备注|要求|示例|单位|计量单位|佐证.*|附件.*|依据|来源)$/u;
/** From so many lines on, the same column holds something of its own. */
const LINES = 3;

/**
 * A list turned on its side, a record in each column (姓名 | 张三 | 李四), looks like a form, of which only the first values are
 * read: the columns beside them are told, once, at the first cell nobody read.
 */
export function besideValues(grid: SheetGrid, labels: readonly FormLabel[]): HeaderProblem[] {
  const places = new Set(labels.map(({ row, column }) => `${row},${column}`));
  const beside = labels.filter(({ row, labelRow, text }) => text === undefined && row === labelRow);
  const values = new Set(beside.map(({ column }) => column));
  if (beside.length < LINES || values.size !== 1) return [];
  const [own] = values;
  const lines = new Map<number, number[]>();
  for (const { row } of beside) {
    for (const column of grid.filled(row, own + 1)) {
      if (!places.has(`${row},${column}`) && grid.merge(row, own)?.right !== column) lines.set(column, [...(lines.get(column) ?? []), row]);
    }
  }
  const top = Math.min(...beside.map(({ row }) => row));
  const headed = (column: number): boolean => Array.from({ length: Math.min(top, 3) }, (_, up) => grid.text(top - 1 - up, column)).some((text) => explains.test(normalise(text)));
  const unread = [...lines].filter(([column, rows]) => rows.length >= LINES && rows.length * 2 >= beside.length && !headed(column)).map(([column]) => column).sort((a, b) => a - b);
  if (unread.length === 0) return [];
  const [first] = unread;
  const row = Math.min(...lines.get(first)!);
  return [
    { clause: "data/type", row, column: first, value: grid.text(row, first), outcome: "broken", said: { code: "columns-beside", data: { own, columns: unread } } },
  ];
}
