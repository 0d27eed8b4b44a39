import type { Content } from "../../core/form/grid";
import { ownKey } from "../../sheet/own-sheets";
import { undoKey } from "../forms/journal";
import { ExcelProblem } from "../problem";
import type { RecordSheet } from "../recordSheet";
import type { Session } from "../run";
import { cellText } from "../text";
import { shadeRows } from "./draw";
import { printOf, type KeptUndo } from "./undo";

/** Takes the last write on a kept sheet back; refused when anything in our columns was edited, sorted or added since. */
export async function takeBackKept(session: Session, records: RecordSheet, undo: KeptUndo): Promise<{ sheet: string; cells: number }> {
  const { append, header } = undo;
  const sheet = session.workbook.worksheets.getItemOrNullObject(undo.sheet);
  sheet.load("name,protection/protected");
  await session.finish();
  if (sheet.isNullObject) throw new ExcelProblem("noSheet", `工作表“${undo.sheet}”已经不在，无法撤销写入。`);
  if (sheet.protection.protected) throw new ExcelProblem("protected", `工作表“${undo.sheet}”受保护，无法撤销写入：请先撤消保护，再试一次。`);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount");
  sheet.autoFilter.load("isDataFiltered");
  await session.finish();
  if (sheet.autoFilter.isDataFiltered) throw new ExcelProblem("filtered", `工作表“${undo.sheet}”正在筛选，无法撤销写入：请先清除筛选，再试一次。`);
  const rows = used.isNullObject ? 0 : used.rowIndex + used.rowCount - header - 1;
  if (printOf(await readBelow(session, sheet, undo, rows)) !== undo.print) throw new ExcelProblem("changed", `“${undo.sheet}”写入之后又有改动，不能整体撤销：请手工修改。`);
  if (undo.created) {
    sheet.delete();
    records.set(ownKey(undo.sheet), null);
  } else {
    for (const { row, column, before, date } of undo.cells) sheet.getRangeByIndexes(row, column, 1, 1).values = [[date ? before : cellText(before)]];
    shadeRows(sheet, undo.greyed, undo.width, false);
    shadeRows(sheet, undo.revived, undo.width, true);
    if (append.count > 0) sheet.getRange(`${append.at + 1}:${append.at + append.count}`).delete("Up");
    for (const column of undo.made) sheet.getRangeByIndexes(header, column, 1, 1).clear("All");
  }
  records.set(undoKey, null);
  records.queueWrite(session);
  await session.finish();
  return { sheet: undo.sheet, cells: undo.cells.length + append.count };
}

async function readBelow(session: Session, sheet: Excel.Worksheet, { columns, dates, header }: KeptUndo, rows: number): Promise<Content[][]> {
  if (rows <= 0) return columns.map(() => []);
  const asked = columns.map((column) => {
    const range = sheet.getRangeByIndexes(header + 1, column, rows, 1);
    if (dates.includes(column)) range.load("text");
    else range.load("values");
    return { column, range };
  });
  await session.finish();
  return asked.map(({ column, range }) => ((dates.includes(column) ? range.text : range.values) as Content[][]).map(([value]) => value));
}
