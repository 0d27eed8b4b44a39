import type { Hidden } from "../../sheet/cells";
import type { TableSource } from "../dictionary/dataset";
import type { AskedWord } from "../dictionary/word-meaning";
import type { LedgerLine, Outcome } from "../dictionary/finding";
import { columnMatches, type ColumnMatchLine } from "../words/column-match";
import { valueText, type ParameterLine } from "../language/pack/parameter-list";
import { isClosed, ledgerState, type LedgerState } from "../review/ledger";
import type { FileReview, ReviewResult } from "../review/review";
import type { Repeat } from "../review/repeats";
import type { Pack } from "../language/pack/schema";
import { wordPlaces } from "./choices";
import { uncheckedSentence } from "../words/ledger";
import { ledgerSentence } from "../words/ledger-sentences";
import { findingContext } from "../words/finding";
import { keptIn } from "../words/stored-choices";
import type { SheetRemark } from "../dictionary/said-of-reading";
import { fileProblemText, remarkText, rowReasonText, sheetReasonText } from "../words/reading-sentences";
import { jsonDecisions, type JsonDecisionLine } from "./json-decisions";
import { JsonFindings, type JsonFinding } from "./json-findings";
import { roundMembers, tellMore, type JsonPrevious, type JsonRound, type JsonRoundMembers } from "./json-round";
import { jsonChecklist, jsonVerdicts, type JsonQuestion, type JsonUnitVerdict } from "./json-verdicts";
import { cellName, columnName } from "../../sheet/a1";
import { asWritten } from "../words/speech";

/** A file of the run that could not be read, and one sentence why. */
export interface UnreadableFile {
  file: string;
  problem: string;
}

/** A file of the run that was read and not counted, and one sentence why. */
export interface LeftOutFile {
  file: string;
  /** duplicate: the same bytes as `sameAs`, which counts; replaced: `replacedBy` is the same submission, put right; output: an earlier run of ours wrote it; answers: the reviewer's own workbook; foreign: it is no table and nobody sent it as one. */
  leftOut: "duplicate" | "replaced" | "output" | "answers" | "foreign";
  sameAs?: string;
  replacedBy?: string;
  problem: string;
}

export interface JsonFile extends Partial<Pick<LeftOutFile, "leftOut" | "sameAs" | "replacedBy">> {
  file: string;
  /** Files that may be other versions of it, and count as well: nobody could tell which of them holds. */
  repeats?: string[];
  /** A file that was left out has no table of the review. */
  status: "reviewed" | "unreadable" | "no-table";
  problem: string | null;
  tables: {
    sheet: string; record: string; headerRow: number; rows: number; columns: Record<string, string>; unmatched: string[];
    /** Every column under its heading: what it was taken for, how surely, and why. */
    matches: ColumnMatchLine[];
    /** Headings that were read as an answer kept in the file says, and the field; "" for 不用. */
    kept?: Record<string, string>;
    /** A person said what the sheet lists: whoever reviews, or somebody before, whose answer the file keeps. */
    listed?: "chosen" | "kept";
    /** Rows that are no records, 1-based, each with its reason. */
    skipped: { row: number; why: string }[];
    /** The sheet is hidden, and was reviewed all the same. */
    hidden?: Hidden;
  }[];
  /** Sheets in which nothing was reviewed, and why. */
  unreadSheets: { sheet: string; why: string; /** What seem to be its headings. */ headings?: string[]; hidden?: Hidden }[];
  /** What must be known of how sheets were read: hidden rows, formulas without a result or with values from outside. */
  remarks?: { sheet: string; kind: SheetRemark["said"]["code"]; said: string }[];
}

type JsonLedgerLine = { clause: string } & Record<Outcome, number> &
  Pick<LedgerLine, "as" | "rows" | "units" | "absent" | "asked"> & {
    /** Why nothing was decided, in Chinese, when a table or column is absent. */
    unchecked?: string;
    /** What a reader must know of how the clause was decided, in Chinese. */
    note?: string;
    /** The same as `as`: how the clause is handled. */
    kind: LedgerLine["as"];
    /** What it came to in this run. */
    state: LedgerState;
    closed: boolean;
  };

interface JsonParameter extends Pick<ParameterLine, "name" | "title" | "meaning" | "unit" | "value" | "changed" | "packs" | "clauses"> {
  default: ParameterLine["byDefault"];
  /** The value as the reports print it. */
  text: string;
}

/** What `--json` writes: the contract of the command line, version 1. Further keys may be added, none taken away. */
export interface ReviewJson {
  version: 1;
  on: string;
  packs: string[];
  files: JsonFile[];
  findings: JsonFinding[];
  ledger: JsonLedgerLine[];
  complete: boolean;
  /** Nothing left to decide, read or answer: without it no findings do not mean no problems. */
  closed: boolean;
  params: Record<string, unknown>;
  /** What persons were asked, and answered. */
  checklist: JsonQuestion[];
  /** What it comes to, one for each unit and chain of packs. */
  verdicts: JsonUnitVerdict[];
  parameters: JsonParameter[];
  /** Words of columns of choices that nobody knows: asked (`value` null), or settled by a person. */
  words?: JsonWord[];
  /** All decisions of the reviewer's workbook, with what each is worth. Absent: there are none. */
  decisions?: JsonDecisionLine[];
  /** Beside an earlier run: what that was, and which of its findings are gone or were not looked at again. */
  previous?: JsonPrevious;
  resolved?: JsonRoundMembers["resolved"];
  unseen?: JsonRoundMembers["unseen"];
}

