import { recordType } from "../../dictionary/dictionary";
import { normalise } from "../../dictionary/text/normalise";
import { unitIn } from "./build-table";
import { goesOn, headingsFor, pageStem, type RosterPage } from "./continuation";
import type { FoundTable } from "./found-table";
import { readPart, type Part, type PartContext } from "./read-part";
import type { SheetGrid } from "./sheet-grid";

/** The page of a roster that has its headings, and what stands around them. */
export interface FirstPage extends RosterPage {
  context: PartContext;
}

/** 教师名册(2) under the headings of 教师名册: whose the rows are is said on the first page alone. True where it goes on with a page before. */
export function lendPage(grid: SheetGrid, pages: ReadonlyMap<string, FirstPage>, { header }: Part, tables: readonly FoundTable[]): boolean {
  const stem = pageStem(grid.sheet.name);
  const first = stem === undefined ? undefined : pages.get(stem);
  if (!first || first.sheet === grid.sheet.name || normalise(grid.sheet.name) === stem || !goesOn(grid, first.context, header, 0)) return false;
  const unit = unitIn(first.context.meta);
  for (const table of tables) {
    table.title = first.context.title + table.title;
    if (unit !== undefined && !table.columns.has(recordType(table.record)!.unitField) && table.record !== "recommendation") table.unitLabel ??= unit;
  }
  return true;
}

/** A sheet without headings that goes on with the page before it. */
export function readFurtherPage(grid: SheetGrid, pages: ReadonlyMap<string, FirstPage>): FoundTable[] {
  const first = pages.get(pageStem(grid.sheet.name) ?? "");
  const part = first && headingsFor(grid, first);
  if (!first || !part) return [];
  const { tables } = readPart(grid, part, { ...first.context, to: grid.width - 1 });
  for (const table of tables) {
    table.problems = [];
    // What stands in the lines above the first page stands on that sheet.
    for (const [id, place] of table.columns) if (place.row !== undefined) table.columns.set(id, { ...place, sheet: first.sheet });
  }
  return tables.filter(({ rows }) => rows > 0);
}
