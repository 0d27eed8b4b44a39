/*
 * A roster's further pages on sheets of their own, without headings: 教师名册, 教师名册(2), 教师名册(续). They are read by the
 * headings of the page before them when their names say so and their cells fit; otherwise they stay unread, and are named.
 */
import { CellKind } from "../../../sheet/cells";
import { ValueState } from "../../dictionary/dataset";
import { normalise } from "../../dictionary/text/normalise";
import { coerceCell, coercerOf, isFreeText } from "../../dictionary/values/coercer";
import type { Header } from "./header";
import type { RecordMatch } from "./match";
import type { SheetGrid } from "./sheet-grid";

/** Headings of a page that others may follow. */
export interface RosterPage {
  sheet: string;
  header: Header;
  matches: RecordMatch[];
}

const counted = /(?:\((?:续[表页]?[\d一二三四五六七八九十]*|第?\d+页?|[一二三四五六七八九十]+)\)|[-_]?(?:续[表页]?[\d一二三四五六七八九十]*|第?\d+页?|第[一二三四五六七八九十]+页))$/u;
const nameless = /^(?:sheet|工作表|表|页|未命名)?$/iu;

/** What a sheet's name says without its count; undefined for names that say nothing. */
export function pageStem(name: string): string | undefined {
  const stem = normalise(name).replace(counted, "");
  return nameless.test(stem) ? undefined : stem;
}

/** The page's headings for the rows of a sheet that has none, or undefined where its cells do not fit. */
export function headingsFor(grid: SheetGrid, page: RosterPage): { header: Header; matches: RecordMatch[] } | undefined {
  if (grid.width > Math.max(...page.header.columns.map(({ column }) => column)) + 1 || !fits(grid, page.matches)) return undefined;
  const columns = new Map(page.header.columns.map((column) => [column, { ...column, row: -1 }]));
  const matches = page.matches.map((match) => ({
    ...match,
    duplicates: [],
    fields: new Map([...match.fields].map(([id, entry]) => [id, { ...entry, column: columns.get(entry.column) ?? entry.column, confidence: Math.min(entry.confidence, likely) }])),
  }));
  return { header: { ...page.header, top: -1, bottom: -1, columns: [...columns.values()], block: undefined }, matches };
}

/** True where a header says again what stood over the rows before it, and nothing between the two says whose its rows are: 续表. */
export function goesOn(grid: SheetGrid, before: { whole: Header; title: string }, header: Header, from: number): boolean {
  const said = ({ columns }: Header): string => columns.map(({ column, printed }) => `${column} ${normalise(printed)}`).join("\n");
  if (said(before.whole) !== said(header)) return false;
  const titles = new Set(before.title.split("\n"));
  for (let row = from; row < header.top; row++) {
    for (const column of grid.filled(row)) {
      const text = normalise(grid.text(row, column));
      if (!further.test(text) && !titles.has(text) && !titles.has(text.replace(counted, ""))) return false;
    }
  }
  return true;
}

/** （续表）, 接上页, 第2页 共3页. */
const further = /^\(?(?:续(?:[表页上]|上[表页])?|接上[表页]|第[\d一二三四五六七八九十]+页(?:,?共[\d一二三四五六七八九十]+页)?)[\d一二三四五六七八九十]*\)?:?$/u;

const likely = 0.86;
const rowsLooked = 60;

/** True when nearly all cells of columns that expect more than a text are what they expect, and there are some. */
function fits(grid: SheetGrid, matches: readonly RecordMatch[]): boolean {
  let good = 0;
  let all = 0;
  for (const { fields } of matches) {
    for (const { column, field } of fields.values()) {
      if (isFreeText(field)) continue;
      const coercer = coercerOf(field, grid.book.date1904);
      for (let row = 0; row < Math.min(grid.rows, rowsLooked); row++) {
        const kind = grid.kind(row, column.column);
        if (kind === CellKind.blank || kind === CellKind.error) continue;
        const read = coerceCell(coercer, kind, grid.sheet.columns[column.column]!.value[row], grid.text(row, column.column));
        all++;
        if (read.state === ValueState.ok && !read.problem) good++;
      }
    }
  }
  return all > 0 && good >= all * 0.9;
}
