import type { CellArea } from "../../sheet/area";
import type { GridSheet } from "./model";

/** More than anybody pastes anywhere. */
const mostCells = 500_000;

/** The shown texts of a selection as Excel puts them on the clipboard: tabs between cells, lines between rows, hidden ones left out. */
export function copyText(sheet: GridSheet, area: CellArea): string {
  const bottom = Math.min(area.bottom, sheet.end.row);
  const right = Math.min(area.right, sheet.end.column);
  const lines: string[] = [];
  for (let row = area.top; row <= bottom && lines.length * (right - area.left + 1) < mostCells; row++) {
    if (sheet.rows.size(row) === 0) continue;
    const cells: string[] = [];
    for (let column = area.left; column <= right; column++) {
      if (sheet.columns.size(column) === 0) continue;
      const text = sheet.cell(row, column)?.text ?? "";
      cells.push(/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    }
    lines.push(cells.join("\t"));
  }
  return lines.join("\r\n");
}
