import type { CellArea } from "../../sheet/area";
import { MergeIndex } from "./merge";
import type { GridSheet } from "./model";

/** More than anybody pastes anywhere. */
const mostCells = 500_000;

/** Rows and columns of a selection that are shown, up to the last used ones. */
function shownLines(sheet: GridSheet, area: CellArea): { rows: number[]; columns: number[] } {
  const columns: number[] = [];
  for (let column = area.left; column <= Math.min(area.right, Math.max(area.left, sheet.end.column)); column++) if (sheet.columns.size(column) > 0) columns.push(column);
  const rows: number[] = [];
  const bottom = Math.min(area.bottom, Math.max(area.top, sheet.end.row));
  for (let row = area.top; row <= bottom && rows.length * columns.length < mostCells; row++) if (sheet.rows.size(row) > 0) rows.push(row);
  return { rows, columns };
}

/** The shown texts of a selection as Excel puts them on the clipboard: tabs between cells, lines between rows, hidden ones left out. */
export function copyText(sheet: GridSheet, area: CellArea): string {
  const { rows, columns } = shownLines(sheet, area);
  const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => columns.map((column) => quoted(sheet.cell(row, column)?.text ?? "")).join("\t")).join("\r\n");
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\n/g, "<br>");
/** Said beside a text that would be taken for a number or a formula, so that an ID number stays one. */
const textFormat = ` style='mso-number-format:"\\@"'`;

/** The same as a table, as Excel and WPS read it: with merged cells, and texts that stay texts. */
export function copyHtml(sheet: GridSheet, area: CellArea): string {
  const { rows, columns } = shownLines(sheet, area);
  const merges = new MergeIndex(sheet.merges);
  const cell = (row: number, column: number): string => {
    const merge = merges.find(row, column);
    if (merge && (row !== merge.top || column !== merge.left)) return "";
    const across = merge ? columns.filter((one) => one >= merge.left && one <= merge.right).length : 1;
    const down = merge ? rows.filter((one) => one >= merge.top && one <= merge.bottom).length : 1;
    const shown = sheet.cell(row, column);
    const kept = shown?.kind === "text" && /^[\d+\-=(.$¥￥]/.test(shown.text);
    return `<td${across > 1 ? ` colspan=${across}` : ""}${down > 1 ? ` rowspan=${down}` : ""}${kept ? textFormat : ""}>${escaped(shown?.text ?? "")}</td>`;
  };
  return `<table>${rows.map((row) => `<tr>${columns.map((column) => cell(row, column)).join("")}</tr>`).join("\n")}</table>`;
}
