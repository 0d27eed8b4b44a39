import { CellKind, type SheetCells, type WorkbookCells } from "../sheet/cells";
import { freeSheetTitle, isNamedLike, isRecordContent, ourSheetKinds, type TextAt } from "../sheet/our-sheets";
import { readRecordLines } from "../sheet/record-lines";

/** Our notes of a workbook: the entries of its record sheet, and what that is called or would be. */
export interface Records {
  sheet: string;
  exists: boolean;
  entries: Map<string, string>;
  /** Lines and columns it has. */
  rows: number;
  columns: number;
}

/** What a cell shows, as far as lists of ours go. */
export function textAt({ columns, rowCount }: SheetCells, { strings }: WorkbookCells): TextAt {
  return (row, column) => {
    const held = columns[column];
    if (!held || row >= rowCount) return "";
    switch (held.kind[row]) {
      case CellKind.blank: return "";
      case CellKind.text:
      case CellKind.error: return strings[held.value[row]];
      default: return String(held.value[row]);
    }
  };
}

/** Reads our notes: by what the sheet holds, never because of its name. */
export function readRecords(book: WorkbookCells): Records {
  const { title } = ourSheetKinds.records;
  for (const sheet of book.sheets) {
    if (!isNamedLike(title, sheet.name)) continue;
    const at = textAt(sheet, book);
    const rows = Array.from({ length: sheet.rowCount }, (_, row) => Array.from({ length: sheet.columns.length }, (__, column) => at(row, column)));
    if (isRecordContent(rows)) return { sheet: sheet.name, exists: true, entries: readRecordLines(rows).entries, rows: rows.length, columns: sheet.columns.length };
  }
  return { sheet: freeSheetTitle(title, book.sheets.map(({ name }) => name)), exists: false, entries: new Map(), rows: 0, columns: 0 };
}

/** An entry's JSON; null where it is missing or no JSON. */
export function recordOf({ entries }: Records, key: string): unknown {
  try {
    return JSON.parse(entries.get(key) ?? "null");
  } catch {
    return null;
  }
}
