/*
 * A whole table pasted as text into one column, its values divided by tabs, bars, commas or several spaces. It is read as the sheet it was
 * meant to be; every value keeps the cell it stands in.
 */
import { CellKind, type CellColumn, type SheetCells, type WorkbookCells } from "../../../sheet/cells";
import type { FieldReading, FoundTable } from "./found-table";
import { piecesOf, type Separator } from "./text-part";
import { SheetGrid, TextLabels } from "./sheet-grid";

const separators = ["tab", "bar", "comma", "spaces"] as const;
/** A sentence has commas, too: fewer values than these are no table. */
const fewest: Record<Separator, number> = { tab: 2, bar: 2, comma: 4, spaces: 3 };
/** Part of the divided lines that must have as many values as the most have; behind the last tab nothing need stand. */
const alike = 0.6;

/** A sheet pasted as text, as it was meant. */
export interface PastedSheet {
  grid: SheetGrid;
  /** 0-based column it was pasted into. */
  column: number;
  separator: Separator;
}

/** The sheet that the text of a single column was meant to be; undefined where it is no table as text. */
export function pastedSheet(book: WorkbookCells, sheet: SheetCells): PastedSheet | undefined {
  const filled = sheet.columns.flatMap((column, at) => (column ? [at] : []));
  if (filled.length !== 1) return undefined;
  const [column] = filled;
  const { kind, value } = sheet.columns[column]!;
  const texts = Array.from({ length: sheet.rowCount }, (_, row) => (kind[row] === CellKind.text ? book.strings[value[row]] : kind[row] === CellKind.number ? String(value[row]) : ""));
  const separator = separators.find((one) => divides(texts, one));
  return separator && { grid: divided(book, sheet, texts, separator), column, separator };
}

function divides(texts: readonly string[], separator: Separator): boolean {
  const counts = texts.filter((text) => text !== "").map((text) => piecesOf(text, separator).length).filter((count) => count > 1);
  const most = Math.max(0, ...counts);
  const filled = texts.filter((text) => text !== "").length;
  if (most < fewest[separator] || counts.length < 2 || counts.length * 2 < filled) return false;
  return separator === "tab" || counts.filter((count) => count === most).length >= counts.length * alike;
}

function divided(book: WorkbookCells, sheet: SheetCells, texts: readonly string[], separator: Separator): SheetGrid {
  const lines = texts.map((text) => (text === "" ? [] : piecesOf(text, separator)));
  const strings: string[] = [];
  const known = new Map<string, number>();
  const columns: (CellColumn | undefined)[] = Array.from({ length: Math.max(0, ...lines.map(({ length }) => length)) }, () => undefined);
  lines.forEach((line, row) => line.forEach((piece, at) => {
    if (piece === "") return;
    let index = known.get(piece);
    if (index === undefined) known.set(piece, (index = strings.push(piece) - 1));
    const column = (columns[at] ??= { kind: new Uint8Array(sheet.rowCount), value: new Float64Array(sheet.rowCount) });
    column.kind[row] = CellKind.text;
    column.value[row] = index;
  }));
  const own: SheetCells = { ...sheet, columns, merges: [] };
  return new SheetGrid({ ...book, strings, sheets: [own], remarks: undefined }, own, new TextLabels(strings));
}

/** The tables found in such a sheet with every value where it stands. */
export function putBack(tables: readonly FoundTable[], { grid, column, separator }: PastedSheet): void {
  for (const table of tables) {
    for (const [id, place] of table.columns) {
      const reading = table.readings.get(id)!;
      const read: FieldReading = reading.text !== undefined ? reading : place.row === undefined ? { ...reading, part: { separator, at: place.column } } : { ...reading, text: grid.text(place.row, place.column) };
      table.readings.set(id, read);
      table.columns.set(id, { ...place, column });
    }
    for (const [label, one] of table.mayBe ?? []) table.mayBe!.set(label, { ...one, column });
    table.problems = table.problems.map((problem) => ({ ...problem, column }));
    delete table.rivals;
  }
}

/** The column that a table was pasted into as text; undefined for one in cells. */
export const pastedInto = ({ readings, columns }: Pick<FoundTable, "readings" | "columns">): number | undefined => [...readings].flatMap(([id, { part }]) => (part ? [columns.get(id)!.column] : []))[0];
