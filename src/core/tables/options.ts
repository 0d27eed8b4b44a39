import { normalise } from "../text/normalise";
import type { ColumnChoice } from "../review";
import { labelKey } from "./label";
import type { Choices } from "./match";

export interface TableOptions {
  /** What persons chose, for all files of the review. */
  choices?: ColumnChoice[];
  /** Sheets to read per file; absent: all but our own. */
  sheets?: Record<string, string[]>;
}

/** Our own sheets, never read: the lists of findings, verdicts and clauses, and the hidden ones with marks and settings. */
export function isOwnSheet(name: string): boolean {
  const plain = normalise(name);
  return /^(?:核验结果|单位结论|条款台账)(?:\(\d+\))?$/u.test(plain) || plain.startsWith("_基地核验");
}

/** The choices made for one sheet, by normalised label, and the record type chosen for it. */
export function choicesFor(options: TableOptions, file: string, sheet: string): { columns: Choices; record?: string } {
  const columns = new Map<string, string>();
  let record: string | undefined;
  for (const choice of options.choices ?? []) {
    if (choice.file !== file || choice.sheet !== sheet) continue;
    record = choice.record || record;
    for (const [label, field] of Object.entries(choice.columns)) columns.set(labelKey(label), field);
  }
  return { columns, record };
}
