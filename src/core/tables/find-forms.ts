import type { SheetGrid } from "./sheet-grid";
import type { FoundTable } from "./found-table";
import type { Choices } from "./match";

/** The forms of a sheet: labels with single values beside them, outside its tables. */
export function findForms(_grid: SheetGrid, _tables: FoundTable[], _options: { choices: Choices; record?: string }): FoundTable[] {
  return [];
}
