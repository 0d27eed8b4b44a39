import type { GridSheet } from "./model";
import { cssFont } from "./paint-cell";

/** Rows that are measured: nobody waits for more. */
const most = 20_000;

/** How wide a column is when its longest shown text just fits, as by a double click in Excel; undefined: it holds nothing. */
export function fittedWidth(canvas: Pick<CanvasRenderingContext2D, "font" | "measureText">, sheet: GridSheet, column: number): number | undefined {
  let widest = 0;
  const merged = sheet.merges.filter((merge) => merge.left <= column && column <= merge.right && merge.right > merge.left);
  for (let row = 0; row <= Math.min(sheet.end.row, most); row++) {
    if (sheet.rows.size(row) === 0 || !sheet.filled(row, column) || merged.some((merge) => row >= merge.top && row <= merge.bottom)) continue;
    const cell = sheet.cell(row, column)!;
    canvas.font = cssFont(cell.style.font);
    for (const line of cell.text.split("\n")) widest = Math.max(widest, canvas.measureText(line).width + (cell.style.align?.indent ?? 0) * 9);
  }
  return widest > 0 ? Math.min(1790, Math.ceil(widest) + 10) : undefined;
}
