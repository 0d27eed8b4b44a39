import type { ColumnChoice } from "./column-choice";
import type { WorkbookCells } from "../../../sheet/cells";
import { keptChoices } from "./stored-choices";
import { labelKey } from "../headings/label";
import { choiceKey, type Choices, type Chosen } from "./match";
import type { TemplateChoice } from "./template-choices";

export interface TableOptions {
  /** Review date: of columns that go by years the last whole year before it counts. Absent: the latest. */
  on?: string;
  /** What persons chose, for all files of the review. */
  choices?: ColumnChoice[];
  /** What headings mean in every file, by record type; what is said of a sheet itself goes before. */
  templates?: readonly TemplateChoice[];
  /** Sheets to read per file; absent: all. Lists of our own are left out in either case. */
  sheets?: Record<string, string[]>;
}

/**
 * The choices made for one sheet, by normalised label, and the record type chosen for it: what the workbook itself keeps, over it what
 * whoever reviews says of all such tables, and over that what is said of this very sheet.
 */
export function choicesFor(options: TableOptions, book: Pick<WorkbookCells, "file" | "memory">, sheet: string): { columns: Choices; record?: string } {
  const columns = new Map<string, Chosen>();
  let record: string | undefined;
  const take = (choice: { record?: string; columns: Record<string, string> }, by: Chosen["by"]): void => {
    record = choice.record ?? record;
    for (const [label, field] of Object.entries(choice.columns)) columns.set(labelKey(label), { field, by });
  };
  const mine = (options.choices ?? []).filter((choice) => choice.file === book.file && choice.sheet === sheet);
  const said = new Set(mine.filter(({ kept }) => !kept).flatMap((choice) => Object.keys(choice.columns).map(labelKey)));
  for (const choice of keptChoices(book)) if (choice.sheet === sheet) take(choice, "kept");
  for (const choice of mine) if (choice.kept) take(choice, "kept");
  for (const { record: of, heading, field } of options.templates ?? []) {
    const key = labelKey(heading);
    if (said.has(key)) continue;
    const chosen: Chosen = { field: field ?? "", by: "chosen", record: of };
    columns.set(choiceKey(of, key), chosen);
    // That a label is known at all makes its row a header.
    if (!columns.has(key)) columns.set(key, chosen);
  }
  for (const choice of mine) if (!choice.kept) take(choice, "chosen");
  return { columns, ...(record && { record }) };
}
