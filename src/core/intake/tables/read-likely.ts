import { CellKind } from "../../../sheet/cells";
import type { SheetSaid } from "../../dictionary/said-of-reading";
import { longestLabel } from "../headings/label";
import { speaks } from "../headings/likely-label";
import { headersFrom, headerWithin, isMetaRow } from "./find-header";
import type { FoundTable } from "./found-table";
import { hasValues } from "./has-values";
import { withYear, type Header } from "./header";
import { choicesFor, type TableOptions } from "./options";
import { contextOf, readPart, type Part, type PartContext } from "./read-part";
import { matchRecord, type Choices } from "./match";
import { sayBetween, type RowsBetween } from "./rows-between";
import { segmentsOf } from "./segments";
import type { RecordType } from "../../dictionary/fields";
import type { SheetGrid } from "./sheet-grid";
import { likelyRecord } from "./likely-record";
import { undecided } from "./undecided";
import { hasLines } from "./set-aside-row";

/** Rows that look like headings are tried up to this many times. */
const mostTried = 6;

/** Reads a sheet whose headings nobody knows by what they are likely to mean; or says between which kinds it cannot be told. */
export function readLikely(grid: SheetGrid, options: TableOptions): FoundTable[] | { why: SheetSaid; data: boolean } | undefined {
  const { columns: choices } = choicesFor(options, grid.book, grid.sheet.name);
  const tables: FoundTable[] = [];
  const between: RowsBetween[] = [];
  let begin = 0;
  for (let row = 0, tried = 0; row < Math.min(grid.rows, begin + headerWithin) && tried < mostTried; row++) {
    const found = likelyAt(grid, row, choices, options.on, begin);
    if (found === undefined) continue;
    tried++;
    if (found === null) continue;
    if ("among" in found) {
      if (tables.length > 0) continue;
      return undecided(row, found.among);
    }
    const parts = [found.part, ...(found.beside ?? [])];
    // A further list of the same kind is asked about: it may be of something else.
    if (tables.some(({ record }) => record === found.part.matches[0].type.id)) continue;
    const read = parts.map((part, at) => readPart(grid, part, { ...found.context, to: (parts[at + 1]?.header.columns[0].column ?? grid.width) - 1 }));
    if (!read.some((one) => one.tables.some(hasLines))) continue;
    tables.push(...read.flatMap((one) => one.tables));
    between.push({ from: begin, to: found.part.header.top, headed: false, kinds: [] });
    begin = Math.max(...read.map(({ end }) => end));
    row = begin - 1;
  }
  if (tables.length === 0) return undefined;
  sayBetween(grid, tables, [...between, { from: begin, to: grid.rows, headed: false, kinds: [] }]);
  return tables;
}

/** The part that begins in a row, by what its headings are likely to mean; null for headings of nothing known, undefined for none. `from`: the first line that may be of it. */
export function likelyAt(grid: SheetGrid, row: number, choices: Choices, on: string | undefined, from = 0): LikelyPart | { among: RecordType[] } | null | undefined {
  const whole = withYear(headingsAt(grid, row), on);
  if (!whole) return undefined;
  const context = contextOf(grid, whole, row, choices, from);
  const [header, ...others] = sameSideBySide(grid, whole);
  const found = likelyRecord(grid, header, { title: context.title, sheet: context.sheetName }, choices);
  if (!found || !("match" in found)) return found ?? null;
  const { type } = found.match;
  return { part: { header, matches: [found.match] }, beside: others.map((other) => ({ header: other, matches: [matchRecord(other, type, choices)] })), context };
}

/** A part of which it is likely what it is; `beside`: those right of it under the same headings. */
interface LikelyPart {
  part: Part;
  beside?: Part[];
  context: PartContext;
}

/** The halves of a header that say the same under 专职教师 and 兼职教师; else the header as a whole. */
function sameSideBySide(grid: SheetGrid, header: Header): Header[] {
  const leaves = ({ columns }: Header): string => columns.map(({ leaf }) => leaf.keys[0]).join("\n");
  const segments = segmentsOf(grid, header);
  return segments.every((segment) => leaves(segment) === leaves(segments[0])) ? segments : [header];
}

/** The headings that may begin in a row: texts over values, most of which say something the dictionary has a word for. */
function headingsAt(grid: SheetGrid, row: number): Header | undefined {
  const filled = grid.filled(row);
  if (filled.length < 2 || filled.some((column) => grid.kind(row, column) !== CellKind.text || grid.text(row, column).length > longestLabel) || isMetaRow(grid, row, filled)) return undefined;
  for (const header of headersFrom(grid, row)) {
    const { columns } = header;
    if (columns.length < 2 || new Set(columns.map(({ printed }) => printed)).size < columns.length) continue;
    if (columns.filter(({ leaf }) => speaks(leaf)).length * 2 > columns.length && hasValues(grid, header)) return header;
  }
  return undefined;
}
