import type { UnreadSheet } from "../core/intake/tables/found-table";
import type { BookRecords } from "../core/intake/records/read-book";
import type { LeftOutFile } from "../core/reports/json";
import { sheetReasonText } from "../core/words/reading-sentences";
import { asWritten } from "../core/words/speech";
import type { InputFile } from "./inputs";
import type { ReadOutcome } from "./read-inputs";

/** What became of a file, as soon as it is read: what it comes to is known when all are. */
interface ReadLine extends Partial<Pick<LeftOutFile, "leftOut" | "sameAs">> {
  type: "read";
  file: string;
  /** Key of its bytes. */
  key?: string;
  status: "read" | "no-table" | "unreadable";
  problem: string | null;
  tables: { sheet: string; record: string; rows: number }[];
  unreadSheets: { sheet: string; why: string }[];
}

/** The line of a file. */
export function readLine({ name: file }: InputFile, { read, problem, leftOut }: ReadOutcome<BookRecords>): ReadLine {
  const { tables = [], unreadSheets = [] } = leftOut ? {} : (read?.read?.book ?? {});
  return {
    type: "read", file, ...(read && { key: read.key }),
    status: !read && !leftOut ? "unreadable" : tables.length > 0 ? "read" : "no-table",
    problem: problem ?? leftOut?.problem ?? null,
    ...(leftOut && { leftOut: leftOut.leftOut }), ...(leftOut?.sameAs !== undefined && { sameAs: leftOut.sameAs }),
    tables: tables.map(({ sheet, record, rows }) => ({ sheet, record, rows })),
    unreadSheets: unreadSheets.map((one: UnreadSheet) => ({ sheet: one.sheet, why: sheetReasonText(one, asWritten) })),
  };
}

/** The same for people. */
export function readText({ file, problem, leftOut, tables }: ReadLine): string {
  if (problem !== null) return `${file}：${leftOut ? "未计入" : "未读取"}。${problem}`;
  return `${file}：读取 ${tables.length} 个表、${tables.reduce((sum, { rows }) => sum + rows, 0)} 行`;
}
