import type { ColumnChoice } from "../../core/review/review";
import type { SheetQuestion } from "../select/sheet-questions";
import type { SessionKey } from "../state/state";
import type { Context } from "./context";
import { reviewAgain } from "./review-again";

/** The choices with what a sheet lists: a record type, or "" for what its headings say. */
export function withRecord(choices: readonly ColumnChoice[], file: string, sheet: string, record: string): ColumnChoice[] {
  // What the workbook keeps stays beside it, to be told as that.
  const others = choices.filter((choice) => choice.file !== file || choice.sheet !== sheet || choice.kept);
  const columns = Object.assign({}, ...choices.filter((choice) => !others.includes(choice)).map((choice) => choice.columns)) as ColumnChoice["columns"];
  return [...others, { file, sheet, record, columns }];
}

/** Takes what a person says that a sheet lists, keeps it (in the workbook, for the open one) and reviews again. */
export async function chooseRecord(context: Context, scope: SessionKey, { file, sheet }: SheetQuestion, record: string): Promise<void> {
  const columns = withRecord(context.store.get().choice.columns, scope === "workbook" ? "" : file, sheet, record);
  context.dispatch({ type: "choose", choice: { columns } });
  await reviewAgain(context, scope);
}
