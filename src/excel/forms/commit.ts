import { areaName } from "../../core/form/address";
import { sameContent } from "../../core/form/fingerprint";
import type { FormPlan } from "../../core/form/plan";
import { asProblem, ExcelProblem } from "../problem";
import { RecordSheet } from "../recordSheet";
import type { Session } from "../run";
import { printable } from "../text";
import { queueDrawing, queuePage } from "./draw";
import { journalKey, type JournalCell } from "./journal";
import { unchangedSince, type Prepared } from "./plan";
import { readCells } from "./restore";
import { readTarget, type OpenTarget } from "./target";
import { queueCells, type CellToWrite } from "./write";

/** The journal as the workbook holds it, and the target, once more: both must be as planned, else the problem is "changed". */
export async function recheck(session: Session, plan: FormPlan, prepared: Prepared): Promise<void> {
  const stored = await RecordSheet.read(session);
  if (JSON.stringify(stored.get(journalKey)) !== JSON.stringify(prepared.journal)) throw new ExcelProblem("changed");
  if (!prepared.open) return;
  const { grid } = prepared.open;
  const sheet = session.workbook.worksheets.getItem(prepared.sheet);
  const now = await readTarget(session, sheet, prepared.sheet, plan, grid.values.length, grid.values[0]?.length ?? 1);
  if (!now || !unchangedSince(prepared, now)) throw new ExcelProblem("changed");
}

/** Everything in one sync, in order: the state cell tells how far it came. */
export async function commit(session: Session, plan: FormPlan, prepared: Prepared, records: RecordSheet): Promise<void> {
  const { placement, drawing, open } = prepared;
  records.queueState(session, "committing");
  const sheet = drawing && prepared.journal.created ? session.workbook.worksheets.add(prepared.sheet) : session.workbook.worksheets.getItem(prepared.sheet);
  if (drawing) queueDrawing(sheet, plan.form, drawing);
  if (placement.insert && open) {
    const { at, count } = placement.insert;
    const rows = sheet.getRange(`${at + 1}:${at + count}`);
    rows.insert("Down");
    queueRowStyle(sheet, open, at, count);
  } else if (open && placement.filled > open.target.capacity) {
    queueRowStyle(sheet, open, open.target.firstRow + open.target.capacity, placement.filled - open.target.capacity);
  }
  queueCells(sheet, prepared.journal.cells.map((cell) => writeOf(cell, open)));
  records.queueState(session, "committed");
  if (drawing) queuePage(sheet, plan.form, drawing);
  try {
    await session.sync();
  } catch (error) {
    // The page comes last: where a part of it is refused the form stands, and is read back all the same.
    if (!drawing || asProblem(error).code !== "unsupported") throw error;
  }
}

/** New rows look like the first data row. */
function queueRowStyle(sheet: Excel.Worksheet, { target, grid, rowHeight }: OpenTarget, at: number, count: number): void {
  if (target.capacity === 0 || count <= 0) return;
  const width = grid.values[0].length;
  const rows = sheet.getRangeByIndexes(at, 0, count, width);
  rows.copyFrom(sheet.getRangeByIndexes(target.firstRow, 0, 1, width), "Formats");
  if (rowHeight > 0) rows.format.rowHeight = rowHeight;
}

function writeOf(cell: JournalCell, open: OpenTarget | null): CellToWrite {
  const format = cell.row >= 0 ? cell.format : open?.formats[open.target.firstRow]?.[cell.column];
  return { row: cell.to, column: cell.column, value: cell.after, formula: cell.afterFormula, format };
}

/** Reads back what was written; the problem names the first cell that is not as planned. */
export async function verify(session: Session, { sheet, journal }: Prepared): Promise<void> {
  const now = await readCells(session, session.workbook.worksheets.getItem(sheet), journal.cells.map(({ to, column }) => ({ row: to, column })));
  journal.cells.forEach((cell, i) => {
    const right = cell.afterFormula === undefined ? sameContent(now[i].value, printable(String(cell.after))) && now[i].formula === "" : now[i].formula === cell.afterFormula;
    if (!right) throw new ExcelProblem("changed", undefined, areaName({ top: cell.to, bottom: cell.to, left: cell.column, right: cell.column }));
  });
}
