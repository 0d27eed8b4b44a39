/*
 * What begins below a table's rows without a title: its own header printed again, or that of another table. A row of values spelt like
 * labels is neither: evidence is a label that says something else than the one above it, or texts where the table has numbers and days.
 */
import { CellKind } from "../../../sheet/cells";
import { ValueState } from "../../dictionary/dataset";
import { coerceCell, coercerOf, isFreeText, type Coercer } from "../../dictionary/values/coercer";
import { longestLabel, type Label } from "../headings/label";
import { isOrdinaryLabel } from "../headings/ordinary-label";
import type { Header } from "./header";
import type { RecordMatch } from "./match";
import type { SheetGrid } from "./sheet-grid";

/** What stands over one column. */
interface SaidColumn {
  column: number;
  labels: readonly Label[];
}

/** A column that expects more than words; `reads`: its cell of a row is what it expects. */
export interface TypedColumn {
  column: number;
  reads: (row: number) => boolean;
  /** It only numbers the rows, as those of any table are. */
  numbering?: true;
}

/** What a row says of what the header says. */
type HeadingAgain = "again" | "another" | "like" | undefined;

/** A header nobody knows has at least so many labels. */
const least = 3;
/** Rows below it that must not be the table's own. */
const looked = 3;

/** Labels over the columns of a header. */
export const saidOver = ({ columns }: Header): SaidColumn[] => columns.map(({ column, leaf, groups }) => ({ column, labels: [leaf, ...groups] }));

/** Whether a row says again what the header says, at least two cells and half of them, or says other things of the same columns; "like": a single word of it. */
export function headingAgain(grid: SheetGrid, row: number, header: readonly SaidColumn[]): HeadingAgain {
  let same = 0;
  let other = 0;
  let missed = 0;
  for (const { column, labels } of header) {
    const index = grid.textIndex(row, column);
    const short = index >= 0 && grid.texts.isShort(index);
    if (short && saysAgain(grid, index, labels)) same++;
    else if (short && grid.texts.isKnown(index)) other++;
    // Three cells that say something else are enough: this is a data row.
    else if (++missed > 2 && same === 0 && other === 0) return undefined;
  }
  const filled = same + other > 0 ? grid.filled(row) : [];
  if (other > 0 && same + other >= 2 && (same + other) * 2 > filled.length && isOfTexts(grid, row, filled)) return "another";
  if (same >= 2 && same * 2 >= Math.min(header.length, filled.length)) return "again";
  return same > 0 ? "like" : undefined;
}

function saysAgain(grid: SheetGrid, index: number, labels: readonly Label[]): boolean {
  const text = grid.book.strings[index];
  if (labels.some(({ printed }) => text === printed)) return true;
  if (!grid.texts.isKnown(index)) return false;
  const { keys } = grid.texts.label(index);
  const claims = grid.texts.claimsOf(keys);
  return labels.some((label) => label.keys[0] === keys[0] || grid.texts.claimsOf(label.keys).some(({ field }) => claims.some((claim) => claim.field === field)));
}

/** The columns of a table that expect numbers, days, choices or texts of a certain make, and the one that only numbers its rows. */
export function typedColumns(grid: SheetGrid, { columns }: Header, matches: readonly RecordMatch[]): TypedColumn[] {
  const typed = new Map<number, TypedColumn>();
  for (const { column, printed } of columns) if (isOrdinaryLabel(printed) && /^[序编行]/u.test(printed.trim())) typed.set(column, { column, numbering: true, reads: (row) => /^\d/u.test(grid.text(row, column).normalize("NFKC").trim()) });
  for (const { fields } of matches) {
    for (const { column: { column }, field } of fields.values()) {
      if (isFreeText(field)) continue;
      const before = typed.get(column);
      const reads = readerOf(grid, column, coercerOf(field, grid.book.date1904));
      typed.set(column, { ...before, column, reads: before ? (row) => before.reads(row) || reads(row) : reads });
    }
  }
  return [...typed.values()];
}

const readerOf = (grid: SheetGrid, column: number, coercer: Coercer) => (row: number): boolean => {
  const kind = grid.kind(row, column);
  return coerceCell(coercer, kind, kind === CellKind.text ? 0 : grid.sheet.columns[column]!.value[row], grid.text(row, column)).state === ValueState.ok;
};

/** True for a header of another table whose labels nobody need know: texts alone, against every column of numbers and days, over rows that are not the table's own either. */
export function headsUnknown(grid: SheetGrid, row: number, typed: readonly TypedColumn[], again: HeadingAgain): boolean {
  const filled = grid.filled(row);
  if (filled.length < least || !isOfTexts(grid, row, filled)) return false;
  if (again === "another" && filled.every((column) => grid.texts.isKnown(grid.textIndex(row, column)))) return true;
  if (!contradicts(grid, row, typed)) return false;
  if (again !== undefined) return true;
  const below: number[] = [];
  for (let next = row + 1; next < grid.rows && below.length < looked && grid.filled(next).length > 1; next++) below.push(next);
  const own = typed.filter(({ numbering }) => !numbering);
  // Under a heading something is filled in, and of another make.
  return below.length > 0 && below.every((next) => contradicts(grid, next, own)) && below.some((next) => grid.filled(next).some((column) => grid.kind(next, column) !== CellKind.text)) && filled.every((column) => below.some((next) => grid.kind(next, column) !== CellKind.blank));
}

/** Short texts, none of them twice. */
function isOfTexts(grid: SheetGrid, row: number, filled: readonly number[]): boolean {
  const texts = filled.map((column) => (grid.kind(row, column) === CellKind.text ? grid.text(row, column) : ""));
  return texts.every((text) => text !== "" && text.length <= longestLabel) && new Set(texts).size === texts.length;
}

/** Something stands in the columns that expect more than words, and nothing of it is what they expect. */
function contradicts(grid: SheetGrid, row: number, typed: readonly TypedColumn[]): boolean {
  const filled = typed.filter(({ column }) => grid.kind(row, column) !== CellKind.blank);
  return filled.length > 0 && filled.every(({ reads }) => !reads(row));
}
