import { atOnce, passedOn } from "../../sheet/at-once";
import type { WorkbookCells } from "../../sheet/cells";
import type { Dataset } from "../dictionary/dataset";
import { reviewersRecords } from "../dictionary/kept-by";
import type { FileProblem } from "../dictionary/said-of-reading";
import { buildDataset } from "../intake/records/build-dataset";
import type { BookRecords } from "../intake/records/read-book";
import type { TableRecords } from "../intake/records/table-records";
import { holdsDecisions } from "./decisions/read-rows";
import { begunTables } from "../intake/tables/begun";
import { findTables, findTablesSteps } from "../intake/tables/find-tables";
import { plainSource, type FoundTable, type TablesFound, type UnreadSheet } from "../intake/tables/found-table";
import type { FileReview, Progress, ReviewOptions } from "./contract";

/*
 * The first part of the walk: cells → tables, and on to records where nothing else is wanted.
 */

/** A workbook to review: its cells, or the tables and records that were read of them. */
export type Reviewed = WorkbookCells | BookRecords;

/** What decides which records are read. */
export type DatasetOptions = Pick<ReviewOptions, "choices" | "templates" | "sheets"> & Partial<Pick<ReviewOptions, "on">>;

/** True for a workbook of which nothing is read but its cells. */
export const hasCells = (book: Reviewed): book is WorkbookCells => !("records" in book);

/** What the tables of all workbooks are, and of each workbook what was found in it; yields for each sheet and workbook. */
export function* tablesOfBooks(workbooks: readonly Reviewed[], options: DatasetOptions): Generator<Progress, { files: FileReview[]; tables: FoundTable[]; read: Map<FoundTable, TableRecords> }> {
  const files: FileReview[] = [];
  const all: FoundTable[] = [];
  const read = new Map<FoundTable, TableRecords>();
  for (const book of workbooks) {
    const { tables, unreadSheets, remarks, statements } = hasCells(book) ? yield* tablesIn(book, options, { phase: "tables", done: files.length, total: workbooks.length }) : book;
    if (!hasCells(book)) tables.forEach((table, at) => read.set(table, book.records[at]));
    for (const table of tables) all.push(table);
    files.push({
      file: book.file,
      status: tables.length > 0 ? "reviewed" : "no-table",
      problem: tables.length > 0 ? null : nothingIn(unreadSheets),
      tables: tables.flatMap((table) => table.parts ?? plainSource(table)),
      unreadSheets,
      remarks,
      ...(statements && { statements }),
    });
    yield { phase: "tables", done: files.length, total: workbooks.length };
  }
  return { files, tables: all, read };
}

function* tablesIn(book: WorkbookCells, options: DatasetOptions, progress: Progress): Generator<Progress, TablesFound> {
  const found = yield* passedOn(findTablesSteps(book, options), () => progress);
  return { ...found, tables: begunTables(book, found.tables) };
}

/** Why nothing of a file was reviewed: what is said of its sheets, where that is more than that nobody knows them. */
function nothingIn(sheets: readonly UnreadSheet[]): FileProblem {
  const told = sheets.find(({ why: { code }, ours }) => code !== "unknown" && code !== "empty" && !ours);
  return told ? { code: "sheet", data: { sheet: told.sheet, why: told.why, ...(told.hidden && { hidden: told.hidden }) } } : { code: "no-heading", data: null };
}

/** The reviewer's workbook under a name of its own, should a submission be called the same. */
export function apartFrom(book: WorkbookCells, others: readonly Reviewed[]): WorkbookCells {
  let { file } = book;
  while (others.some((other) => other.file === file)) file += "（评审）";
  return { ...book, file };
}

/** Of the reviewer's workbook nothing but what a reviewer records is part of the review. */
export function* reviewersTables(book: WorkbookCells): Generator<Progress, FoundTable[]> {
  const { tables } = yield* tablesIn(book, {}, { phase: "tables", done: 1, total: 1 });
  return tables.filter(({ record }) => reviewersRecords.has(record));
}

/** True where a workbook has what a reviewer's is read for: answers, decisions, or assessments; rows or none. */
export function holdsAnswers(book: WorkbookCells): boolean {
  return holdsDecisions(book) || findTables(book).tables.some((table) => reviewersRecords.has(table.record));
}

/** The records alone, for forms that are filled from them; yields as often as `walk` does. */
export function* datasetSteps(workbooks: readonly Reviewed[], options: DatasetOptions = {}): Generator<Progress, Dataset> {
  const { tables, read } = yield* tablesOfBooks(workbooks, options);
  return (yield* buildDataset(workbooks.filter(hasCells), tables, [], read)).dataset;
}

/** `datasetSteps` without pauses. */
export function readDataset(workbooks: readonly Reviewed[], options: DatasetOptions = {}): Dataset {
  return atOnce(datasetSteps(workbooks, options));
}
