import type { ReviewResult } from "../review/review";
import { fieldOf } from "../dictionary/dictionary";
import { isAnswer } from "../intake/tables/match";
import { headingsKey, notReviewed, type Spoken, type SheetChoice, type WordChoice } from "../intake/tables/template-choices";
import { meaningsOf } from "../dictionary/values/unknown-word";
import type { AskedWord } from "../dictionary/word-meaning";
import { askedColumns, type ColumnMatchLine } from "../words/column-match";
import { sheetReasonText } from "../words/reading-sentences";
import { asWritten } from "../words/speech";
import { asksWhat } from "../words/sheets-asked";
import { cellName } from "../../sheet/a1";

/** A column of one or many alike files that a person may settle. */
interface ChoiceLine extends Pick<ColumnMatchLine, "heading" | "certainty" | "because"> {
  record: string;
  /** What a person said that it is: a field id, "" for 不用; null while nobody has. */
  field: string | null;
  /** What it was used for, then what else it may be. */
  proposed: string[];
  /** File, sheet and column of each. */
  at: { file: string; sheet: string; column: string }[];
}

/** A word that nobody knows, of a column of choices. */
interface WordLine extends WordChoice {
  /** What it may mean. */
  proposed: string[];
  /** File, sheet and first cell of each, and how many cells there say it. */
  at: { file: string; sheet: string; cell: string; count: number }[];
}

/** A sheet that nobody knows, or of which a person said what it lists. */
interface ListedSheet extends SheetChoice {
  /** Why it was not read; absent where it was. */
  because?: string;
  at: { file: string; sheet: string }[];
}

/** What `--choices-out` and the pane write; members that hold nothing are left out, but for the columns. */
interface ChoicesFile {
  version: 1;
  columns: ChoiceLine[];
  sheets?: ListedSheet[];
  words?: WordLine[];
}

/** All that a person may settle once for files that look alike, and has: columns that are not sure, sheets and words that nobody knows. */
export function choicesOf(result: Pick<ReviewResult, "files" | "words">): ChoicesFile {
  const sheets = sheetLines(result);
  const words = wordLines(result);
  return { version: 1, columns: columnLines(result), ...(sheets.length > 0 && { sheets }), ...(words.length > 0 && { words }) };
}

/** What of a result choices may speak of. */
export const metIn = ({ files, words }: Pick<ReviewResult, "files" | "words">): Spoken => ({ tables: files.flatMap(({ tables }) => tables), unreadSheets: files.flatMap(({ unreadSheets }) => unreadSheets), words });

/** All columns that are not sure, those a person already settled included, each heading of a record type once. */
function columnLines({ files }: Pick<ReviewResult, "files">): ChoiceLine[] {
  const lines = new Map<string, ChoiceLine>();
  for (const { table, match: { heading, field, certainty, because, others, column } } of files.flatMap(({ tables }) => askedColumns(tables, asWritten))) {
    const key = [table.record, heading].join("\n");
    const settled = field !== null && isAnswer(table.columns.get(field)!.reason);
    const rival = field === null ? table.mayBe?.get(heading) : undefined;
    const line = lines.get(key) ?? {
      record: table.record, heading, field: settled ? field : table.setAside?.has(heading) ? "" : rival?.told ? rival.second! : null,
      proposed: [...(field === null || settled ? [] : [field]), ...others], certainty, because, at: [],
    };
    line.at.push({ file: table.file, sheet: table.sheet, column });
    lines.set(key, line);
  }
  return [...lines.values()];
}

/** Sheets by their headings, or by name where they have none. */
function sheetLines({ files }: Pick<ReviewResult, "files">): ListedSheet[] {
  const lines = new Map<string, ListedSheet>();
  const add = (file: string, sheet: string, headings: readonly string[], record: string | null, because?: string): void => {
    const key = headings.length > 0 ? headingsKey(headings) : `\n${sheet}`;
    const line = lines.get(key) ?? { ...(headings.length > 0 ? { headings: [...headings] } : { sheet }), record, ...(because !== undefined && { because }), at: [] };
    lines.set(key, line);
    if (!line.at.some((one) => one.file === file && one.sheet === sheet)) line.at.push({ file, sheet });
  };
  for (const { file, tables, unreadSheets } of files) {
    for (const { sheet, record, listed } of tables) if (listed) add(file, sheet, listed.headings, record);
    for (const one of unreadSheets) {
      if (one.why.code === "set-aside") add(file, one.sheet, one.headings ?? [], notReviewed);
      else if (asksWhat(one)) add(file, one.sheet, one.headings ?? [], null, sheetReasonText(one, asWritten));
    }
  }
  return [...lines.values()];
}

/** Where a word stands, the first cell of each sheet by its name. */
export const wordPlaces = (at: AskedWord["at"]): WordLine["at"] => at.map(({ file, sheet, count, row, column }) => ({ file, sheet, cell: cellName(row, column), count }));

function wordLines({ words = [] }: Pick<ReviewResult, "words">): WordLine[] {
  return words.map(({ record, field, word, told, at }) => ({
    record, field, word, value: told?.value ?? null,
    proposed: meaningsOf(fieldOf(record, field)!).map(({ value }) => value),
    at: wordPlaces(at),
  }));
}
