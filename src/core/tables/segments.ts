import type { Header, HeaderColumn } from "./header";
import { aliasIndex } from "./alias-index";
import { isGeneric } from "./match";
import type { SheetGrid } from "./sheet-grid";

/** Splits a header into the tables that stand side by side: at a gap, or where the labels begin again. */
export function segmentsOf(grid: SheetGrid, header: Header): Header[] {
  const { columns } = header;
  const starts = [0];
  for (let i = 1; i < columns.length; i++) {
    const left = columns.slice(starts[starts.length - 1], i);
    if ((hasGap(grid, columns[i - 1], columns[i]) && beginsTable(columns[i], left)) || repeats(columns, starts[starts.length - 1], i)) starts.push(i);
  }
  return starts.map((start, at) => ({ ...header, columns: columns.slice(start, starts[at + 1] ?? columns.length) }));
}

function hasGap(grid: SheetGrid, a: HeaderColumn, b: HeaderColumn): boolean {
  const merge = grid.merge(a.row, a.column);
  return b.column > (merge ? Math.max(merge.right, a.column) : a.column) + 1;
}

/** A table beside another begins with 序号 or a name, or as the left one does. */
function beginsTable(column: HeaderColumn, left: HeaderColumn[]): boolean {
  if (left[0].leaf.keys[0] === column.leaf.keys[0]) return true;
  return aliasIndex.find(column.keys).some(({ type, field }) => isGeneric(type, field) || field.id === "name");
}

/** True when the labels from `at` are the labels from `start` again, at least two of them and none below a group. */
function repeats(columns: HeaderColumn[], start: number, at: number): boolean {
  const length = Math.min(at - start, columns.length - at);
  if (length < 2 || columns[at].groups.length > 0) return false;
  for (let i = 0; i < length; i++) if (columns[start + i].leaf.keys[0] !== columns[at + i].leaf.keys[0]) return false;
  return true;
}