interface JsonWord {
  record: string;
  field: string;
  word: string;
  value: string | null;
  /** Who said so: whoever reviews, or somebody before, whose answer the file keeps. */
  by?: "chosen" | "kept";
  at: { file: string; sheet: string; cell: string; count: number }[];
}

/** A report of which the long lists are made entry by entry, as they are written: a hundred thousand units never stand there as a whole. Each may be gone through once. */
export type JsonInPieces = Omit<ReviewJson, "findings" | "checklist" | "verdicts"> & { findings: JsonFindings; checklist: Iterable<JsonQuestion>; verdicts: Iterable<JsonUnitVerdict> };

/**
 * The report of a review, with the files that could not be read or do not count; passes and n/a are counted in the ledger only.
 * @param packs all packs at hand
 * @param order file names as given on the command line; absent: reviewed files first
 * @param round what became of the findings of an earlier run
 * What findings say is masked by what they speak of, unless the result says otherwise; the rest by whoever writes the JSON ({@link maskedJson}).
 */
export function toJson(...args: Parameters<typeof jsonInPieces>): ReviewJson {
  const report = jsonInPieces(...args);
  return { ...report, findings: [...report.findings], checklist: [...report.checklist], verdicts: [...report.verdicts] };
}

/** `toJson` for whoever writes it as it comes. */
export function jsonInPieces(result: ReviewResult, packs: readonly Pack[], unreadable: readonly UnreadableFile[] = [], order: readonly string[] = [], leftOut: readonly LeftOutFile[] = [], round?: JsonRound): JsonInPieces {
  const place = new Map(order.map((file, at) => [file, at]));
  const files: JsonFile[] = [
    ...result.files.map((file) => jsonFile(file, result.repeats ?? [])),
    ...unreadable.map(({ file, problem }): JsonFile => ({ file, status: "unreadable", problem, tables: [], unreadSheets: [] })),
    ...leftOut.map(({ file, problem, leftOut: why, sameAs, replacedBy }): JsonFile => ({ file, status: "no-table", problem, leftOut: why, ...(sameAs !== undefined && { sameAs }), ...(replacedBy !== undefined && { replacedBy }), tables: [], unreadSheets: [] })),
  ];
  const at = (file: JsonFile): number => place.get(file.file) ?? order.length;
  return {
    version: 1,
    on: result.on,
    packs: result.packs,
    files: files.sort((a, b) => at(a) - at(b)),
    findings: new JsonFindings(result, findingContext(result, packs), tellMore(result, round)),
    ...(round && roundMembers(round)),
    ledger: result.ledger.map(jsonLedgerLine),
    complete: result.complete && unreadable.length === 0,
    closed: result.closed && unreadable.length === 0,
    params: result.params,
    checklist: jsonChecklist(result),
    verdicts: jsonVerdicts(result),
    parameters: result.parameters.map(jsonParameter),
    ...(result.decisions && { decisions: jsonDecisions(result.decisions) }),
    ...(result.words && { words: result.words.map(jsonWord) }),
  };
}

function jsonLedgerLine(line: LedgerLine): JsonLedgerLine {
  const { clause, counts, as, unchecked, absent, rows, units, asked, note } = line;
  return {
    clause, ...counts, as, kind: as, state: ledgerState(line), closed: isClosed(line), rows, units,
    ...(asked && { asked }), ...(unchecked && { unchecked: uncheckedSentence(line, asWritten) }), ...(absent && { absent }), ...(note && { note: ledgerSentence(note, asWritten) }),
  };
}

function jsonWord({ record, field, word, told, at }: AskedWord): JsonWord {
  return { record, field, word, value: told?.value ?? null, ...(told && { by: told.by }), at: wordPlaces(at) };
}

function jsonParameter(line: ParameterLine): JsonParameter {
  const { name, title, meaning, unit, value, byDefault, changed, packs, clauses } = line;
  return { name, title, meaning, ...(unit !== undefined && { unit }), value, default: byDefault, changed, text: valueText(line, value), packs, clauses };
}

function jsonFile({ file, status, problem, tables, unreadSheets, remarks = [] }: FileReview, repeats: readonly Repeat[]): JsonFile {
  const others = repeats.flatMap(({ files }) => (files.includes(file) ? files.filter((one) => one !== file) : []));
  return { file, status, problem: problem && fileProblemText(file, problem, asWritten), ...(others.length > 0 && { repeats: others }), tables: tables.map(jsonTable), unreadSheets: unreadSheets.map((one) => ({ sheet: one.sheet, why: sheetReasonText(one, asWritten), ...(one.headings && one.headings.length > 0 && { headings: one.headings }), ...(one.hidden && { hidden: one.hidden }) })), ...(remarks.length > 0 && { remarks: remarks.map((one) => ({ sheet: one.sheet, kind: one.said.code, said: remarkText(one, asWritten) })) }) };
}

function jsonTable(table: TableSource): JsonFile["tables"][number] {
  const { sheet, record, headerRow, rows, unmatched, skipped, hidden } = table;
  const columns = Object.fromEntries(
    [...table.columns].map(([field, place]) => [field, place.row === undefined ? columnName(place.column) : cellName(place.row, place.column)]),
  );
  const kept = keptIn(table);
  return { sheet, record, headerRow, rows, columns, unmatched, matches: columnMatches(table, asWritten), ...(Object.keys(kept).length > 0 && { kept }), ...(table.listed && { listed: table.listed.by }), skipped: skipped.map(({ row, why }) => ({ row, why: rowReasonText(why, asWritten) })), ...(hidden && { hidden }) };
}
