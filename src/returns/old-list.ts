import type { ReportKind } from "../core/reports";
import { listPrint } from "../core/reports/list-print";
import type { ReportColumn } from "../core/reports/report";
import type { SheetOperation } from "../files/model";
import type { CellWrite } from "../files/model";
import type { SheetCells, WorkbookCells } from "../sheet/cells";
import { freeSheetTitle, kindByContent, ourSheetKey, ourSheetKinds, ourSheetRecord } from "../sheet/our-sheets";
import { recordOf, textAt, type Records } from "./records";

/** Where a list goes: onto the sheet it has, which is emptied first, or onto a new one. */
interface ListPlace {
  name: string;
  /** Empties the sheet that is there; absent: it is new. */
  emptied?: SheetOperation[];
}

/** The place of a list: its own sheet, as long as it is recorded as ours and nobody has written into it; else a new one, and what is there stays. */
export function placeOf(kind: ReportKind, columns: readonly ReportColumn[], book: WorkbookCells, records: Records, taken: readonly string[]): ListPlace {
  const own = ownColumns(kind, columns);
  for (const sheet of book.sheets) {
    const record = ourSheetRecord(recordOf(records, ourSheetKey(sheet.name)));
    if (record?.kind !== kind || record.print === undefined) continue;
    const at = textAt(sheet, book);
    const rows = Array.from({ length: sheet.rowCount }, (_, row) => own.map((__, column) => at(row, column)));
    if (kindByContent(at, sheet.rowCount)?.kind !== kind || listPrint(own, rows) !== record.print || hasBeside(sheet, book, kind, own.length)) continue;
    return { name: sheet.name, emptied: emptying(sheet) };
  }
  return { name: freeSheetTitle(ourSheetKinds[kind].title, taken) };
}

/** The columns of a list that the pane writes too: those of the copy that goes back stand right of them. */
export const ownColumns = (kind: ReportKind, columns: readonly ReportColumn[]): ReportColumn[] => columns.slice(0, ourSheetKinds[kind].headers[0].first.length);

/** True where somebody has written beside a list, its own column to be filled in apart. */
function hasBeside(sheet: SheetCells, book: WorkbookCells, kind: ReportKind, width: number): boolean {
  const at = textAt(sheet, book);
  const header = kindByContent(at, sheet.rowCount)!.header;
  const { returned = [] } = ourSheetKinds[kind];
  const given = returned.every((label, i) => at(header, width + i) === label) ? returned.length : 0;
  for (let column = width; column < sheet.columns.length; column++)
    for (let row = 0; row < sheet.rowCount; row++) if (at(row, column) !== "" && (column >= width + given || row < header)) return true;
  return false;
}

function emptying(sheet: SheetCells): SheetOperation[] {
  const cells: CellWrite[] = [];
  for (let row = 0; row < sheet.rowCount; row++) for (let column = 0; column < sheet.columns.length; column++) cells.push({ row, column, value: null, formula: null, style: {} });
  const area = { top: 0, left: 0, bottom: Math.max(0, sheet.rowCount - 1), right: Math.max(0, sheet.columns.length - 1) };
  return [{ op: "unmerge", area }, { op: "cells", cells }, { op: "rowHeight", from: 0, to: area.bottom, height: null }];
}
