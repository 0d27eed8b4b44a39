import type { FieldPlace, TableSource } from "../../core/dataset";
import { labelKey } from "../../core/tables/label";
import { sureFrom } from "../../core/tables/match";
import { isOrdinaryLabel } from "../../core/tables/ordinary-label";
import type { ColumnChoice, ReviewResult } from "../../core/review";

/** A column the machine is not sure of, or could not match; `field` is its guess or "". */
export interface ColumnQuestion {
  key: string;
  record: string;
  label: string;
  field: string;
  /** "chosen": a person said so, 不用 included. */
  reason: FieldPlace["reason"] | "unmatched";
  /** Where it stands: many submitted files share a header, and are asked about once. Column 0-based, -1 when only the label is known. */
  at: { file: string; sheet: string; column: number }[];
}

/** Gathers equal questions. */
class Questions {
  readonly #byKey = new Map<string, ColumnQuestion>();

  add({ file, sheet, record }: TableSource, part: Pick<ColumnQuestion, "label" | "field" | "reason"> & { column: number }): void {
    const { column, ...rest } = part;
    const key = [record, part.label, part.field, part.reason].join("\n");
    const known = this.#byKey.get(key);
    if (known) known.at.push({ file, sheet, column });
    else this.#byKey.set(key, { key, record, ...rest, at: [{ file, sheet, column }] });
  }

  of(wanted: (reason: ColumnQuestion["reason"]) => boolean): ColumnQuestion[] {
    return [...this.#byKey.values()].filter((question) => wanted(question.reason));
  }
}

/** Columns that are guessed, chosen by a person (they stay, to be changed again), or without a match, in the order met. */
export function columnQuestions(
  result: Pick<ReviewResult, "files">,
  choices: readonly ColumnChoice[],
): { guessed: ColumnQuestion[]; chosen: ColumnQuestion[]; unmatched: ColumnQuestion[] } {
  const questions = new Questions();
  for (const { tables } of result.files)
    for (const table of tables) {
      // The open workbook's choices carry no file name.
      const ours = choices.filter((choice) => choice.sheet === table.sheet && (choice.file === "" || choice.file === table.file));
      const answered = new Set(ours.flatMap((choice) => Object.keys(choice.columns).map(labelKey)));
      for (const [field, { label, column, confidence, reason }] of table.columns)
        if (confidence < sureFrom || reason === "chosen") questions.add(table, { label, field, reason, column });
      for (const label of table.unmatched.filter((unmatched) => !isOrdinaryLabel(unmatched)))
        questions.add(table, { label, field: "", reason: answered.size > 0 && answered.has(labelKey(label)) ? "chosen" : "unmatched", column: -1 });
    }
  return {
    guessed: questions.of((reason) => reason !== "unmatched" && reason !== "chosen"),
    chosen: questions.of((reason) => reason === "chosen"),
    unmatched: questions.of((reason) => reason === "unmatched"),
  };
}
