import { CellKind } from "../../../sheet/cells";
import type { SheetSaid } from "../../dictionary/said-of-reading";
import { conceptsOf } from "../../dictionary/text/concepts";
import { headersFrom, headerWithin, isMetaRow } from "./find-header";
import type { FoundTable } from "./found-table";
import { hasValues } from "./has-values";
import { withYear, type Header } from "./header";
import { choicesFor, type TableOptions } from "./options";
import { contextOf, readPart, type Part, type PartContext } from "./read-part";
import type { Choices } from "./match";
import type { RecordType } from "../../dictionary/fields";
import type { SheetGrid } from "./sheet-grid";
import { likelyRecord } from "./likely-record";

/** Rows that look like headings are tried up to this many times. */
const mostTried = 6;
/** A heading is no longer than this. */
const longest = 40;

/** Reads a sheet whose headings nobody knows by what they are likely to mean; or says between which kinds it cannot be told. */
export function readLikely(grid: SheetGrid, options: TableOptions): FoundTable[] | { why: SheetSaid; data: boolean } | undefined {
  const { columns: choices } = choicesFor(options, grid.book, grid.sheet.name);
  for (let row = 0, tried = 0; row < Math.min(grid.rows, headerWithin) && tried < mostTried; row++) {
    const found = likelyAt(grid, row, choices, options.on);
    if (found === undefined) continue;
    tried++;
    if (found === null) continue;
    if ("among" in found) return { why: { code: "undecided", data: { row, kinds: found.among.map(({ title: kind }) => kind) } }, data: true };
    const { tables } = readPart(grid, found.part, found.context);
    if (tables.some(({ rows }) => rows > 0)) return tables;
  }
  return undefined;
}

/** The part that begins in a row, by what its headings are likely to mean; null for headings of nothing known, undefined for none. `from`: the first line that may be of it. */
export function likelyAt(grid: SheetGrid, row: number, choices: Choices, on: string | undefined, from = 0): { part: Part; context: PartContext } | { among: RecordType[] } | null | undefined {
  const header = withYear(headingsAt(grid, row), on);
  if (!header) return undefined;
  const context = contextOf(grid, header, row, choices, from);
  const found = likelyRecord(grid, header, { title: context.title, sheet: context.sheetName }, choices);
  return found && "match" in found ? { part: { header, matches: [found.match] }, context } : (found ?? null);
}

/** The headings that may begin in a row: texts over values, most of which say something the dictionary has a word for. */
function headingsAt(grid: SheetGrid, row: number): Header | undefined {
  const filled = grid.filled(row);
  if (filled.length < 2 || filled.some((column) => grid.kind(row, column) !== CellKind.text || grid.text(row, column).length > longest) || isMetaRow(grid, row, filled)) return undefined;
  for (const header of headersFrom(grid, row)) {
    const { columns } = header;
    if (columns.length < 2 || new Set(columns.map(({ printed }) => printed)).size < columns.length) continue;
    if (columns.filter(({ leaf }) => says(leaf.keys[0] ?? "")).length * 2 > columns.length && hasValues(grid, header)) return header;
  }
  return undefined;
}

/** Something beside an aspect: 审核同意, not 日期 alone. */
const says = (key: string): boolean => conceptsOf(key).some(({ facet }) => facet === "actor" || facet === "act" || facet === "thing");
