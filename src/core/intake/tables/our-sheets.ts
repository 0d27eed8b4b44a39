import { isNamedLike, isChoicesContent, isRecordContent, isTouchedList, kindByContent, listByLabels, ourSheetKinds, ourSheetPrefix, ourSheetRecord, type OurSheetKind, type TextAt } from "../../../sheet/our-sheets";
import { CellKind, type SheetCells, type WorkbookCells } from "../../../sheet/cells";
import { fillRecord } from "./fill-record";

/** What a workbook says of sheets that the program made or filled. */
interface OurSheets {
  /** Lists and notes of ours, which are nobody's data, by name. */
  ours: ReadonlyMap<string, OurSheetKind>;
  /** Sheets that hold a form we filled from its data: reading them, too, would count everything twice. */
  filled: ReadonlySet<string>;
}

/**
 * Finds the sheets that are ours: lists by all of their content or all of their labels, recorded ones by most of it, notes by the grammar of theirs. A name says nothing: a
 * person's own sheet of the same name is a sheet like any other.
 */
export function ourSheetsOf(book: WorkbookCells): OurSheets {
  const ours = new Map<string, OurSheetKind>();
  const entries: unknown[] = [];
  const filled = new Set<string>();
  for (const sheet of book.sheets) {
    const text = textsOf(book, sheet);
    if (isNamedLike(ourSheetKinds.records.title, sheet.name) && isRecordContent(rowsOf(sheet, text))) {
      ours.set(sheet.name, "records");
      for (let row = 1; row < sheet.rowCount; row++) {
        const record = fillRecord.safeParse(entry(sheet, text, row, "fill "));
        if (record.success) filled.add(record.data.sheet);
        else entries.push(entry(sheet, text, row, ourSheetPrefix));
      }
    } else if (isNamedLike(ourSheetKinds.choices.title, sheet.name) && isChoicesContent(text, sheet.rowCount, sheet.columns.length)) ours.set(sheet.name, "choices");
  }
  const recorded = new Map(entries.flatMap((one) => ourSheetRecord(one) ?? []).map(({ sheet, kind }) => [sheet, kind]));
  for (const sheet of book.sheets) {
    const text = textsOf(book, sheet);
    const kind = recorded.get(sheet.name);
    const known = kindByContent(text, sheet.rowCount)?.kind ?? (kind !== undefined && isTouchedList(kind, text, sheet.rowCount) ? kind : listByLabels(text, sheet.rowCount));
    if (known !== undefined && (ourSheetKinds[known].use === "list" || ourSheetKinds[known].apart)) ours.set(sheet.name, known);
  }
  return { ours, filled };
}

function textsOf(book: WorkbookCells, sheet: SheetCells): TextAt {
  return (row, column) => (row < sheet.rowCount && sheet.columns[column]?.kind[row] === CellKind.text ? book.strings[sheet.columns[column].value[row]] : "");
}

/** Everything that stands in a sheet, for telling whether it is a record sheet; one glance is enough for any other. */
function rowsOf(sheet: SheetCells, text: TextAt): string[][] {
  if (text(0, 0) !== "state") return [];
  const blank = (row: number, column: number): boolean => (sheet.columns[column]?.kind[row] ?? CellKind.blank) === CellKind.blank;
  return Array.from({ length: sheet.rowCount }, (_, row) => Array.from({ length: sheet.columns.length }, (__, column) => (blank(row, column) ? "" : text(row, column) || "?")));
}

function entry(sheet: SheetCells, text: TextAt, row: number, prefix: string): unknown {
  if (!text(row, 0).startsWith(prefix)) return null;
  let json = "";
  for (let column = 1; column < sheet.columns.length; column++) json += text(row, column);
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}
