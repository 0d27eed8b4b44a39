import { CellKind, type SheetCells, type Visibility, type WorkbookCells } from "../../../../src/sheet/cells";
import type { CellArea } from "../../../../src/sheet/area";

/** A cell as a test writes it; `{ date }` is a serial shown as a date, `{ error }` an error value. */
export type TestCell = string | number | boolean | null | undefined | { date: number } | { error: string };

export interface TestSheet {
  name: string;
  rows: TestCell[][];
  /** A1:B2 areas. */
  merges?: string[];
  visibility?: Visibility;
  hiddenRows?: number[];
}

function column(letters: string): number {
  return [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;
}

function area(text: string): CellArea {
  const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(text)!;
  return { top: Number(top) - 1, left: column(left), bottom: Number(bottom) - 1, right: column(right) };
}

/** A workbook made of arrays, as the reader would hand it over. */
export function book(sheets: TestSheet[] | TestCell[][], file = "a.xlsx", date1904 = false): WorkbookCells {
  const given = (sheets.length > 0 && Array.isArray(sheets[0]) ? [{ name: "Sheet1", rows: sheets }] : sheets) as TestSheet[];
  const strings: string[] = [];
  const index = new Map<string, number>();
  const intern = (text: string): number => {
    if (!index.has(text)) index.set(text, strings.push(text) - 1);
    return index.get(text)!;
  };
  return { file, date1904, strings, sheets: given.map((sheet) => sheetCells(sheet, intern)) };
}

function sheetCells(sheet: TestSheet, intern: (text: string) => number): SheetCells {
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const height = sheet.rows.length;
  const columns = Array.from({ length: width }, () => ({ kind: new Uint8Array(height), value: new Float64Array(height) }));
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      const set = (kind: CellKind, value: number): void => {
        columns[c].kind[r] = kind;
        columns[c].value[r] = value;
      };
      if (typeof cell === "string" && cell !== "") set(CellKind.text, intern(cell));
      else if (typeof cell === "number") set(CellKind.number, cell);
      else if (typeof cell === "boolean") set(CellKind.boolean, cell ? 1 : 0);
      else if (cell && typeof cell === "object") {
        if ("date" in cell) set(CellKind.date, cell.date);
        else set(CellKind.error, intern(cell.error));
      }
    }),
  );
  const filled = columns.map((cells) => (cells.kind.some((kind) => kind !== CellKind.blank) ? cells : undefined));
  return {
    name: sheet.name,
    visibility: sheet.visibility ?? "visible",
    rowCount: height,
    columns: filled,
    merges: (sheet.merges ?? []).map(area),
    hiddenRows: sheet.hiddenRows ?? [],
  };
}
