import * as z from "zod/mini";
import { fieldOf, recordType } from "../../dictionary/dictionary";
import type { TableSource } from "../../dictionary/dataset";
import type { AskedWord } from "../../dictionary/word-meaning";
import { meaningsOf, wordKey } from "../../dictionary/values/unknown-word";
import { UserError } from "../../../sheet/user-error";
import { masked } from "../../dictionary/mask";
import { labelKey } from "../headings/label";
import type { UnreadSheet } from "./found-table";

/** What a heading means in tables of a record type, wherever they stand: said once for all files that look alike. */
const headingChoice = z.object({
  record: z.string(),
  heading: z.string(),
  /** Field id; "" for 不用; null while nobody has answered. */
  field: z.nullable(z.string()),
});
type HeadingChoice = z.infer<typeof headingChoice>;

/** What a word means in a column of choices, whichever cell says it. */
export const wordChoice = z.object({
  record: z.string(),
  field: z.string(),
  word: z.string(),
  /** A member's code, "yes" or "no"; "" for 不用; null while nobody has answered. */
  value: z.nullable(z.string()),
});
export type WordChoice = z.infer<typeof wordChoice>;

/** In place of a record type: the sheet lists nothing of ours. */
export const notReviewed = "none";

/** What a sheet lists that has these headings or, where none is given, this name. */
const sheetChoice = z.object({
  sheet: z.optional(z.string()),
  headings: z.optional(z.array(z.string())),
  /** Record type; `notReviewed` for none of ours; null while nobody has answered. */
  record: z.nullable(z.string()),
});
export type SheetChoice = z.infer<typeof sheetChoice>;

/** What holds for all files that look alike: what a heading means, what a word means, what a sheet lists. */
export type TemplateChoice = HeadingChoice | WordChoice | SheetChoice;

const file = z.object({ version: z.literal(1), columns: z.optional(z.array(headingChoice)), sheets: z.optional(z.array(sheetChoice)), words: z.optional(z.array(wordChoice)) });

export const saysHeading = (choice: TemplateChoice): choice is HeadingChoice => "heading" in choice;
export const saysWord = (choice: TemplateChoice): choice is WordChoice => "word" in choice;
export const saysSheet = (choice: TemplateChoice): choice is SheetChoice => !saysHeading(choice) && !saysWord(choice);

/** The answered ones of a file of choices, as `--choices-out` and the pane write it. Throws UserError where it is none. */
export function templateChoicesIn(parsed: unknown): TemplateChoice[] {
  const read = file.safeParse(parsed);
  if (!read.success || !(read.data.columns ?? read.data.sheets ?? read.data.words)) throw new UserError('应为 {"version": 1, "columns": [{"record": "institution", "heading": "年培训量", "field": "annualTrainees"}]}');
  const { columns = [], sheets = [], words = [] } = read.data;
  const all = [...columns, ...sheets, ...words];
  const said = new Map<string, string>();
  for (const choice of all) {
    refuseUnknown(choice);
    const answer = answerOf(choice);
    if (answer === null) continue;
    const before = said.get(keyOf(choice));
    if (before !== undefined && before !== answer) throw new UserError(`中“${nameOfChoice(choice)}”写了两次，一次是${named(before)}，一次是${named(answer)}，请只留一处`);
    said.set(keyOf(choice), answer);
  }
  return all.filter((choice) => answerOf(choice) !== null);
}

/** What a person answered; null while nobody has. */
const answerOf = (choice: TemplateChoice): string | null => (saysHeading(choice) ? choice.field : saysWord(choice) ? choice.value : choice.record);

/** What a choice is of, as people read it: the heading, the word, the sheet or its headings. */
export const nameOfChoice = (choice: TemplateChoice): string => (saysHeading(choice) ? choice.heading : saysWord(choice) ? choice.word : (choice.sheet ?? (choice.headings ?? []).join("、")));

