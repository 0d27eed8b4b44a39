import { CellKind } from "../../../sheet/cells";
import { normalise } from "../../dictionary/text/normalise";
import { isMeasure, measureFactor } from "../../dictionary/values/measure";
import { isUnitLine, isUnitText } from "./unit-line";
import { isLooseTitle } from "./block-title";
import { longestLabel, readLabel, type Label } from "../headings/label";
import type { SheetGrid } from "./sheet-grid";
import { bareYear, ofEachYear } from "../headings/years";

/** One column of a header that may be several rows deep. */
export interface HeaderColumn {
  column: number;
  /** 0-based row of the lowest label. */
  row: number;
  leaf: Label;
  /** Labels above, nearest first. */
  groups: Label[];
  /** What to look up: the whole path first (the longest alias wins), then the leaf. */
  keys: string[];
  /** As printed; a path with “ / ”. */
  printed: string;
}

export interface Header {
  top: number;
  bottom: number;
  columns: HeaderColumn[];
  /** Of columns that say the same for several years, the year that counts. */
  wholeYear?: number;
  /** A label beside the data, merged down or alone above blanks, such as 专职教师情况: it names the block, not a column. */
  block?: HeaderColumn;
}

/** The header with the year that is asked for where its columns go by years: the last whole one before the review. */
export function withYear(header: Header | undefined, on: string | undefined): Header | undefined {
  return header && on !== undefined ? { ...header, wholeYear: Number(on.slice(0, 4)) - 1 } : header;
}

/** The header in rows top…bottom, columns from…to, whatever is printed there. Columns without a text are left out. */
export function readHeader(grid: SheetGrid, top: number, bottom: number, from: number, to: number): Header {
  const columns: HeaderColumn[] = [];
  let block: HeaderColumn | undefined;
  /** Per row: the group text that a cell without a merge spreads to the blank cells right of it. */
  const spread: string[] = [];
  const units = Array.from({ length: bottom - top + 1 }, (_, i) => i > 0 && isUnitLine(grid, top + i));
  for (let column = from; column <= to; column++) {
    const path: string[] = [];
    let leafRow = -1;
    let unit: string | undefined;
    const beside = grid.merge(bottom, column);
    if (beside && beside.bottom > bottom && beside.top >= top && beside.left === column) {
      block ??= headerColumn(column, beside.top, [grid.text(beside.top, column)]);
      continue;
    }
    for (let row = top; row <= bottom; row++) {
      const text = grid.text(row, column);
      const merge = grid.merge(row, column);
      if (text !== "" && units[row - top] && leafRow >= 0 && !standsOver(grid, leafRow, column, row)) {
        if (isMeasure(normalise(text))) unit = normalise(text);
      } else if (text !== "") {
        path.push(text);
        leafRow = row;
        const groups = row < bottom && (merge ? merge.right > column : grid.text(row + 1, column) !== "");
        spread[row - top] = groups ? text : "";
      } else if (merge && merge.top >= top && merge.left < column && grid.text(merge.top, merge.left) !== "") {
        if (merge.bottom < bottom && merge.top === row) path.push(grid.text(merge.top, merge.left));
      } else if (!merge && spread[row - top] && row < bottom && grid.text(row + 1, column) !== "") {
        path.push(spread[row - top]);
      }
    }
    if (leafRow >= 0) columns.push(inUnit(headerColumn(column, leafRow, path), unit));
  }
  if (block) return { top, bottom, columns, block };
  const [first, ...others] = columns;
  if (others.length > 0 && first.row === top && isLooseTitle(grid, top, bottom, first.column)) return { top, bottom, columns: others, block: first };
  return { top, bottom, columns };
}

/** ㎡ below 普通教室: its area, where 间 beside it counts. */
function inUnitOf(group: HeaderColumn, unit: string): HeaderColumn {
  const { printed } = group.leaf;
  const leaf = { ...(measureFactor(unit, "㎡") !== undefined && !/面积/u.test(printed) ? readLabel(`${printed}面积`) : group.leaf), unit };
  return { ...group, leaf, keys: leaf.keys, printed: `${group.printed} / ${unit}` };
}

/** A label over several units heads columns that only those tell apart: 普通教室 over 间 and ㎡. */
function standsOver(grid: SheetGrid, row: number, column: number, below: number): boolean {
  const merge = grid.merge(row, column);
  if (merge) return merge.right > column || merge.left < column;
  return grid.kind(row, column + 1) === CellKind.blank && !grid.merge(row, column + 1) && grid.kind(below, column + 1) !== CellKind.blank;
}

/** A column whose unit stands in a line of its own below its label. */
const inUnit = (column: HeaderColumn, unit: string | undefined): HeaderColumn => (unit === undefined || column.leaf.unit !== undefined ? column : { ...column, leaf: { ...column.leaf, unit } });

/** 2018年 below 年培训人数: a column of that label for that year. */
function yearColumn(column: number, row: number, above: Label[], year: Label): HeaderColumn {
  const groups = above.slice(0, -1).reverse();
  const group = above[above.length - 1];
  const leaf: Label = { ...group, unit: group.unit ?? year.unit, year: bareYear(year.keys[0]), keys: ofEachYear(group.keys) };
  return { column, row, leaf, groups, keys: leaf.keys, printed: [...above, year].map((label) => label.printed).join(" / ") };
}

