import type { Letter, LetterBlock, LetterColumn } from "../core/reports/returned/letter";
import { blankWorkbook, patchWorkbook, stamped, type PatchOptions, type StampKind } from "../files";
import type { CellWrite, SheetOperation } from "../files/model";
import type { CellStyle } from "../sheet/cell-style";
import { digitWidth } from "../sheet/digit-width";
import { MAX_ROW_HEIGHT } from "../sheet/limits";
import { printable } from "../sheet/printable";
import { linesOfText } from "../sheet/text-lines";
import { withoutRefused } from "../sheet/sheet-name";
import { a4, face } from "./paper";

/** Columns a page is laid out in, and pixels of one. */
const grid = 24;
const column = 28;
/** Points of text, and of a line of it. */
const sizes = { title: 18, text: 12, table: 10 };
const spacing = 1.45;
const edges = 7;

const line = { style: "thin", color: "#000000" } as const;
const border = { top: line, right: line, bottom: line, left: line };
const font = (size: number, bold?: true): CellStyle["font"] => ({ name: face, size, ...(bold && { bold }) });
const looks = {
  title: { font: font(sizes.title, true), align: { horizontal: "center", vertical: "center" }, numberFormat: "@" },
  heading: { font: font(sizes.text, true), align: { vertical: "center", wrap: true }, numberFormat: "@" },
  text: { font: font(sizes.text), align: { vertical: "center", wrap: true }, numberFormat: "@" },
  right: { font: font(sizes.text), align: { horizontal: "right", vertical: "center", wrap: true }, numberFormat: "@" },
  label: { font: font(sizes.table, true), fill: "#E7E6E6", align: { horizontal: "center", vertical: "center", wrap: true }, border, numberFormat: "@" },
  cell: { font: font(sizes.table), align: { vertical: "top", wrap: true }, border, numberFormat: "@" },
  centre: { font: font(sizes.table), align: { horizontal: "center", vertical: "top", wrap: true }, border, numberFormat: "@" },
} satisfies Record<string, CellStyle>;

/** Everything of a sheet, row by row. */
class Page {
  readonly cells: CellWrite[] = [];
  readonly operations: SheetOperation[] = [];
  row = 0;

  /** A text across some columns of the grid. */
  put(value: string, from: number, count: number, style: CellStyle): void {
    for (let at = from; at < from + count; at++) this.cells.push({ row: this.row, column: at, ...(at === from && { value: printable(value) }), style });
    if (count > 1) this.operations.push({ op: "merge", area: { top: this.row, left: from, bottom: this.row, right: from + count - 1 } });
  }

  end(height: number): void {
    this.operations.push({ op: "rowHeight", from: this.row, to: this.row, height: Math.min(MAX_ROW_HEIGHT, height) });
    this.row++;
  }
}

/** A letter as a workbook that prints on A4: the header of a table stands on every page it goes over, so tables of other columns begin a sheet of their own. */
export function letterSheet({ title, blocks }: Letter, kind: StampKind, packing: PatchOptions = {}): Uint8Array {
  const [first, ...others] = sectionsOf(blocks);
  const name = withoutRefused(title, "").slice(0, 28);
  const patch = {
    edit: [{ sheet: name, operations: sheetOf(first, title) }],
    add: others.map((section, i) => ({ name: `${name} ${i + 2}`, operations: sheetOf(section) })),
  };
  return stamped(patchWorkbook(blankWorkbook(name), patch, packing), kind, "", undefined, packing);
}

/** Cuts a letter before the headings of each table that has other columns than the ones before. */
function sectionsOf(blocks: readonly LetterBlock[]): LetterBlock[][] {
  const sections: LetterBlock[][] = [[]];
  let columns: readonly LetterColumn[] | undefined;
  for (const block of blocks) {
    let section = sections.at(-1)!;
    if (block.kind === "table") {
      if (columns !== undefined && columns !== block.columns) {
        let from = section.length;
        while (from > 0 && section[from - 1].kind === "heading") from--;
        sections.push((section = section.splice(from)));
      }
      ({ columns } = block);
    }
    section.push(block);
  }
  return sections;
}

function sheetOf(blocks: readonly LetterBlock[], title?: string): SheetOperation[] {
  const page = new Page();
  if (title !== undefined) {
    page.put(title, 0, grid, looks.title);
    page.end(36);
  }
  const headers: number[] = [];
  for (const block of blocks) draw(block, page, headers);
  return [
    { op: "cells", cells: page.cells },
    ...page.operations,
    { op: "columnWidth", from: 0, to: grid - 1, width: column / digitWidth({ name: face, size: 11 }) },
    { op: "page", setup: a4("portrait") },
    { op: "gridlines", shown: false },
    ...(headers.length > 0 ? [{ op: "printTitles", rows: `${headers[0] + 1}:${headers[0] + 1}` } satisfies SheetOperation] : []),
    { op: "printArea", area: { top: 0, left: 0, bottom: page.row - 1, right: grid - 1 } },
  ];
}

function draw(block: LetterBlock, page: Page, headers: number[]): void {
  switch (block.kind) {
    case "gap":
      page.put("", 0, grid, looks.text);
      return page.end(24);
    case "heading":
      page.put(block.text, 0, grid, looks.heading);
      return page.end(height(block.text, grid, sizes.text) + 6);
    case "text": {
      const text = (block.indent ? "　　" : "") + block.text;
      page.put(text, 0, grid, block.right ? looks.right : block.bold ? looks.heading : looks.text);
      return page.end(height(text, grid, sizes.text) + 4);
    }
    case "table":
      headers.push(page.row);
      drawRow(block.columns.map(({ label }) => label), block.columns, page, () => looks.label);
      for (const row of block.rows) for (const part of parts(row, block.columns)) drawRow(part, block.columns, page, ({ centre }) => (centre ? looks.centre : looks.cell));
  }
}

function drawRow(row: readonly string[], columns: readonly LetterColumn[], page: Page, look: (column: LetterColumn) => CellStyle): void {
  let at = 0;
  for (const [i, one] of columns.entries()) {
    page.put(row[i] ?? "", at, one.width, look(one));
    at += one.width;
  }
  page.end(Math.max(...columns.map(({ width }, i) => height(row[i] ?? "", width, sizes.table))) + 3);
}

const height = (text: string, columns: number, size: number): number => lines(text, columns, size) * size * spacing;
const lines = (text: string, columns: number, size: number): number => linesOfText(text, columns * column - edges, (size * 96) / 72);

/** A row that is higher than Excel allows goes on in the next ones: nothing is cut. */
function parts(row: readonly string[], columns: readonly LetterColumn[]): (readonly string[])[] {
  const room = Math.floor((MAX_ROW_HEIGHT - 3) / (sizes.table * spacing));
  const found: string[][] = [];
  let rest = [...row];
  while (rest.some((text) => text !== "")) {
    const taken = rest.map((text, i) => {
      let end = text.length;
      while (lines(text.slice(0, end), columns[i].width, sizes.table) > room) end = Math.floor(end * 0.9);
      return end;
    });
    found.push(rest.map((text, i) => text.slice(0, taken[i])));
    rest = rest.map((text, i) => text.slice(taken[i]));
  }
  return found.length > 0 ? found : [row];
}
