import type { SheetSaid } from "../../dictionary/said-of-reading";
import { headerAt, headerWithin } from "./find-header";
import type { FoundTable } from "./found-table";
import { withYear } from "./header";
import { choicesFor, type TableOptions } from "./options";
import { contextOf, readPart, type Part, type PartContext } from "./read-part";
import type { Choices } from "./match";
import type { RecordType } from "../../dictionary/fields";
import { sayBetween } from "./rows-between";
import type { SheetGrid } from "./sheet-grid";
import { slightRecord } from "./slight-evidence";
import { undecided } from "./undecided";
import { hasLines } from "./set-aside-row";

/**
 * Reads a sheet in which nothing else was found by the little its headings say, or says why it is not read: that they may be of several
 * kinds, or that a better table of their kind (`better`: record types) stands elsewhere in the workbook. Undefined: they are of none.
 */
export function readSlight(grid: SheetGrid, options: TableOptions, better: ReadonlySet<string>): FoundTable[] | { why: SheetSaid; data: boolean } | undefined {
  const { columns: choices } = choicesFor(options, grid.book, grid.sheet.name);
  for (let row = 0; row < Math.min(grid.rows, headerWithin); row++) {
    const found = slightAt(grid, row, choices, options.on);
    if (!found) continue;
    if ("among" in found) return undecided(row, found.among);
    const [{ type }] = found.part.matches;
    // It is known what it is: nothing that is missed stands there.
    if (better.has(type.id)) return { data: false, why: { code: "lesser", data: { row, record: type.id } } };
    const { tables, end } = readPart(grid, found.part, found.context);
    if (!tables.some(hasLines)) return undefined;
    sayBetween(grid, tables, [{ from: 0, to: found.part.header.top, headed: false, kinds: [] }, { from: end, to: grid.rows, headed: false, kinds: [] }]);
    return tables;
  }
  return undefined;
}

/** The part that begins in a row, by the little its headings say; `from`: the first line that may be of it. */
export function slightAt(grid: SheetGrid, row: number, choices: Choices, on: string | undefined, from = 0): { part: Part; context: PartContext } | { among: RecordType[] } | undefined {
  const header = withYear(headerAt(grid, row, choices), on);
  if (!header) return undefined;
  const context = contextOf(grid, header, row, choices, from);
  const found = slightRecord(header, { title: context.title, sheet: context.sheetName }, choices);
  return found && "match" in found ? { part: { header, matches: [found.match] }, context } : found;
}
