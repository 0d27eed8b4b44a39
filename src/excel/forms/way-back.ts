import { cellName } from "../../sheet/a1";
import { fingerprint, sameContent } from "../../sheet/content";
import type { JournalCell, JournalPart } from "./journal";
import { printable } from "../../sheet/printable";
import { queueRemoval } from "../protocol/unseen";
import { formatFor, queueCells } from "./write";
import { linesNow, rowNow, type CellState, type WrittenSheet } from "./written";

/** True when a cell shows what was to be written. */
export function asPlanned(cell: JournalCell, now: Pick<CellState, "value" | "formula">): boolean {
  return cell.afterFormula === undefined ? sameContent(now.value, printable(String(cell.after))) && now.formula === "" : now.formula === cell.afterFormula;
}

/** The same against an undo entry, which holds fingerprints. */
export function asWritten(cell: JournalCell, now: Pick<CellState, "value" | "formula">): boolean {
  return cell.afterFormula === undefined ? fingerprint(now.value) === cell.after : now.formula !== "";
}

/** True when a cell holds what it held before. */
export function asBefore(cell: JournalCell, now: Pick<CellState, "value" | "formula">): boolean {
  return cell.formula === "" ? now.formula === "" && sameContent(now.value, cell.before) : now.formula === cell.formula;
}

/** The sheet was empty, or not there, before. */
export const drawn = (part: JournalPart): boolean => part.created || part.emptied === true;

/** How one sheet is taken back. */
export interface WayBack {
  one: WrittenSheet;
  /** Why nothing is done to it, because it was moved, or a person wrote on a sheet that would go; null: it is taken back. */
  left: string | null;
  /** It is as before already. */
  nothing: boolean;
  /** Rows we inserted stay, because a person wrote in them. */
  rowsStay: boolean;
  cells: JournalCell[];
  /** Cells a person changed since, whose number format is ours. */
  formats: JournalCell[];
  /** What a person changed since, and what is not as it was: sheet and cells. */
  differs: string[];
  /** Cells that keep what was written, because what they held before is not known any more. */
  lost: string[];
}

/** Finds out how a sheet is taken back; `ours` tells what we wrote. */
export function wayBack(one: WrittenSheet, ours: typeof asPlanned): WayBack {
  const { part, at, from, name } = one;
  const way: WayBack = { one, left: null, nothing: false, rowsStay: false, cells: [], formats: [], differs: [], lost: [] };
  if (from === null) {
    way.left = `工作表“${name}”的行在此期间有增减或移动，没有恢复，请核对第 ${(part.anchors.find((anchor) => anchor !== null)?.row ?? 0) + 1} 行附近的内容。`;
    return way;
  }
  for (const cell of part.cells) {
    const row = rowNow(one, cell);
    if (row < 0) continue;
    const now = at(row, cell.column);
    if (cell.lost) way.lost.push(`${name}!${cellName(row, cell.column)}`);
    // On a sheet that is drawn a cell may hold its label by now, or nothing yet.
    else if (ours(cell, now) || asBefore(cell, now) || (drawn(part) && now.formula === "" && String(now.value) === "")) way.cells.push(cell);
    else {
      way.differs.push(`${name}!${cellName(row, cell.column)}`);
      if (drawn(part)) way.left = `工作表“${name}”上另有填写，没有删除。`;
      else if (cell.row < 0) way.rowsStay = true;
      if (now.format !== cell.format && now.format === formatFor(written(cell))) way.formats.push(cell);
    }
  }
  const known = new Set(part.cells.map((cell) => `${cell.to} ${cell.column}`));
  for (const { row, like } of drawn(part) ? [] : linesNow(one)) {
    for (let column = 0; column < one.columns; column++) {
      const now = at(row, column);
      // A line that was inserted has the formulas of the line it is made like.
      const copied = now.formula !== "" && like >= 0 && at(like, column).formula !== "";
      if (known.has(`${row} ${column}`) || copied || (now.formula === "" && String(now.value) === "")) continue;
      way.rowsStay = true;
      way.differs.push(`${name}!${cellName(row, column)}`);
    }
  }
  way.nothing = !drawn(part) && from === part.inserts.length && way.formats.length === 0 && way.cells.every((cell) => isUntouched(cell, at(rowNow(one, cell), cell.column)));
  return way;
}

const isUntouched = (cell: JournalCell, now: CellState): boolean => asBefore(cell, now) && now.format === cell.format;
const written = (cell: JournalCell): Parameters<typeof formatFor>[0] => ({ row: cell.to, column: cell.column, value: cell.after, formula: cell.afterFormula, format: cell.format });

/** Where a cell is once the way has been gone. */
export const rowAfter = ({ one, rowsStay }: WayBack, cell: JournalCell): number => (rowsStay ? rowNow(one, cell) : cell.row);

/** Queues one sheet as it was before. */
export function queueBack(way: WayBack): void {
  const { one: { part, sheet, from }, rowsStay } = way;
  if (way.nothing) return;
  if (way.left !== null) {
    // It was hidden, or not shown yet, and stays.
    if (part.created) sheet.visibility = "Visible";
    return;
  }
  const back = way.cells.filter((cell) => cell.row >= 0 || rowsStay);
  if (part.created) {
    queueRemoval(sheet);
    return;
  }
  if (part.emptied) queueEmptying(sheet);
  for (let i = part.inserts.length - 1; i >= from! && !rowsStay; i--) {
    const above = part.inserts.slice(from!, i).reduce((sum, { count }) => sum + count, 0);
    const top = part.inserts[i].at + above;
    sheet.getRange(`${top + 1}:${top + part.inserts[i].count}`).delete("Up");
  }
  // What a person wrote there meanwhile keeps its looks.
  for (const { at, rows, left, width } of way.differs.length === 0 ? (part.shaped ?? []) : []) {
    const range = sheet.getRangeByIndexes(at, left, rows, width);
    range.clear("Formats");
    range.format.useStandardHeight = true;
  }
  const cells = part.emptied ? back.filter((cell) => cell.before !== "" || cell.formula !== "") : back;
  queueCells(sheet, [
    ...cells.map((cell) => ({ row: rowAfter(way, cell), column: cell.column, value: cell.before, formula: cell.formula === "" ? undefined : cell.formula, setFormat: cell.format })),
    ...way.formats.filter((cell) => cell.row >= 0 || rowsStay).map((cell) => ({ row: rowAfter(way, cell), column: cell.column, value: null, setFormat: cell.format })),
  ]);
}

/** Queues taking a drawn form off a sheet that held nothing before; widths and page stay. */
function queueEmptying(sheet: Excel.Worksheet): void {
  const used = sheet.getUsedRange();
  used.unmerge();
  used.clear("All");
  sheet.freezePanes.unfreeze();
  sheet.showGridlines = true;
}
