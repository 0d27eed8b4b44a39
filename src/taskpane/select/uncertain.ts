import { labelKey } from "../../core/tables/label";
import { sureFrom } from "../../core/tables/match";
import type { FieldPlace, TableSource } from "../../core/dataset";
import type { ColumnChoice, ReviewResult } from "../../core/review";

/** A column the machine is not sure of, or could not match; `field` is its guess or "". */
export interface ColumnQuestion {
  key: string;
  file: string;
  sheet: string;
  record: string;
  label: string;
  /** 0-based; -1 when only the label is known. */
  column: number;
  field: string;
  /** "chosen": a person said so, 不用 included. */
  reason: FieldPlace["reason"] | "unmatched";
}

function ofTable(table: TableSource, answered: ReadonlySet<string>, asked: ColumnQuestion[]): void {
  const base = { file: table.file, sheet: table.sheet, record: table.record };
  for (const [field, place] of table.columns) {
    if (place.confidence >= sureFrom && place.reason !== "chosen") continue;
    asked.push({ ...base, key: `${table.file}\n${table.sheet}\n${table.record}\n${place.label}`, label: place.label, column: place.column, field, reason: place.reason });
  }
  for (const label of table.unmatched) {
    asked.push({ ...base, key: `${table.file}\n${table.sheet}\n${table.record}\n${label}`, label, column: -1, field: "", reason: answered.has(labelKey(label)) ? "chosen" : "unmatched" });
  }
}

/** Guessed columns first, then those without a match, sheet by sheet; columns a person chose stay so that they can be changed. */
export function columnQuestions(
  result: Pick<ReviewResult, "files">,
  choices: readonly ColumnChoice[],
): { guessed: ColumnQuestion[]; chosen: ColumnQuestion[]; unmatched: ColumnQuestion[] } {
  const all: ColumnQuestion[] = [];
  for (const { tables } of result.files)
    for (const table of tables) {
      // The open workbook's choices carry no file name.
      const ours = choices.filter((choice) => choice.sheet === table.sheet && (choice.file === "" || choice.file === table.file));
      ofTable(table, new Set(ours.flatMap((choice) => Object.keys(choice.columns).map(labelKey))), all);
    }
  return {
    guessed: all.filter((question) => question.reason !== "unmatched" && question.reason !== "chosen"),
    chosen: all.filter((question) => question.reason === "chosen"),
    unmatched: all.filter((question) => question.reason === "unmatched"),
  };
}
