import { writeCells } from "./edit/write-cells";
import { Workbook } from "./model/workbook";
import { area } from "../sheet/area";

export interface NewSheet {
  name: string;
  /** Written from A1, as the object model would. */
  values?: unknown[][];
  visibility?: "visible" | "hidden" | "veryHidden";
}

/** A workbook made in memory. Without sheets it has one, "Sheet1". */
export function createWorkbook(source: { name?: string; date1904?: boolean; sheets?: NewSheet[] } = {}): Workbook {
  const workbook = new Workbook();
  if (source.name !== undefined) workbook.name = source.name;
  workbook.date1904 = source.date1904 ?? false;
  for (const { name, visibility, values } of source.sheets ?? [{ name: "Sheet1" }]) {
    const sheet = workbook.addSheet({ name, visibility });
    const width = values?.[0]?.length ?? 0;
    if (values && width > 0) writeCells(sheet, area(0, 0, values.length - 1, width - 1), values, { formulaInTextCell: false });
  }
  const shown = workbook.sheets.find((sheet) => sheet.visibility === "visible");
  if (shown) workbook.active = shown;
  workbook.isDirty = false;
  return workbook;
}
