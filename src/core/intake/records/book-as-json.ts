import { fromPlainJson, toPlainJson } from "../../../sheet/plain-json";
import type { BookRecords } from "./read-book";
import type { TableRecords } from "./table-records";
import { hashOf } from "./text-pool";

/*
 * What was read of a workbook, as JSON: it is read on one machine and reviewed on another. Texts stand in a list of their own, columns hold
 * their places in it; the workbook's own name is left out, because whoever reviews may call it otherwise.
 */

/** Stands for the workbook's own name. */
const own = 0;

type TextList = TableRecords["texts"];

/** A workbook's tables and records as JSON.stringify can write them. */
export function bookAsJson({ file, ...book }: BookRecords): unknown {
  const records = book.records.map(({ texts, ...rest }) => ({ texts: listed(texts), ...rest }));
  const tables = book.tables.map((table) => ({ ...table, file: own, ...(table.parts && { parts: table.parts.map((part) => ({ ...part, file: own })) }) }));
  if (book.tables.some((table) => table.file !== file || table.parts?.some((part) => part.file !== file))) throw new Error("a table of another workbook");
  return toPlainJson({ ...book, tables, records });
}

/** The workbook of what {@link bookAsJson} gave, under a name. */
export function bookFromJson(json: unknown, file: string): BookRecords {
  const { tables, records, ...book } = fromPlainJson(json) as Omit<BookRecords, "file" | "records"> & { records: (Omit<TableRecords, "texts"> & { texts: string[] })[] };
  return {
    ...book,
    file,
    tables: tables.map((table) => ({ ...table, file, ...(table.parts && { parts: table.parts.map((part) => ({ ...part, file })) }) })),
    records: records.map(({ texts, ...rest }) => ({ ...rest, texts: joined(texts) })),
  };
}

function listed({ all, lengths }: TextList): string[] {
  let at = 0;
  return Array.from(lengths, (length) => all.slice(at, (at += length)));
}

const joined = (texts: readonly string[]): TextList => ({ all: texts.join(""), lengths: Uint32Array.from(texts, ({ length }) => length), hashes: Int32Array.from(texts, hashOf) });
