import { CellKind, type WorkbookCells } from "../../../sheet/cells";
import { rowOf } from "../../dictionary/dataset";
import { recordType } from "../../dictionary/dictionary";
import { institutionLists } from "../../dictionary/kept-by";
import { normaliseName } from "../../dictionary/text/normalise";
import type { FoundTable } from "./found-table";
import { cellsOf } from "./cells-of";
import { pieceOf } from "./text-part";

/** The names of the workbook's institutions, normalised, as lists, forms and label lines have them. */
export function unitNames(book: WorkbookCells, tables: readonly FoundTable[]): Set<string> {
  const names = new Set(tables.flatMap(({ unitLabel }) => (unitLabel === undefined ? [] : [normaliseName(unitLabel)])));
  for (const table of tables) if (institutionLists.includes(table.record)) for (const name of namesIn(book, table, recordType(table.record)!.unitField)) names.add(name);
  names.delete("");
  return names;
}

/** The different names in the cells of a field, normalised. */
export function namesIn(book: WorkbookCells, table: FoundTable, field: string): Set<string> {
  const place = table.columns.get(field);
  const { text, part } = table.readings.get(field) ?? {};
  if (!place) return new Set();
  if (text !== undefined) return new Set([normaliseName(text)]);
  const cells = cellsOf(book, table, place);
  const indexes = new Set<number>();
  for (const row of place.row === undefined ? table.recordRows.map((own) => rowOf(place, own)) : [place.row]) {
    if (row !== undefined && cells?.kind[row] === CellKind.text) indexes.add(cells.value[row]);
  }
  return new Set([...indexes].map((index) => normaliseName(part ? pieceOf(book.strings[index], part) : book.strings[index])).filter((name) => name !== ""));
}
