import { pastedInto } from "./pasted-text";
import { CellKind, NO_RESULT, type SheetCells, type WorkbookCells } from "../../../sheet/cells";
import type { SheetRemark } from "../../dictionary/said-of-reading";
import { groupingFields } from "./grouping";
import type { FoundTable } from "./found-table";

/** Cells of a kind that are named. */
const named = 20;

/**
 * What whoever reads the result must know of how the sheets with tables were read: hidden rows, formulas whose values nobody can vouch for.
 * `found`: the tables before those that belong together were joined, for a sheet may have none of its own afterwards.
 */
export function sheetRemarks(book: WorkbookCells, tables: readonly FoundTable[], found: readonly FoundTable[]): SheetRemark[] {
  const none = book.strings.indexOf(NO_RESULT);
  const beside: SheetRemark[] = book.beside ? [{ sheet: "", said: { code: "beside", data: { texts: book.beside } } }] : [];
  return [...beside, ...book.sheets.flatMap((sheet): SheetRemark[] => {
    const own = found.filter((table) => table.sheet === sheet.name);
    return own.length === 0 ? [] : [...hiddenRows(sheet, own), ...unnamed(own), ...yearsOfTitle(tables.filter((table) => table.sheet === sheet.name)), ...grouped(sheet, own), ...noResult(sheet, none, own), ...outside(sheet, book.links ?? [])];
  })];
}

/** What stands far from all else on a sheet, whether tables were found on it or not. */
export function strayCells(sheet: string, strays: readonly { row: number; column: number }[]): SheetRemark[] {
  return strays.length > 0 ? [{ sheet, said: { code: "stray", data: { cells: strays.slice(0, named), count: strays.length } } }] : [];
}

function hiddenRows({ name, hiddenRows: rows }: SheetCells, tables: readonly FoundTable[]): SheetRemark[] {
  if (rows.length === 0) return [];
  const hidden = new Set(rows);
  const read = new Set(tables.flatMap(({ recordRows }) => recordRows.filter((row) => hidden.has(row))));
  return read.size > 0 ? [{ sheet: name, said: { code: "hidden-rows", data: { rows: [...read].sort((a, b) => a - b).map((row) => row + 1) } } }] : [];
}

function unnamed(tables: readonly FoundTable[]): SheetRemark[] {
  const columns = new Set(tables.flatMap((table) => table.unnamed ?? []));
  const into = tables.map(pastedInto).find((column) => column !== undefined);
  return columns.size > 0 ? [{ sheet: tables[0].sheet, said: { code: "unnamed", data: { columns: [...columns].sort((a, b) => a - b), ...(into !== undefined && { into }) } } }] : [];
}

function yearsOfTitle(tables: readonly FoundTable[]): SheetRemark[] {
  return tables.flatMap(({ sheet, record, titleYears }) => (titleYears ? [{ sheet, said: { code: "title-years", data: { record, years: titleYears } } } as const] : []));
}

function grouped(sheet: SheetCells, tables: readonly FoundTable[]): SheetRemark[] {
  const columns = new Map(tables.flatMap((table) => [...groupingFields(sheet, table)].map((id) => table.columns.get(id)!)).map(({ column, label }) => [column, { column, label }]));
  return columns.size > 0 ? [{ sheet: sheet.name, said: { code: "grouped", data: { columns: [...columns.values()].sort((a, b) => a.column - b.column) } } }] : [];
}

/** Rows that are no records, totals above all, keep nobody from judging by what they calculate. */
function noResult({ name, rowCount, columns }: SheetCells, text: number, tables: readonly FoundTable[]): SheetRemark[] {
  if (text < 0) return [];
  const left = new Set(tables.flatMap(({ skipped }) => skipped.map(({ row }) => row - 1)));
  const cells: { row: number; column: number }[] = [];
  let count = 0;
  columns.forEach((column, at) => {
    for (let row = 0; column && row < rowCount; row++) {
      if (column.kind[row] !== CellKind.error || column.value[row] !== text || left.has(row)) continue;
      count++;
      if (cells.length < named) cells.push({ row, column: at });
    }
  });
  return count > 0 ? [{ sheet: name, said: { code: "no-result", data: { cells, count } } }] : [];
}

function outside({ name: sheet, inputs }: SheetCells, books: readonly string[]): SheetRemark[] {
  if (!inputs) return [];
  const { changing, linked } = inputs;
  return [
    ...(changing.count > 0 ? [{ sheet, said: { code: "changing", data: { cells: changing.first, count: changing.count, functions: changing.functions } } } as const] : []),
    ...(linked.count > 0 ? [{ sheet, said: { code: "linked", data: { cells: linked.first, count: linked.count, books } } } as const] : []),
  ];
}
