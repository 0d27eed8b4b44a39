import type { Content } from "../../sheet/content";
import { cellText, needsTextFormat } from "../text";
import type { CellArea } from "../../sheet/area";

/** A cell to write; a formula wins over the value. */
export interface CellToWrite {
  row: number;
  column: number;
  /** null: what stands there stays, and only its format is set. */
  value: Content | null;
  formula?: string;
  /** Number format the cell has now; absent: unknown, taken as General. */
  format?: string;
  /** Restore this format instead of choosing one. */
  setFormat?: string;
}

/**
 * Queues cells as one block over their bounding area; cells between them are left as they are (null means that in
 * office.js). Text that Excel would take for something else gets "@" before the value comes.
 */
export function queueCells(sheet: Excel.Worksheet, cells: readonly CellToWrite[]): void {
  if (cells.length === 0) return;
  const area = bounds(cells);
  const blank = (): null[][] => Array.from({ length: area.bottom - area.top + 1 }, () => new Array<null>(area.right - area.left + 1).fill(null));
  const formats: (string | null)[][] = blank();
  const values: (Content | null)[][] = blank();
  let formatted = false;
  for (const cell of cells) {
    const format = cell.setFormat ?? formatFor(cell);
    if (format !== null) formatted = true;
    formats[cell.row - area.top][cell.column - area.left] = format;
    values[cell.row - area.top][cell.column - area.left] = cell.value === null ? null : valueFor(cell, format ?? cell.format ?? "General");
  }
  const range = sheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
  if (formatted) range.numberFormat = formats;
  range.values = values;
}

/** The number format that a cell gets with its value; null: it keeps its own. */
export function formatFor(cell: CellToWrite): string | null {
  const now = cell.format ?? "General";
  if (cell.formula !== undefined) return now === "@" ? "General" : null;
  if (typeof cell.value === "string") return cell.value !== "" && now !== "@" && needsTextFormat(cell.value) ? "@" : null;
  return now === "@" ? "General" : null;
}

function valueFor(cell: CellToWrite, format: string): Content | null {
  if (cell.formula !== undefined && cell.formula !== "") return cell.formula;
  if (typeof cell.value !== "string") return cell.value;
  const text = cellText(cell.value);
  return text !== "" && format !== "@" && !text.startsWith("'") && needsTextFormat(cell.value) ? `'${text}` : text;
}

function bounds(cells: readonly { row: number; column: number }[]): CellArea {
  const area = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const { row, column } of cells) {
    area.top = Math.min(area.top, row);
    area.bottom = Math.max(area.bottom, row);
    area.left = Math.min(area.left, column);
    area.right = Math.max(area.right, column);
  }
  return area;
}