/** Leaves that only say that their group is meant. */
const bare = new Set(["名称", "名", "情况", "内容"]);

function headerColumn(column: number, row: number, path: string[]): HeaderColumn {
  const last = normalise(path[path.length - 1]);
  if (path.length > 1 && isMeasure(last) && isUnitText(last)) return inUnitOf(headerColumn(column, row, path.slice(0, -1)), last);
  const labels = path.map(readLabel).filter((label) => label.keys.length > 0);
  const leaf = labels[labels.length - 1] ?? readLabel(path[path.length - 1]);
  // 其中 alone tells nothing; the label left of it does.
  if (labels.length > 1 && bareYear(leaf.keys[0] ?? "") !== undefined) return yearColumn(column, row, labels.slice(0, -1), leaf);
  const groups = labels.slice(0, -1).filter((label) => label.keys[0] !== "其中").reverse();
  const keys: string[] = [];
  if (groups.length > 0) {
    const heads = [...groups].reverse().map((group) => group.keys[0]);
    for (const key of leaf.keys) {
      for (let i = 0; i < heads.length; i++) keys.push(heads.slice(i).join("") + key);
    }
  }
  // 职称 over 名称 is the 职称.
  if (groups.length > 0 && bare.has(leaf.keys[0])) keys.push(...groups[0].keys);
  keys.push(...leaf.keys);
  const unit = leaf.unit ?? groups.find((group) => group.unit)?.unit;
  const printed = [...groups].reverse().concat(leaf).map((label) => label.printed).join(" / ");
  return { column, row, leaf: unit === leaf.unit ? leaf : { ...leaf, unit }, groups, keys, printed };
}

/** True when rows top+1…bottom can be further rows of the header that starts at top: labels below groups or below blanks, no data. */
export function deepens(grid: SheetGrid, top: number, bottom: number, from: number, to: number): boolean {
  let below = 0;
  let stacked = 0;
  for (let row = top + 1; row <= bottom; row++) {
    let here = 0;
    for (let column = from; column <= to; column++) {
      const kind = grid.kind(row, column);
      if (kind === CellKind.blank) continue;
      if (kind === CellKind.number ? !isYearBelow(grid, row, column) : kind !== CellKind.text || grid.text(row, column).length > longestLabel) return false;
      here++;
      const above = grid.kind(row - 1, column) !== CellKind.blank;
      const merge = grid.merge(row - 1, column);
      const group = merge ? merge.right > merge.left : grid.kind(row - 1, column + 1) === CellKind.blank && (grid.kind(row, column + 1) !== CellKind.blank || grid.kind(row + 1, column + 1) === CellKind.text);
      if (above && !group) stacked++;
    }
    // A row that nothing but the merges from above fill belongs to them.
    if (here === 0 && row - top >= mergedDepth(grid, top, from, to)) return false;
    below += here;
  }
  return stacked * 3 <= below;
}

/** 2018 as a number, below a label that stands, merged or not, over several columns of years and nothing else. */
function isYearBelow(grid: SheetGrid, row: number, column: number): boolean {
  if (!/^20[0-4]\d$/u.test(grid.text(row, column))) return false;
  const merge = grid.merge(row - 1, column);
  if (merge) return merge.right > merge.left && merge.bottom === row - 1;
  // Several years, each once, under one label and the blanks behind it, and no other number in the row: data would have some.
  const group = labelLeftOf(grid, row - 1, column);
  if (group === undefined) return false;
  const filled = grid.filled(row);
  if (filled.some((at) => grid.kind(row, at) !== CellKind.text && bareYear(grid.text(row, at)) === undefined)) return false;
  const years = filled.filter((at) => labelLeftOf(grid, row - 1, at) === group).flatMap((at) => bareYear(grid.text(row, at)) ?? []);
  return years.length > 1 && new Set(years).size === years.length;
}

/** The column of the label that a blank cell of a header row belongs to, or its own: the next filled one to the left. */
function labelLeftOf(grid: SheetGrid, row: number, column: number): number | undefined {
  let at = column;
  while (at >= 0 && grid.kind(row, at) === CellKind.blank) at--;
  return at >= 0 && grid.kind(row, at) === CellKind.text ? at : undefined;
}

/** Rows the header needs at least, told by half of its labels being merged downwards (up to three rows), or by all being so but for those merged over several texts below. */
export function mergedDepth(grid: SheetGrid, top: number, from: number, to: number): number {
  const votes = [0, 0, 0, 0];
  let groups = 0;
  for (const column of grid.filled(top, from, to)) {
    const merge = grid.merge(top, column);
    if (merge && merge.bottom === top && merge.right > column && grid.filled(top + 1, column, merge.right).length > 1) groups++;
    if (merge && merge.top === top && merge.bottom > top && merge.bottom - top <= 2) votes[merge.bottom - top + 1]++;
  }
  const most = votes[3] > votes[2] ? 3 : 2;
  const labels = grid.filled(top, from, to).length;
  return votes[most] * 2 >= labels || (votes[most] > 0 && votes[most] + groups === labels) ? most : 1;
}
