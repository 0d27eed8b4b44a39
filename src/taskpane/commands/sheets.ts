import { saysSheet, withTemplateChoices } from "../../core/intake/tables/template-choices";
import type { ColumnChoice } from "../../core/review/review";
import type { SheetQuestion } from "../select/sheet-questions";
import type { SessionKey } from "../state/state";
import type { Context } from "./context";
import { otherIsStale, reviewAgain } from "./review-again";

/** The choices with what a sheet lists: a record type, `notReviewed` for none of ours, or "" for what its headings say. */
export function withRecord(choices: readonly ColumnChoice[], file: string, sheet: string, record: string): ColumnChoice[] {
  // What the workbook keeps stays beside it, to be told as that.
  const others = choices.filter((choice) => choice.file !== file || choice.sheet !== sheet || choice.kept);
  const before = choices.filter((choice) => !others.includes(choice));
  const columns = Object.assign({}, ...before.map((choice) => choice.columns)) as ColumnChoice["columns"];
  const words = before.flatMap((choice) => choice.words ?? []);
  return [...others, { file, sheet, record, columns, ...(words.length > 0 && { words }) }];
}

/** Takes what a person says that a sheet and those that look the same list, files still to come included, keeps it (in the workbook, for the open one) and reviews again. */
export async function chooseRecord(context: Context, scope: SessionKey, { file, sheet, alike = [], headings }: SheetQuestion, record: string): Promise<void> {
  const { choice } = context.store.get();
  const columns = [{ file, sheet }, ...alike].reduce((choices, one) => withRecord(choices, scope === "workbook" ? "" : one.file, one.sheet, record), choice.columns);
  const said = headings ? withTemplateChoices(choice.templates, [{ headings, record: record === "" ? null : record }]) : choice.templates;
  const templates = said.filter((one) => !saysSheet(one) || one.record !== null);
  context.dispatch({ type: "choose", choice: { columns, templates } });
  if (headings) otherIsStale(context, scope);
  await reviewAgain(context, scope);
}
