import { fieldOf } from "../../core/dictionary/dictionary";
import { unusedChoices, withTemplateChoices, type TemplateChoice } from "../../core/intake/tables/template-choices";
import type { ColumnChoice, ReviewResult } from "../../core/review/review";
import type { ColumnQuestion } from "../select/uncertain";
import type { SessionKey } from "../state/state";
import { text, type Context } from "./context";
import { otherIsStale, reviewAgain } from "./review-again";
import { refreshSheets } from "./start";

/** The choices with one more: the column of that label is `field`, or "" for 不用. */
export function withChoice(choices: readonly ColumnChoice[], file: string, sheet: string, label: string, field: string): ColumnChoice[] {
  const at = choices.findIndex((choice) => choice.file === file && choice.sheet === sheet && !choice.kept);
  if (at < 0) return [...choices, { file, sheet, columns: { [label]: field } }];
  const next = [...choices];
  next[at] = { ...next[at], columns: { ...next[at].columns, [label]: field } };
  return next;
}

/**
 * What an answer says of all tables of its kind, those of files still to come included. Nothing where the heading stands in another table of
 * the kind that was not asked about: there it may be something else.
 */
export function toTemplates({ files }: Pick<ReviewResult, "files">, { records, label, at }: ColumnQuestion, field: string): TemplateChoice[] {
  const asked = new Set(at.map(({ file, sheet }) => `${file}\n${sheet}`));
  const others = files.flatMap(({ tables }) => tables).filter(({ file, sheet }) => !asked.has(`${file}\n${sheet}`));
  return unusedChoices(records.filter((record) => field === "" || fieldOf(record, field)).map((record) => ({ record, heading: label, field })), { tables: others });
}

/**
 * Takes a person's answer, for every place the question stands and every table of its kind, keeps it (in the workbook, for the open one) and reviews again.
 * A sheet that was renamed or deleted since it was asked gets no answer: a later sheet of that name would inherit it. That is said.
 */
export async function chooseColumn(context: Context, scope: SessionKey, question: ColumnQuestion, field: string): Promise<void> {
  const { store } = context;
  if (scope === "workbook") await refreshSheets(context);
  const there = new Set(store.get().sheets.map(({ name }) => name));
  const gone = scope === "workbook" ? question.at.filter(({ sheet }) => !there.has(sheet)) : [];
  const columns = question.at
    .filter((place) => !gone.includes(place))
    .reduce((choices, { file, sheet }) => withChoice(choices, scope === "workbook" ? "" : file, sheet, question.label, field), store.get().choice.columns);
  const { result } = store.get().sessions[scope];
  const everywhere = result && gone.length === 0 ? toTemplates(result, question, field) : [];
  context.dispatch({ type: "choose", choice: { columns, templates: withTemplateChoices(store.get().choice.templates, everywhere) } });
  if (everywhere.length > 0) otherIsStale(context, scope);
  await reviewAgain(context, scope);
  const words = text(context);
  if (gone.length > 0) context.dispatch({ type: "notice", notice: { tone: "warning", text: words.columnSheetGone([...new Set(gone.map(({ sheet }) => sheet))].join(words.comma), question.label) } });
}
