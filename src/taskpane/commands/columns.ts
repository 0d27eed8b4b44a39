import type { ColumnChoice } from "../../core/review";
import type { ColumnQuestion } from "../select/uncertain";
import type { Scope } from "../state/state";
import type { Context } from "./context";
import { reviewFiles } from "./files";
import { reviewWorkbook } from "./review";

/** The choices with one more: the column of that label is `field`, or "" for 不用. */
export function withChoice(choices: readonly ColumnChoice[], file: string, sheet: string, label: string, field: string): ColumnChoice[] {
  const at = choices.findIndex((choice) => choice.file === file && choice.sheet === sheet && !choice.kept);
  if (at < 0) return [...choices, { file, sheet, columns: { [label]: field } }];
  const next = [...choices];
  next[at] = { ...next[at], columns: { ...next[at].columns, [label]: field } };
  return next;
}

/** Takes a person's answer, for every place the question stands, keeps it (in the workbook, for the open one) and reviews again. */
export async function chooseColumn(context: Context, scope: Scope, question: ColumnQuestion, field: string): Promise<void> {
  const columns = question.at.reduce(
    (choices, { file, sheet }) => withChoice(choices, scope === "workbook" ? "" : file, sheet, question.label, field),
    context.store.get().choice.columns,
  );
  context.dispatch({ type: "choose", choice: { columns } });
  await (scope === "workbook" ? reviewWorkbook(context) : reviewFiles(context));
}
