import { UserError } from "../../sheet/user-error";
import { begunTables } from "../intake/tables/begun";
import type { WorkbookCells } from "../../sheet/cells";
import { answerNotes } from "./checklist/notes";
import type { Dataset } from "../dictionary/dataset";
import { reviewersRecords } from "../dictionary/kept-by";
import type { FileProblem } from "../dictionary/said-of-reading";
import { withExtended } from "../language/pack/extend";
import { parameterList } from "../language/pack/parameter-list";
import { derivedOf } from "../engine/derived/index";
import { settleParameters } from "../language/pack/parameters";
import { buildDataset } from "../intake/records/build-dataset";
import type { BookRecords } from "../intake/records/read-book";
import { otherYears } from "../intake/records/other-years";
import type { TableRecords } from "../intake/records/table-records";
import { repeatsIn } from "./repeats";
import { dayOf, yearOf } from "../../sheet/day";
import { isComplete } from "./complete";
import { isClosed } from "./ledger";
import { inOrder } from "./order";
import { runRules } from "./run";
import { notReadIn } from "./not-read";
import { findTables, findTablesSteps } from "../intake/tables/find-tables";
import { plainSource, type FoundTable, type TablesFound, type UnreadSheet } from "../intake/tables/found-table";
import { verdictsOf } from "./verdict/verdicts";
import type { ReviewOptions, FileReview, ReviewResult, Progress } from "./contract";
import { atOnce, passedOn } from "../../sheet/at-once";

export type * from "./contract";

/** A workbook to review: its cells, or the tables and records that were read of them. */
export type Reviewed = WorkbookCells | BookRecords;

/*
 * The whole walk: cells → tables → records → findings. Start reading at `walk`.
 */

/**
 * Reviews workbooks together, as one dataset: quotas and duplicates see all of them.
 * @throws UserError (PackMissing, ParameterFault among them) with one Chinese sentence when the options cannot be used; never for a workbook
 */
export function* walk(workbooks: readonly Reviewed[], options: ReviewOptions): Generator<Progress, ReviewResult> {
  const on = dayOf(options.on);
  if (Number.isNaN(on)) throw new UserError(`核验日期“${options.on}”不是日期，应写作 2019-09-22`);
  const packs = withExtended(options.packs, options.known);
  const params = settleParameters(packs, options.params);

  const { files, tables, read: records } = yield* eachTable(workbooks, options);
  const own = options.answers && apartFrom(options.answers, workbooks);
  const books = own ? [...workbooks, own] : workbooks;
  const { dataset: read, findings: ofData } = yield* buildDataset(books.filter(hasCells), own ? [...tables, ...(yield* reviewersTables(own))] : tables, options.known, records);
  const dataset: Dataset = { ...read, notRead: notReadIn(files) };

  const derived = derivedOf([...packs, ...options.known]);
  const reviewed = files.filter((file) => file.status === "reviewed").map((file) => file.file);
  const rules = runRules({ dataset, packs, params, on, files: reviewed, trusted: own?.file, workdays: options.workdays, trial: options.trial, derived });
  const { findings: ofRules, ledger, checklist, references } = yield* passedOn(rules, (step): Progress => ({ phase: "rules", ...step }));

  yield { phase: "findings", done: 0, total: 2 };
  const notes = answerNotes(checklist, dataset);
  const unused = params.has("headcountYear") ? otherYears(dataset, { basis: params.get("headcountYear"), thisYear: yearOf(on) }) : [];
  const findings = inOrder([ofData, unused, notes, ofRules], dataset.sources, books, ledger);
  yield { phase: "findings", done: 1, total: 2 };
  const verdicts = verdictsOf({ dataset, findings, ledger, checklist, chosen: options.packs, known: options.known, on, params, trial: options.trial });
  const repeats = repeatsIn(dataset, reviewed, derived);
  const complete = isComplete(files, findings, ledger);
  return {
    on: options.on,
    packs: options.packs.map((pack) => pack.id),
    files, sources: dataset.sources.list, references, findings, ledger,
    complete,
    closed: complete && ledger.every(isClosed),
    params: Object.fromEntries(params),
    ...(repeats.length > 0 && { repeats }),
    checklist, verdicts,
    parameters: parameterList(packs, params),
  };
}

/** The reviewer's workbook under a name of its own, should a submission be called the same. */
function apartFrom(book: WorkbookCells, others: readonly Reviewed[]): WorkbookCells {
  let { file } = book;
  while (others.some((other) => other.file === file)) file += "（评审）";
  return { ...book, file };
}

/** Of the reviewer's workbook nothing but what a reviewer records is part of the review. */
function* reviewersTables(book: WorkbookCells): Generator<Progress, FoundTable[]> {
  const { tables } = yield* tablesIn(book, {}, { phase: "tables", done: 1, total: 1 });
  return tables.filter(({ record }) => reviewersRecords.has(record));
}

/** True where a workbook has what a reviewer's is read for: answers, or assessments; rows or none. */
export function holdsAnswers(book: WorkbookCells): boolean {
  return findTables(book).tables.some((table) => reviewersRecords.has(table.record));
}

/** The walk without pauses. */
export function review(workbooks: readonly Reviewed[], options: ReviewOptions): ReviewResult {
  return atOnce(walk(workbooks, options));
}

/** What decides which records are read. */
type DatasetOptions = Pick<ReviewOptions, "choices" | "templates" | "sheets"> & Partial<Pick<ReviewOptions, "on">>;

/** The records alone, for forms that are filled from them; yields as often as `walk` does. */
export function* datasetSteps(workbooks: readonly Reviewed[], options: DatasetOptions = {}): Generator<Progress, Dataset> {
  const { tables, read } = yield* eachTable(workbooks, options);
  return (yield* buildDataset(workbooks.filter(hasCells), tables, [], read)).dataset;
}

/** `datasetSteps` without pauses. */
export function readDataset(workbooks: readonly Reviewed[], options: DatasetOptions = {}): Dataset {
  return atOnce(datasetSteps(workbooks, options));
}

/** True for a workbook of which nothing is read but its cells. */
export const hasCells = (book: Reviewed): book is WorkbookCells => !("records" in book);

function* eachTable(workbooks: readonly Reviewed[], options: DatasetOptions): Generator<Progress, { files: FileReview[]; tables: FoundTable[]; read: Map<FoundTable, TableRecords> }> {
  const files: FileReview[] = [];
  const all: FoundTable[] = [];
  const read = new Map<FoundTable, TableRecords>();
  for (const book of workbooks) {
    const { tables, unreadSheets, remarks } = hasCells(book) ? yield* tablesIn(book, options, { phase: "tables", done: files.length, total: workbooks.length }) : book;
    if (!hasCells(book)) tables.forEach((table, at) => read.set(table, book.records[at]));
    for (const table of tables) all.push(table);
    files.push({
      file: book.file,
      status: tables.length > 0 ? "reviewed" : "no-table",
      problem: tables.length > 0 ? null : nothingIn(unreadSheets),
      tables: tables.map(plainSource),
      unreadSheets,
      remarks,
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
