import type { CellArea } from "../../sheet/area";
import { MAX_COLUMNS, MAX_ROWS } from "../../sheet/area";
import { POINTS_PER_CHARACTER, setColumnsHidden, setColumnWidth, setRowHeight, setRowsHidden } from "../edit/sizes";
import type { Host } from "../host";
import type { SizedLines } from "../model/sheet-parts";
import type { Sheet } from "../model/workbook";
import { asUser } from "./as-user";

/** Rows or columns from one to another. */
export interface LineSpan {
  side: "rows" | "columns";
  from: number;
  to: number;
}

/** Sizes and hiding of rows or columns, as they are now. */
export interface LinesState {
  lines: Map<number, SizedLines>;
  standardHeight: number;
}

const refusals: Record<string, string> = { AccessDenied: "工作表受保护，不能改变行高、列宽或隐藏行列。请先撤销保护再改。" };

const areaOf = ({ side, from, to }: LineSpan): CellArea =>
  side === "rows" ? { top: from, bottom: to, left: 0, right: MAX_COLUMNS - 1 } : { top: 0, bottom: MAX_ROWS - 1, left: from, right: to };
const nameOf = ({ side, from, to }: LineSpan): string => (side === "rows" ? `第 ${from + 1}–${to + 1} 行` : `第 ${from + 1}–${to + 1} 列`);

/** The lines of a span as they are now. */
export const linesState = (sheet: Sheet, { side, from, to }: LineSpan): LinesState => ({
  lines: new Map([...sheet[side]].filter(([at]) => at >= from && at <= to).map(([at, line]) => [at, { ...line }])),
  standardHeight: sheet.standardHeight,
});

/** A person sets the height (points) or width (characters) of lines; null: the height follows what they hold. @throws UserError */
export function sizeByUser(host: Host, sheet: Sheet, span: LineSpan, size: number | null): void {
  const target = { sheet, areas: [areaOf(span)] };
  asUser(host, nameOf(span), () => (span.side === "rows" ? setRowHeight(target, size) : setColumnWidth(target, (size ?? sheet.standardWidth) * POINTS_PER_CHARACTER)), refusals);
}

/** A person hides lines or shows them again. @throws UserError */
export function hideByUser(host: Host, sheet: Sheet, span: LineSpan, hidden: boolean): void {
  asUser(host, nameOf(span), () => (span.side === "rows" ? setRowsHidden : setColumnsHidden)(sheet, areaOf(span), hidden), refusals);
}

/** Lines are again as they were. */
export function restoreLines(sheet: Sheet, { side, from, to }: LineSpan, { lines, standardHeight }: LinesState): void {
  sheet.standardHeight = standardHeight;
  for (const at of [...sheet[side].keys()]) if (at >= from && at <= to) sheet[side].delete(at);
  for (const [at, line] of lines) sheet[side].set(at, { ...line });
  const plain = (first: number, last: number): void => {
    if (first > last) return;
    sheet.journal.add(side === "rows" ? { op: "rowHeight", from: first, to: last, height: null, hidden: false } : { op: "columnWidth", from: first, to: last, width: null, hidden: false });
  };
  let next = from;
  for (const [at, { size = null, hidden }] of [...lines].sort(([one], [other]) => one - other)) {
    plain(next, at - 1);
    sheet.journal.add(side === "rows" ? { op: "rowHeight", from: at, to: at, height: size, hidden } : { op: "columnWidth", from: at, to: at, width: size, hidden });
    next = at + 1;
  }
  plain(next, Math.min(to, side === "rows" ? Math.max(next, sheet.used(false)?.bottom ?? next) : to));
  sheet.workbook.isDirty = true;
}
