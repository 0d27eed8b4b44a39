import type { SizedLines } from "../model/sheet-parts";
import type { Sheet } from "../model/workbook";
import { EventNumber } from "../event-number";
import { checkWritable } from "./check-writable";
import type { FormatTarget } from "./format";
import { same } from "./format";
import { rangeAddress } from "../../sheet/a1";
import { type CellArea, columnsOf, MAX_COLUMNS, MAX_ROWS, rowsOf } from "../../sheet/area";

/** Points of one character of column width: seven pixels of 0.75 points. */
export const POINTS_PER_CHARACTER = 5.25;

const bandsOf = (target: FormatTarget, side: "rows" | "columns"): { bands: Map<number, SizedLines>; spans: [number, number][] } => ({
  bands: target.sheet[side],
  spans: target.areas.map((a) => (side === "rows" ? [a.top, a.bottom] : [a.left, a.right])),
});

function read<T>(target: FormatTarget, side: "rows" | "columns", pick: (band: SizedLines | undefined) => T): T | null {
  const { bands, spans } = bandsOf(target, side);
  const values = new Set<T>();
  for (const [from, to] of spans) {
    if (to - from + 1 > bands.size) values.add(pick(undefined));
    if (to - from < 5000) for (let i = from; i <= to; i++) values.add(pick(bands.get(i)));
    else for (const [i, band] of bands) if (i >= from && i <= to) values.add(pick(band));
  }
  return same(values);
}

/** Points; null when columns differ. */
export const columnWidth = (target: FormatTarget): number | null =>
  read(target, "columns", (band) => (band?.hidden ? 0 : Math.round((band?.size ?? target.sheet.standardWidth) * POINTS_PER_CHARACTER * 100) / 100));

/** Points; null when rows differ. */
export const rowHeight = (target: FormatTarget): number | null => read(target, "rows", (band) => (band?.hidden ? 0 : (band?.size ?? target.sheet.standardHeight)));

export const rowsHidden = (target: FormatTarget): boolean | null => read(target, "rows", (band) => band?.hidden ?? false);
export const columnsHidden = (target: FormatTarget): boolean | null => read(target, "columns", (band) => band?.hidden ?? false);

function change(target: FormatTarget, side: "rows" | "columns", next: (band: SizedLines) => SizedLines): void {
  const { sheet } = target;
  checkWritable(sheet, target.areas, side === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const { bands, spans } = bandsOf(target, side);
  for (const [from, to] of spans) {
    for (let i = from; i <= to; i++) bands.set(i, next(bands.get(i) ?? { hidden: false }));
    const { size = null, hidden } = bands.get(from) as SizedLines;
    if (side === "rows") sheet.journal.add({ op: "rowHeight", from, to, height: size, hidden });
    else sheet.journal.add({ op: "columnWidth", from, to, width: size, hidden });
  }
  sheet.workbook.isDirty = true;
}

export const setColumnWidth = (target: FormatTarget, points: number): void =>
  change(target, "columns", (band) => ({ ...band, size: Math.round((points / POINTS_PER_CHARACTER) * 256) / 256 }));

/** All rows of the sheet at once set its standard height; null: back to the standard. */
export function setRowHeight(target: FormatTarget, points: number | null): void {
  const every = target.areas.find((a) => rowsOf(a) === MAX_ROWS);
  if (!every || points === null) return change(target, "rows", (band) => ({ ...band, size: points ?? undefined }));
  checkWritable(target.sheet, target.areas, "allowFormatRows");
  target.sheet.standardHeight = points;
  for (const [row, band] of target.sheet.rows) target.sheet.rows.set(row, { hidden: band.hidden });
  target.sheet.workbook.isDirty = true;
}

export function setRowsHidden(sheet: Sheet, a: CellArea, hidden: boolean): void {
  change({ sheet, areas: [a] }, "rows", (band) => ({ ...band, hidden }));
  const args = { address: rangeAddress({ ...a, left: 0, right: MAX_COLUMNS - 1 }), changeType: hidden ? "Hidden" : "Unhidden", worksheetId: sheet.id };
  sheet.workbook.tell({ event: EventNumber.rowHiddenChanged, target: sheet.id, args });
}

export function setColumnsHidden(sheet: Sheet, a: CellArea, hidden: boolean): void {
  change({ sheet, areas: [a] }, "columns", (band) => ({ ...band, hidden }));
}

/** Distance in points from the top-left corner of the sheet, and size, of an area. */
export function boxOf(sheet: Sheet, a: CellArea): { left: number; top: number; width: number; height: number } {
  const sum = (bands: Map<number, SizedLines>, from: number, to: number, standard: number, unit: number): number => {
    let total = Math.max(0, to - from) * standard * unit;
    for (const [i, band] of bands) if (i >= from && i < to) total += ((band.hidden ? 0 : (band.size ?? standard)) - standard) * unit;
    return total;
  };
  return {
    left: sum(sheet.columns, 0, a.left, sheet.standardWidth, POINTS_PER_CHARACTER),
    top: sum(sheet.rows, 0, a.top, sheet.standardHeight, 1),
    width: sum(sheet.columns, a.left, a.left + columnsOf(a), sheet.standardWidth, POINTS_PER_CHARACTER),
    height: sum(sheet.rows, a.top, a.top + rowsOf(a), sheet.standardHeight, 1),
  };
}
