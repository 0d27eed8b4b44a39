import type { FieldPlace, TableSource } from "../../core/dictionary/dataset";
import { labelKey } from "../../core/intake/headings/label";
import { isAnswer, sureFrom } from "../../core/intake/tables/match";
import { isOrdinaryLabel } from "../../core/intake/headings/ordinary-label";
import type { ReviewResult } from "../../core/review/review";

/** A column the machine is not sure of, or could not match; `field` is its guess or "". */
export interface ColumnQuestion {
  key: string;
  /** Whose fields it may be: one sheet may hold several records side by side. */
  records: readonly string[];
  label: string;
  field: string;
  /** Fields to propose before all others, the likeliest first. */
  proposed: readonly string[];
  /** "chosen": the person at hand said so of this very table, 不用 included; "kept": somebody did before, and the workbook keeps it. */
  reason: FieldPlace["reason"] | "unmatched";
  /** Where it stands: many submitted files share a header, and are asked about once. Column 0-based, -1 when only the label is known. */
  at: { file: string; sheet: string; column: number }[];
}

/** Gathers equal questions. */
class Questions {
  readonly #byKey = new Map<string, ColumnQuestion>();

  add({ file, sheet }: TableSource, records: readonly string[], part: Pick<ColumnQuestion, "label" | "field" | "proposed" | "reason"> & { column: number }): void {
    const { column, ...rest } = part;
    const key = [records.join(), part.label, part.field, part.reason].join("\n");
    const known = this.#byKey.get(key);
    if (known) known.at.push({ file, sheet, column });
    else this.#byKey.set(key, { key, records, ...rest, at: [{ file, sheet, column }] });
  }

  of(wanted: (reason: ColumnQuestion["reason"]) => boolean): ColumnQuestion[] {
    return [...this.#byKey.values()].filter((question) => wanted(question.reason));
  }
}

/** A label is one column of its sheet, however many records are read from it. */
const placeOf = ({ sheet, headerRow }: TableSource, label: string): string => [sheet, headerRow, labelKey(label)].join("\n");

const answered = (reason: ColumnQuestion["reason"]): boolean => reason !== "unmatched" && isAnswer(reason);

/** Columns that are guessed, chosen by a person (they stay, to be changed again), or without a match, in the order met. */
export function columnQuestions(result: Pick<ReviewResult, "files">): { guessed: ColumnQuestion[]; chosen: ColumnQuestion[]; unmatched: ColumnQuestion[] } {
  const questions = new Questions();
  for (const { tables } of result.files) {
    const used = new Set(tables.flatMap((table) => [...table.columns.values()].map(({ label }) => placeOf(table, label))));
    const open = new Map<string, { table: TableSource; label: string; reason: ColumnQuestion["reason"]; records: string[] }>();
    for (const table of tables) {
      for (const [field, { label, column, confidence, reason, others }] of table.columns)
        if (confidence < sureFrom || isAnswer(reason)) questions.add(table, [table.record], { label, field, proposed: others && others.length > 0 ? [field, ...others] : [], reason, column });
      for (const label of table.unmatched.filter((unmatched) => !isOrdinaryLabel(unmatched))) {
        const place = placeOf(table, label);
        const known = open.get(place);
        if (known) known.records.push(table.record);
        else if (!used.has(place)) open.set(place, { table, label, records: [table.record], reason: table.setAside?.get(label) ?? table.mayBe?.get(label)?.told ?? "unmatched" });
      }
    }
    for (const { table, records, label, reason } of open.values()) {
      const may = table.mayBe?.get(label);
      questions.add(table, records, { label, field: may?.told ? may.second! : "", proposed: may?.likeliest ?? [], reason, column: may?.column ?? -1 });
    }
  }
  return {
    guessed: questions.of((reason) => reason !== "unmatched" && !answered(reason)),
    chosen: questions.of(answered),
    unmatched: questions.of((reason) => reason === "unmatched"),
  };
}
