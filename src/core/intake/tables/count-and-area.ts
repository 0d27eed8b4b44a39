import { normalise } from "../../dictionary/text/normalise";
import { aliasIndex } from "../headings/alias-index";
import { readLabel, type Label } from "../headings/label";
import { isBeside, type FormLabel } from "./form-labels";
import type { SheetGrid } from "./sheet-grid";

/** Over the values of lines that each name a room: how many there are, and how large they are. */
const counts = /^(?:数量|间数|个数|座数|数目)(?:\([^()]*\))?$/u;
const areas = /^(?:总|使用|建筑)?面积(?:\([^()]*\))?$/u;

/**
 * The lines of a form under 类别 | 数量（间） | 面积（平方米）: beside the number of each the area, as 普通教室面积. Nothing in the line of headings,
 * `heading`, is a label.
 */
export function countAndArea(grid: SheetGrid, labels: readonly FormLabel[]): { labels: readonly FormLabel[]; heading?: number } {
  const first = labels.find((label) => isBeside(label) && label.column > label.labelColumn && headingOver(grid, label.row - 1, label.labelColumn));
  const heading = first && headingOver(grid, first.labelRow - 1, first.labelColumn);
  if (!first || !heading) return { labels };
  const top = first.labelRow - 1;
  let last = top;
  const lines = new Set<FormLabel>();
  for (const label of labels) {
    if (label.labelColumn !== first.labelColumn || label.labelRow !== last + 1 || !isBeside(label)) continue;
    lines.add(label);
    last = label.labelRow;
  }
  const read = labels.flatMap((label): FormLabel[] => {
    if (label.labelRow === top) return [];
    if (!lines.has(label)) return [label];
    const area = areaOf(label.label.printed, grid.text(top, heading.area));
    const has = (column: number): boolean => grid.filled(label.row, column, column).length > 0;
    // 网络学习中心 has an area only, and is asked for by its name alone.
    const ofArea = has(heading.area) ? [{ ...label, label: aliasIndex.find(area.keys).length > 0 || has(heading.count) ? area : label.label, column: heading.area }] : [];
    return [...(has(heading.count) || ofArea.length === 0 ? [{ ...label, column: heading.count }] : []), ...ofArea];
  });
  return { labels: read, heading: top };
}

/** The columns right of a label's that are headed with a number and an area, one each. */
function headingOver(grid: SheetGrid, row: number, labelColumn: number): { count: number; area: number } | undefined {
  if (row < 0) return undefined;
  const right = grid.filled(row, labelColumn + 1);
  const count = right.filter((column) => counts.test(normalise(grid.text(row, column))));
  const area = right.filter((column) => areas.test(normalise(grid.text(row, column))));
  return count.length === 1 && area.length === 1 ? { count: count[0], area: area[0] } : undefined;
}

/** 会议室（礼堂） under 面积（平方米）: 会议室（礼堂）面积（平方米）, or without its brackets where only that is known. */
function areaOf(printed: string, heading: string): Label {
  const plain = heading.replace(/^(?:总|使用|建筑)/u, "");
  const whole = readLabel(printed + plain);
  const short = readLabel(printed.replace(/[(（].*$/u, "") + plain);
  return aliasIndex.find(whole.keys).length === 0 && aliasIndex.find(short.keys).length > 0 ? { ...short, printed: whole.printed } : whole;
}
