import type { Visibility } from "../../sheet/cells";
import { fillRecord } from "../../core/intake/tables/fill-record";
import { ourSheetKinds, type OurSheetFacts } from "../../sheet/our-sheets";
import { findOwn, type KnownSheet } from "../known-sheets";
import { RecordSheet } from "../protocol/record-sheet";
import { inExcel, type ExcelSession } from "../run";
import { answered } from "../sheet-names";

/** A worksheet as the pane lists it. */
export interface SheetInfo {
  name: string;
  visibility: Visibility;
  protected: boolean;
  /** Made or filled by us: no input of a review. */
  ours: boolean;
  /** Ours to begin and people's to keep: read with every review. */
  kept: boolean;
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
  kept: boolean;
  /** A list or the notes of ours: nobody's form, either. */
  own: boolean;
  sheet: Excel.Worksheet;
}

const visibilities: Record<string, Visibility> = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" };

/** What the first round trip tells of the workbook. */
export interface BookHeads {
  heads: SheetHead[];
  records: RecordSheet;
  /** Name of the workbook. */
  file: string;
  /** The sheets that are ours, by name. */
  own: Map<string, KnownSheet>;
  /** The structure of the workbook is protected: no sheet can be added. */
  structure: boolean;
}

/** Names, visibility and protection of all sheets, with our records; one sync, one more where sheets are named like ours. */
export async function readSheetHeads(session: ExcelSession): Promise<BookHeads> {
  const { worksheets } = session.workbook;
  const ask = (): void => {
    worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
    session.workbook.load("name");
    session.workbook.protection.load("protected");
  };
  ask();
  const records = await RecordSheet.read(session);
  // Where our sheet is missing, the error must not have taken the other answers with it. The names may have been asked since: the workbook is only here.
  if (!answered(() => session.workbook.protection.protected)) {
    ask();
    await session.sync();
  }
  const filled = filledSheets(records);
  const own = await findOwn(session, records, worksheets.items);
  const useOf = (name: string): OurSheetFacts["use"] | undefined => (own.has(name) ? ourSheetKinds[own.get(name)!.kind].use : undefined);
  const isList = (name: string): boolean => useOf(name) === "list" || useOf(name) === "notes";
  // A workbook of nothing but forms we filled is an application sent in: there they are the data.
  if (worksheets.items.every((sheet) => isList(sheet.name) || filled.has(sheet.name))) filled.clear();
  const heads = worksheets.items.map((sheet) => ({
    name: sheet.name,
    visibility: visibilities[sheet.visibility] ?? "visible",
    protected: sheet.protection.protected,
    ours: isList(sheet.name) || filled.has(sheet.name),
    kept: useOf(sheet.name) === "kept",
    own: isList(sheet.name),
    sheet,
  }));
  return { heads, records, file: session.workbook.name, own, structure: session.workbook.protection.protected };
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
    return heads.map(({ sheet: _sheet, own: _own, ...head }, i) => {
      const range = used[i];
      const empty = range.isNullObject;
      return { ...head, usedRows: empty ? 0 : range.rowIndex + range.rowCount, usedColumns: empty ? 0 : range.columnIndex + range.columnCount };
    });
  });
}
