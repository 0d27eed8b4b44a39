import type { FieldPlace, TableSource } from "../../core/dataset";
import type { ReviewResult } from "../../core/review";

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
  reason: FieldPlace["reason"] | "unmatched";
}

/** Below this the match is a guess and a person is asked. */
export const sureFrom = 0.9;

function ofTable(table: TableSource, asked: ColumnQuestion[]): void {
  const base = { file: table.file, sheet: table.sheet, record: table.record };
  for (const [field, place] of table.columns) {
    if (place.confidence >= sureFrom && place.reason !== "chosen") continue;
    asked.push({ ...base, key: `${table.file}\n${table.sheet}\n${table.record}\n${place.label}`, label: place.label, column: place.column, field, reason: place.reason });
  }
  for (const label of table.unmatched) {
    asked.push({ ...base, key: `${table.file}\n${table.sheet}\n${table.record}\n${label}`, label, column: -1, field: "", reason: "unmatched" });
  }
}

/** Guessed columns first, then those without a match, sheet by sheet; columns a person chose stay so that they can be changed. */
export function columnQuestions(result: Pick<ReviewResult, "files">): { guessed: ColumnQuestion[]; chosen: ColumnQuestion[]; unmatched: ColumnQuestion[] } {
  const all: ColumnQuestion[] = [];
  for (const file of result.files) for (const table of file.tables) ofTable(table, all);
  return {
    guessed: all.filter((question) => question.reason !== "unmatched" && question.reason !== "chosen"),
    chosen: all.filter((question) => question.reason === "chosen"),
    unmatched: all.filter((question) => question.reason === "unmatched"),
  };
}
