import type { ColumnChoice } from "./column-choice";
import type { WorkbookCells } from "../../../sheet/cells";
import { keptChoices } from "./stored-choices";
import { labelKey } from "../headings/label";
import { choiceKey, type Choices, type Chosen } from "./match";
import { saysHeading, saysWord, type TemplateChoice, type WordChoice } from "./template-choices";
import { wordKey } from "../../dictionary/values/unknown-word";
import type { WordMeaning } from "../../dictionary/word-meaning";

export interface TableOptions {
  /** Review date: of columns that go by years the last whole year before it counts. Absent: the latest. */
  on?: string;
  /** What persons chose, for all files of the review. */
  choices?: ColumnChoice[];
  /** What headings mean in every file, by record type; what is said of a sheet itself goes before. */
  templates?: readonly TemplateChoice[];
  /** Sheets to read per file; absent: all. Lists of our own are left out in either case. */
  sheets?: Record<string, string[]>;
}

/** What persons said of one sheet. */
interface SheetChoices {
  /** By normalised label. */
  columns: Choices;
  /** The record type chosen for it, and by whom. */
  record?: string;
  by?: Chosen["by"];
  /** What words of columns of choices mean, by `wordsOf` and the word as it is compared. */
  words: ReadonlyMap<string, ReadonlyMap<string, WordMeaning>>;
}

/** The key of a field's words. */
export const wordsOf = (record: string, field: string): string => `${record}\n${field}`;

/**
 * What was said of one sheet: what the workbook itself keeps, over it what
 * whoever reviews says of all such tables, and over that what is said of this very sheet.
 */
export function choicesFor(options: TableOptions, book: Pick<WorkbookCells, "file" | "memory">, sheet: string): SheetChoices {
  const columns = new Map<string, Chosen>();
  const words = new Map<string, Map<string, WordMeaning>>();
  let told: { record: string; by: Chosen["by"] } | undefined;
  const takeWord = ({ record, field, word, value }: WordChoice, by: Chosen["by"]): void => {
    if (value === null) return;
    const key = wordsOf(record, field);
    words.set(key, (words.get(key) ?? new Map<string, WordMeaning>()).set(wordKey(word), { value, by }));
  };
  const take = (choice: Pick<ColumnChoice, "record" | "columns" | "words">, by: Chosen["by"]): void => {
    if (choice.record !== undefined) told = { record: choice.record, by };
    for (const word of choice.words ?? []) takeWord(word, by);
    for (const [label, field] of Object.entries(choice.columns)) columns.set(labelKey(label), { field, by });
  };
  const mine = (options.choices ?? []).filter((choice) => choice.file === book.file && choice.sheet === sheet);
  const said = new Set(mine.filter(({ kept }) => !kept).flatMap((choice) => Object.keys(choice.columns).map(labelKey)));
  for (const choice of keptChoices(book)) if (choice.sheet === sheet) take(choice, "kept");
  for (const choice of mine) if (choice.kept) take(choice, "kept");
  for (const choice of options.templates ?? []) {
    if (saysWord(choice)) takeWord(choice, "chosen");
    if (!saysHeading(choice)) continue;
    const { record: of, heading, field } = choice;
    const key = labelKey(heading);
    if (said.has(key)) continue;
    const chosen: Chosen = { field: field ?? "", by: "chosen", record: of };
    columns.set(choiceKey(of, key), chosen);
    // That a label is known at all makes its row a header.
    if (!columns.has(key)) columns.set(key, chosen);
  }
  for (const choice of mine) if (!choice.kept) take(choice, "chosen");
  return { columns, words, ...(told && told.record !== "" && told) };
}
