import { utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import { readWorkbook } from "../../src/files";
import type { WorkbookCells } from "../../src/sheet/cells";
import type { TestCell, TestSheet } from "../core/intake/tables/book";
import type { Books } from "./noise";

/** Every workbook written as a file by SheetJS and read back. */
export const bySheetJs = (books: Books): WorkbookCells[] => books.map((sheets, at) => {
  const file = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(file, sheetOf(sheet), sheet.name);
  return readWorkbook(new Uint8Array(write(file, { type: "array", bookType: "xlsx" }) as ArrayBuffer), `${at + 1}.xlsx`);
});

function sheetOf({ rows, merges = [], hiddenRows = [] }: TestSheet): WorkSheet {
  const sheet: WorkSheet = {};
  rows.forEach((row, r) => row.forEach((cell, c) => {
    const value = cellOf(cell);
    if (value) sheet[utils.encode_cell({ r, c })] = value;
  }));
  sheet["!ref"] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: Math.max(0, ...rows.map((row) => row.length - 1)) } });
  sheet["!merges"] = merges.map((area) => utils.decode_range(area));
  sheet["!rows"] = rows.map((_, row) => (hiddenRows.includes(row) ? { hidden: true } : {}));
  return sheet;
}

function cellOf(cell: TestCell): CellObject | undefined {
  if (cell === null || cell === undefined || cell === "") return undefined;
  if (typeof cell === "number") return { t: "n", v: cell };
  if (typeof cell === "boolean") return { t: "b", v: cell };
  if (typeof cell === "string") return { t: "s", v: cell };
  return "date" in cell ? { t: "n", v: cell.date, z: "yyyy-mm-dd" } : { t: "s", v: cell.error };
}
