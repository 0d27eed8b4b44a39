import type { GridSheet, Selection } from "./model";

type Cell = { row: number; column: number };

/** Ctrl+arrow as in Excel: to the last filled cell of a run, else to the next filled one, else to the edge. Hidden ones are passed over. */
function endOfData(sheet: GridSheet, from: Cell, along: "row" | "column", by: 1 | -1): Cell {
  const axis = along === "row" ? sheet.rows : sheet.columns;
  const filled = (index: number) => (along === "row" ? sheet.filled(index, from.column) : sheet.filled(from.row, index));
  let at = from[along];
  let next = axis.step(at, by);
  const inRun = filled(at) && filled(next);
  while (next !== at && (inRun ? filled(next) : !filled(next))) [at, next] = [next, axis.step(next, by)];
  return { ...from, [along]: inRun ? at : next };
}

/** Where a navigation key leads from the active cell; undefined for any other key. `page`: rows on a screen. */
export function keyMove(
  key: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey">,
  sheet: GridSheet,
  from: Selection,
  page: number,
): Cell | undefined {
  const jump = key.ctrlKey || key.metaKey;
  const { row, column } = from;
  const clamp = (target: number) => Math.max(0, Math.min(sheet.rows.count - 1, target));
  switch (key.key) {
    case "ArrowDown":
      return jump ? endOfData(sheet, { row: from.bottom, column }, "row", 1) : { row: sheet.rows.step(from.bottom, 1), column };
    case "ArrowUp":
      return jump ? endOfData(sheet, { row, column }, "row", -1) : { row: sheet.rows.step(row, -1), column };
    case "ArrowRight":
      return jump ? endOfData(sheet, { row, column: from.right }, "column", 1) : { row, column: sheet.columns.step(from.right, 1) };
    case "ArrowLeft":
      return jump ? endOfData(sheet, { row, column }, "column", -1) : { row, column: sheet.columns.step(column, -1) };
    case "Tab":
      return { row, column: key.shiftKey ? sheet.columns.step(column, -1) : sheet.columns.step(Math.max(column, from.right), 1) };
    case "PageDown":
      return { row: clamp(row + page), column };
    case "PageUp":
      return { row: clamp(row - page), column };
    case "Home":
      return { row: jump ? 0 : row, column: 0 };
    case "End":
      return { row: jump ? sheet.end.row : row, column: sheet.end.column };
    default:
      return undefined;
  }
}
