import { fieldOf } from "../../core/dictionary/dictionary";
import { meaningsOf, wordKey } from "../../core/dictionary/values/unknown-word";
import { withTemplateChoices, type WordChoice } from "../../core/intake/tables/template-choices";
import type { ColumnChoice } from "../../core/review/review";
import type { WordQuestion } from "../select/word-questions";
import type { SessionKey } from "../state/state";
import type { Context } from "./context";
import { otherIsStale, reviewAgain } from "./review-again";

/** The choices with what words of a sheet mean; what was said of the same word before gives way. */
function withWords(choices: readonly ColumnChoice[], file: string, sheet: string, words: readonly WordChoice[]): ColumnChoice[] {
  const at = choices.findIndex((choice) => choice.file === file && choice.sheet === sheet && !choice.kept);
  if (at < 0) return [...choices, { file, sheet, columns: {}, words }];
  const same = (one: WordChoice, other: WordChoice): boolean => one.record === other.record && one.field === other.field && wordKey(one.word) === wordKey(other.word);
  const next = [...choices];
  next[at] = { ...next[at], words: [...(next[at].words ?? []).filter((one) => !words.some((other) => same(one, other))), ...words] };
  return next;
}

/** Takes what a person says that a word means, for every sheet that says it and every file still to come, keeps it (in the workbook, for the open one) and reviews again. */
export async function chooseWord(context: Context, scope: SessionKey, { word, of, at }: WordQuestion, value: string): Promise<void> {
  const { choice } = context.store.get();
  const means = ({ record, field }: WordQuestion["of"][number]): boolean => value === "" || meaningsOf(fieldOf(record, field)!).some((one) => one.value === value);
  const words = of.filter(means).map(({ record, field }): WordChoice => ({ record, field, word, value }));
  const sheets = new Map(at.map(({ file, sheet }) => [`${file}\n${sheet}`, { file: scope === "workbook" ? "" : file, sheet }]));
  const columns = [...sheets.values()].reduce((choices, { file, sheet }) => withWords(choices, file, sheet, words), choice.columns);
  context.dispatch({ type: "choose", choice: { columns, templates: withTemplateChoices(choice.templates, words) } });
  otherIsStale(context, scope);
  await reviewAgain(context, scope);
}
