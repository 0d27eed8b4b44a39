import type { WorkbookCells } from "../../../sheet/cells";
import { normalise } from "../../dictionary/text/normalise";
import { exampleName, exampleWords } from "./example-name";
import type { FoundTable, TablesFound } from "./found-table";
import { printedAt } from "./printed-cell";

/** Takes out the tables of sheets that show how others are filled in: nobody's data. */
export function leaveExamples(book: WorkbookCells, found: TablesFound): void {
  const examples = exampleSheets(book, found.tables);
  if (examples.size === 0) return;
  found.tables = found.tables.filter(({ sheet }) => !examples.has(sheet));
  for (const sheet of examples) found.unreadSheets.push({ sheet, why: { code: "guide", data: null }, data: false });
}

/** What a sheet is called, beside the name of the one it shows how to fill in: 单位（示例）, 教师填写样例. */
const mark = new RegExp(`[(_-]?(?:${exampleWords}|(?:填[写报])?样表)\\)?$`, "u");

/**
 * The sheets that show how others are filled in: called as another sheet is, with a word for it, over a table of the same kind; or naming, in a form or in the
 * lines above their tables, an institution that is no real one by its own words.
 */
function exampleSheets(book: WorkbookCells, tables: readonly FoundTable[]): ReadonlySet<string> {
  const found = new Set<string>();
  const shows = (table: FoundTable): boolean => {
    const name = normalise(table.sheet);
    return mark.test(name) && tables.some((other) => other.record === table.record && other.rows > 0 && other.sheet !== table.sheet && normalise(other.sheet) === name.replace(mark, ""));
  };
  for (const table of tables) {
    if (shows(table)) found.add(table.sheet);
    else if ([table.unitLabel, ...(table.layout === "form" && table.record === "institution" ? [printedAt(book, table, "name")] : [])].some((name) => name !== undefined && exampleName(name, "body") === "sure")) found.add(table.sheet);
  }
  return found;
}
