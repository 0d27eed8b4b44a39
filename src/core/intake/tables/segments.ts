import type { Header, HeaderColumn } from "./header";
import { aliasIndex } from "../headings/alias-index";
import { isGeneric } from "./match";
import type { SheetGrid } from "./sheet-grid";

/** Splits a header into the tables that stand side by side: at a gap, or where the labels begin again. */
export function segmentsOf(grid: SheetGrid, header: Header): Header[] {
  const { columns } = header;
  const starts = [0];
  const shared = sharedLead(columns);
  for (let i = 1; i < columns.length; i++) {
    const left = columns.slice(starts[starts.length - 1], i);
    if ((hasGap(grid, columns[i - 1], columns[i]) && beginsTable(columns[i], left)) || repeats(columns, starts[starts.length - 1], i) || (starts.length === 1 && shared > 0 && repeats(columns, shared, i))) starts.push(i);
  }
  return starts.map((start, at) => {
    const own = columns.slice(start, starts[at + 1] ?? columns.length);
    const group = starts.length > 1 && !header.block ? own.at(-1)!.groups.find(({ printed }) => roster.test(printed)) : undefined;
    // 专职教师 over the one half and 兼职教师 over the other say what the rows of each are.
    const block = group && { column: own.at(-1)!.column, row: header.top, leaf: group, groups: [], keys: group.keys, printed: group.printed };
    return { ...header, columns: own, ...(block && { block }) };
  });
}

/** What stands over a list of persons; 负责人 and 联系人 are one person each. */
const roster = /教师|师资|专职|兼职|外聘|学员|管理人员|名单|名册/u;

/** How many columns before the first that repeats hold for all parts: 单位名称, 序号. */
function sharedLead(columns: HeaderColumn[]): number {
  const lead = columns.findIndex(({ keys, groups }) => groups.length > 0 || !aliasIndex.find(keys).some(({ type, field }) => isGeneric(type, field)));
  return lead > 0 && aliasIndex.find(columns[lead].keys).some(({ field }) => field.id === "name") ? lead : 0;
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

/** True when the labels from `at` are the labels from `start` again, at least two of them and none below a group, but for one of a roster. */
function repeats(columns: HeaderColumn[], start: number, at: number): boolean {
  const length = Math.min(at - start, columns.length - at);
  if (length < 2 || columns[at].groups.some(({ printed }) => !roster.test(printed))) return false;
  for (let i = 0; i < length; i++) if (columns[start + i].leaf.keys[0] !== columns[at + i].leaf.keys[0]) return false;
  return true;
}
