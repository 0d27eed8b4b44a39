import type { WorkbookCells } from "../../../sheet/cells";
import type { SheetRemark } from "../../dictionary/said-of-reading";
import { begunTables } from "../tables/begun";
import { findTables } from "../tables/find-tables";
import type { FoundTable, UnreadSheet } from "../tables/found-table";
import type { Statement } from "../tables/statements";
import type { TableOptions } from "../tables/options";
import type { NamedRegulation } from "../../dictionary/values/regulation";
import { namingRegulations, tableRecords, type TableRecords } from "./table-records";

/** A workbook of which tables and records are read: what a review needs of it but its cells. Plain data and arrays: it goes from one thread to another. */
export interface BookRecords {
  file: string;
  sheets: { name: string }[];
  tables: FoundTable[];
  unreadSheets: UnreadSheet[];
  remarks: SheetRemark[];
  statements?: Statement[];
  /** The records of each table, in the same order. */
  records: TableRecords[];
}

/** Finds and reads all tables of a workbook, as a review of it would. */
export function readBook(book: WorkbookCells, options: TableOptions, known: readonly NamedRegulation[]): BookRecords {
  const { tables, unreadSheets, remarks, statements } = findTables(book, options);
  const begun = begunTables(book, tables);
  return {
    file: book.file,
    sheets: book.sheets.map(({ name }) => ({ name })),
    // How a cell is read nobody needs to know who does not read it.
    tables: begun.map((table) => ({ ...table, readings: new Map() })),
    unreadSheets,
    remarks,
    ...(statements && { statements }),
    records: begun.map((table) => tableRecords(book, namingRegulations(table, known), known)),
  };
}
