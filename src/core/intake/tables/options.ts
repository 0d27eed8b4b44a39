import type { ColumnChoice } from "./column-choice";
import type { WorkbookCells } from "../../../sheet/cells";
import { keptChoices } from "./stored-choices";
import { labelKey } from "../headings/label";
import type { Choices, Chosen } from "./match";

export interface TableOptions {
  /** Review date: of columns that go by years the last whole year before it counts. Absent: the latest. */
  on?: string;
  /** What persons chose, for all files of the review. */
  choices?: ColumnChoice[];
  /** Sheets to read per file; absent: all. Lists of our own are left out in either case. */
  sheets?: Record<string, string[]>;
}

/**
 * The choices made for one sheet, by normalised label, and the record type chosen for it: what the workbook itself keeps,
 * and over it what whoever reviews says of this very sheet.
 */
export function choicesFor(options: TableOptions, book: Pick<WorkbookCells, "file" | "memory">, sheet: string): { columns: Choices; record?: string } {
  const columns = new Map<string, Chosen>();
  let record: string | undefined;
  const take = (choice: { record?: string; columns: Record<string, string> }, by: Chosen["by"]): void => {
    record = choice.record || record;
    for (const [label, field] of Object.entries(choice.columns)) columns.set(labelKey(label), { field, by });
  };
  for (const choice of keptChoices(book)) if (choice.sheet === sheet) take(choice, "kept");
  for (const choice of options.choices ?? []) if (choice.file === book.file && choice.sheet === sheet) take(choice, choice.kept ? "kept" : "chosen");
  return { columns, record };
}
