import type { Visibility } from "../../core/cells";
import { fillRecord } from "../../core/form/record";
import { isOurs } from "../ownSheets";
import { RecordSheet } from "../recordSheet";
import { inExcel, type Session } from "../run";

/** A worksheet as the pane lists it. */
export interface SheetInfo {
  name: string;
  visibility: Visibility;
  protected: boolean;
  /** Made or filled by us: no input of a review. */
  ours: boolean;
  /** Rows and columns from A1 to the last value; 0 when the sheet is empty. */
  usedRows: number;
  usedColumns: number;
}

/** What the first round trip tells of every sheet. */
export interface SheetHead {
  name: string;
  visibility: Visibility;
  protected: boolean;
  ours: boolean;
  sheet: Excel.Worksheet;
}

const visibilities: Record<string, Visibility> = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" };

/** Names, visibility and protection of all sheets, with our records; one sync. */
export async function readSheetHeads(session: Session): Promise<{ heads: SheetHead[]; records: RecordSheet; file: string }> {
  const { worksheets } = session.workbook;
  const ask = (): void => {
    worksheets.load("items/name,items/visibility,items/protection/protected");
    session.workbook.load("name");
  };
  ask();
  const records = await RecordSheet.read(session);
  // Where our sheet is missing, the error must not have taken the other answers with it.
  if (!answered(worksheets)) {
    ask();
    await session.sync();
  }
  const filled = filledSheets(records);
  // A workbook of nothing but forms we filled is an application sent in: there they are the data.
  if (worksheets.items.every((sheet) => isOurs(sheet.name) || filled.has(sheet.name))) filled.clear();
  const heads = worksheets.items.map((sheet) => ({
    name: sheet.name,
    visibility: visibilities[sheet.visibility] ?? "visible",
    protected: sheet.protection.protected,
    ours: isOurs(sheet.name) || filled.has(sheet.name),
    sheet,
  }));
  return { heads, records, file: session.workbook.name };
}

/** True when a collection has been loaded. */
export function answered(collection: { items: unknown[] }): boolean {
  try {
    return Array.isArray(collection.items);
  } catch {
    return false;
  }
}

/** Sheets that hold a form we filled. */
export function filledSheets(records: RecordSheet): Set<string> {
  const names = new Set<string>();
  for (const key of records.entries.keys()) {
    if (!key.startsWith("fill ")) continue;
    const parsed = fillRecord.safeParse(records.get(key));
    if (parsed.success) names.add(parsed.data.sheet);
  }
  return names;
}

/** All worksheets with their used size; two syncs. */
export async function listSheets(): Promise<SheetInfo[]> {
  return inExcel(async (session) => {
    const { heads } = await readSheetHeads(session);
    const used = heads.map(({ sheet }) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      return range;
    });
    await session.sync();
    return heads.map(({ sheet: _sheet, ...head }, i) => {
      const range = used[i];
      const empty = range.isNullObject;
      return { ...head, usedRows: empty ? 0 : range.rowIndex + range.rowCount, usedColumns: empty ? 0 : range.columnIndex + range.columnCount };
    });
  });
}
