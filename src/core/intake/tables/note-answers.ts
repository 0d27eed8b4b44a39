import type { WorkbookCells } from "../../../sheet/cells";
import type { FoundTable } from "./found-table";
import type { ListedAs } from "./listed-as";
import { choicesFor, wordsOf, type TableOptions } from "./options";

/** Has the columns of choices read as persons said that their words mean, and notes of which sheets a person said what they list. */
export function noteAnswers(book: WorkbookCells, options: TableOptions, tables: readonly FoundTable[], listed: readonly (ListedAs & { sheet: string })[]): void {
  const bySheet = new Map(listed.map(({ sheet, by, headings }) => [sheet, { by, headings }]));
  for (const table of tables) {
    const told = bySheet.get(table.sheet);
    if (told) table.listed = told;
    const { words } = choicesFor(options, book, table.sheet);
    for (const [id, reading] of words.size > 0 ? table.readings : []) {
      const known = words.get(wordsOf(table.record, id));
      if (!known) continue;
      table.readings.set(id, { ...reading, field: { ...reading.field, told: known } });
      for (const rival of table.rivals?.get(id) ?? []) rival.reading = { ...rival.reading, field: { ...rival.reading.field, told: known } };
    }
  }
}
