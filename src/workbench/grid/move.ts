import type { GridSheet, Selection } from "./model";

/** Where a navigation key leads from the active cell; undefined for any other key. `page`: rows on a screen. */
export function keyMove(
  key: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey">,
  sheet: GridSheet,
  from: Selection,
  page: number,
): { row: number; column: number } | undefined {
  const jump = key.ctrlKey || key.metaKey;
  const { row, column } = from;
  const clamp = (target: number) => Math.max(0, Math.min(sheet.rows.count - 1, target));
  switch (key.key) {
    case "ArrowDown":
      return { row: jump ? sheet.rows.count - 1 : sheet.rows.step(Math.max(row, from.bottom), 1), column };
    case "ArrowUp":
      return { row: jump ? 0 : sheet.rows.step(row, -1), column };
    case "ArrowRight":
      return { row, column: jump ? sheet.columns.count - 1 : sheet.columns.step(Math.max(column, from.right), 1) };
    case "ArrowLeft":
      return { row, column: jump ? 0 : sheet.columns.step(column, -1) };
    case "Tab":
      return { row, column: key.shiftKey ? sheet.columns.step(column, -1) : sheet.columns.step(Math.max(column, from.right), 1) };
    case "PageDown":
      return { row: clamp(row + page), column };
    case "PageUp":
      return { row: clamp(row - page), column };
    case "Home":
      return { row: jump ? 0 : row, column: 0 };
    case "End":
      return { row: jump ? sheet.rows.count - 1 : row, column: sheet.columns.count - 1 };
    default:
      return undefined;
  }
}