/** @throws UserError for a name that the dictionary does not have */
function refuseUnknown(choice: TemplateChoice): void {
  const name = nameOfChoice(choice);
  if (saysSheet(choice)) {
    if (choice.sheet === undefined && !choice.headings?.length) throw new UserError(`的 sheets 中有一条没有写 sheet 或 headings`);
    if (choice.record !== null && choice.record !== notReviewed && !recordType(choice.record)) throw new UserError(`中“${name}”的 record“${choice.record}”不是记录类型；不核验的工作表写 "${notReviewed}"`);
    return;
  }
  const { record, field } = choice;
  if (!recordType(record)) throw new UserError(`中“${name}”的 record“${record}”不是记录类型`);
  if (!field) return;
  const known = fieldOf(record, field);
  if (!known) throw new UserError(`中“${name}”的 field“${field}”不是“${record}”的栏目`);
  if (!saysWord(choice)) return;
  const may = meaningsOf(known).map(({ value }) => value);
  if (may.length === 0) throw new UserError(`中“${name}”的 field“${field}”不是选填的栏目`);
  // Which regulations there are, the packs at hand say.
  if (choice.value && !known.regulation && !may.includes(choice.value)) throw new UserError(`中“${name}”的 value“${choice.value}”不是“${known.name}”的选项（${may.join("、")}）`);
}

/** Headings of a sheet as they are compared. */
export const headingsKey = (headings: readonly string[]): string => headings.map((heading) => labelKey(masked(heading))).join("\n");

const keyOf = (choice: TemplateChoice): string => {
  if (saysHeading(choice)) return `heading\n${choice.record}\n${labelKey(choice.heading)}`;
  if (saysWord(choice)) return `word\n${choice.record}\n${choice.field}\n${wordKey(choice.word)}`;
  return `sheet\n${choice.sheet ?? ""}\n${headingsKey(choice.headings ?? [])}`;
};
const named = (answer: string): string => (answer === "" ? "不使用" : `“${answer}”`);

/** What a sheet lists, as the choices say: a record type, `notReviewed`, or undefined where none of them speaks of it. */
export const saidOfSheet = (choices: readonly TemplateChoice[], { sheet, headings }: { sheet: string; headings: readonly string[] }): string | undefined =>
  choices.filter(saysSheet).filter((choice) => (choice.sheet === undefined || choice.sheet === sheet) && (!choice.headings?.length || headingsKey(choice.headings) === headingsKey(headings))).at(-1)?.record ?? undefined;

/** What choices may speak of: the tables of files, the sheets that were not read, the words asked. */
export interface Spoken {
  tables: readonly TableSource[];
  unreadSheets?: readonly Pick<UnreadSheet, "sheet" | "why" | "headings">[];
  words?: readonly AskedWord[];
}

/** What was said of headings, words and sheets that there are none of: a slip of the pen must not pass for an answer. */
export function unusedChoices(choices: readonly TemplateChoice[], { tables, unreadSheets = [], words = [] }: Spoken): TemplateChoice[] {
  const there = new Set<string>();
  for (const { record, columns, unmatched } of tables) for (const heading of [...[...columns.values()].map(({ label }) => label), ...unmatched]) there.add(keyOf({ record, heading, field: null }));
  for (const { record, field, word } of words) there.add(keyOf({ record, field, word, value: null }));
  const sheets = [...tables.flatMap(({ sheet, listed }) => (listed ? [{ sheet, headings: listed.headings }] : [])), ...unreadSheets.flatMap(({ sheet, why, headings = [] }) => (why.code === "set-aside" ? [{ sheet, headings }] : []))];
  return choices.filter((choice) => (saysSheet(choice) ? !sheets.some((one) => saidOfSheet([choice], one) !== undefined) : !there.has(keyOf(choice))));
}

/** The choices with further ones: what is said later of the same holds. */
export const withTemplateChoices = (choices: readonly TemplateChoice[], more: readonly TemplateChoice[]): TemplateChoice[] =>
  [...new Map([...choices, ...more].map((choice) => [keyOf(choice), choice])).values()];
