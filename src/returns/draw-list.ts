import { linkFormula } from "../core/reports/link";
import type { ReportCell, ReportColumn, ReportSheet } from "../core/reports/report";
import type { CellWrite, SheetOperation } from "../files/model";
import type { CellStyle } from "../sheet/cell-style";
import { ourSheetKinds } from "../sheet/our-sheets";
import { printable } from "../sheet/printable";
import { linesOfText } from "../sheet/text-lines";
import { a4, face, textSize } from "./paper";

/** Characters of a line above a list that are written. */
export const longestLine = 8_000;
/** Points of a line of text and of a row at most; pixels of a character, and of a cell's edges. */
const lineHeight = 14.5;
const highest = 409;
const characterPixels = (textSize * 96) / 72;
const edges = 7;
/** Lines a cell has room for. */
const mostLines = Math.floor((highest - 3) / lineHeight);
const goesOn = "……（过长，未列全）";

const line = { style: "thin", color: "#BFBFBF" } as const;
const border = { top: line, right: line, bottom: line, left: line };
const plain: CellStyle = { font: { name: face, size: textSize }, align: { vertical: "top", wrap: true }, border };
const looks = {
  title: { font: { name: face, size: 18, bold: true }, align: { vertical: "center" }, numberFormat: "@" },
  above: { font: { name: face, size: textSize }, align: { vertical: "center", wrap: true }, numberFormat: "@" },
  header: { font: { name: face, size: textSize, bold: true }, fill: "#D9E1F2", align: { horizontal: "center", vertical: "center", wrap: true }, border },
  text: { ...plain, numberFormat: "@" },
  number: plain,
  link: { ...plain, font: { name: face, size: textSize, color: "#0563C1" } },
  fillIn: { ...plain, numberFormat: "@", fill: "#FFFFE5", locked: false },
} satisfies Record<string, CellStyle>;

/** Pixels of a column on the screen and on paper. */
const pixels = ({ width, hidden }: ReportColumn): number => (hidden ? 0 : width * 7 + 5);

/**
 * A list as changes to a sheet: title, lines, header that stays and is printed on every page, rows as high as their texts, A4. One whose columns are
 * to be filled in is locked but for these.
 * @param digit pixels of a digit of the workbook's Normal font
 */
export function listOperations(report: ReportSheet, digit: number): SheetOperation[] {
  const { kind, lines, columns, rows } = report;
  const shown = lastOf(columns, ({ hidden }) => hidden !== true);
  const last = lastOf(columns, ({ hidden, fillIn }) => hidden !== true && fillIn !== true);
  const header = lines.length + 1;
  const wide = columns.slice(0, last + 1).reduce((sum, column) => sum + pixels(column), 0);
  const head = [ourSheetKinds[kind].title, ...lines.map((text) => fitting(printable(text.slice(0, longestLine)), wide))];
  const cells: CellWrite[] = head.map((value, row) => ({ row, column: 0, value, style: row === 0 ? looks.title : looks.above }));
  columns.forEach(({ label }, column) => cells.push({ row: header, column, value: label, style: looks.header }));
  for (let row = 0; row < rows.length; row++) for (let column = 0; column < columns.length; column++) cells.push(cellOf(report, row, column, header + 1 + row));
  return [
    { op: "cells", cells },
    ...head.map((text, row): SheetOperation => ({ op: "rowHeight", from: row, to: row, height: row === 0 ? 30 : heightOf(linesOfText(text, wide - edges, characterPixels)) })),
    ...rows.map((row, at): SheetOperation => ({ op: "rowHeight", from: header + 1 + at, to: header + 1 + at, measured: true, height: heightOf(Math.max(...row.map((cell, column) => linesIn(cell, columns[column])))) })),
    ...head.map((_, row): SheetOperation => ({ op: "merge", area: { top: row, left: 0, bottom: row, right: last } })),
    ...columns.map((column, at): SheetOperation => ({ op: "columnWidth", from: at, to: at, width: (column.width * 7 + 5) / digit, ...(column.hidden && { hidden: true }) })),
    { op: "freeze", rows: header + 1, columns: 0 },
    { op: "page", setup: a4("landscape") },
    { op: "printTitles", rows: `${header + 1}:${header + 1}` },
    { op: "printArea", area: { top: 0, left: 0, bottom: header + Math.max(1, rows.length), right: shown } },
    { op: "protect", protection: columns.some(({ fillIn }) => fillIn) ? {} : null },
  ];
}

const lastOf = (columns: readonly ReportColumn[], is: (column: ReportColumn) => boolean): number => columns.reduce((last, column, at) => (is(column) ? at : last), 0);

const heightOf = (lines: number): number => Math.min(highest, lines * lineHeight + 3);

function linesIn(cell: ReportCell, column: ReportColumn): number {
  return column.hidden || typeof cell === "number" ? 1 : linesOfText(typeof cell === "object" ? cell.text : cell, pixels(column) - edges, characterPixels);
}

/** As much of a text as a cell so wide has room for: a row is never higher than Excel allows, and what is cut says so. */
function fitting(text: string, wide: number): string {
  const lines = linesOfText(text, wide - edges, characterPixels);
  return lines <= mostLines ? text : fitting(text.slice(0, Math.floor((text.length * (mostLines - 1)) / lines)) + goesOn, wide);
}

function cellOf({ columns, rows, shade }: ReportSheet, row: number, column: number, at: number): CellWrite {
  const given = rows[row][column];
  const { general, link, fillIn } = columns[column];
  const style: CellStyle = fillIn ? looks.fillIn : link ? looks.link : general ? looks.number : looks.text;
  const fill = shade?.column === column ? shade.colour(row) : undefined;
  return { row: at, column, ...content(typeof given === "string" && !columns[column].hidden ? fitting(given, pixels(columns[column])) : given), style: fill === undefined ? style : filled(style, fill) };
}

/** Equal looks are one object: the registry of styles knows the last one again at once. */
const fills = new Map<string, CellStyle>();

function filled(style: CellStyle, fill: string): CellStyle {
  const key = `${fill} ${style.numberFormat ?? ""}`;
  let known = fills.get(key);
  if (!known) fills.set(key, (known = { ...style, fill }));
  return known;
}

function content(cell: ReportCell): Pick<CellWrite, "value" | "formula"> {
  if (typeof cell !== "object") return { value: typeof cell === "string" ? printable(cell) : cell };
  const formula = linkFormula(cell)?.slice(1);
  return formula === undefined ? { value: printable(cell.text) } : { value: cell.text, formula };
}
