import { areaName } from "../../core/form/address";
import { sameContent } from "../../core/form/fingerprint";
import type { KeptCell } from "../../core/form/placement";
import type { FormPlan } from "../../core/form/plan";
import { asProblem, ExcelProblem } from "../problem";
import { filledSheets, readSheetHeads } from "../read/sheets";
import { RecordSheet } from "../recordSheet";
import { inExcel, type Session } from "../run";
import { printable } from "../text";
import { quietly } from "../watch";
import { queueDrawing, queuePage } from "./draw";
import { fillKey, journalKey, undoKey, type JournalCell } from "./journal";
import { prepareDrawing, prepareOpen, unchangedSince, type Prepared } from "./plan";
import { readCells, readJournal, restore } from "./restore";
import { findOpenTarget, readTarget, type OpenTarget } from "./target";
import { queueCells, type CellToWrite } from "./write";

export interface FillOptions {
  /** Sheet that is the template; absent: it is looked for, and drawn when there is none. */
  sheet?: string;
  /** Also write over cells that hold something else, formulas excepted. */
  overwrite?: boolean;
  /** Name of the open workbook in the plan's sources; absent: its own. */
  file?: string;
  signal?: AbortSignal;
}

/** What filling a form did. */
export interface FillReport {
  form: string;
  sheet: string;
  /** template: an opened sheet was filled; reconstruction: the form was drawn. */
  way: "template" | "reconstruction";
  rows: number;
  inserted: number;
  /** Cells written; 0 when the sheet was already as planned. */
  written: number;
  /** Cells left alone because something else stands in them: ask, then fill again with `overwrite`. */
  kept: KeptCell[];
  /** Labels of the form the template has no column for. */
  missingColumns: string[];
  /** Chinese sentences for the person who sends the form. */
  notes: string[];
}

/**
 * Fills a form under the rollback journal of our own: plan, look, note what stands there, look again, write everything in
 * one sync, read it back, tidy up. On any fault the sheet is put back as it was and the problem is "restored"; when even
 * that fails, `recoverJournal` does it at the next start. About ten syncs, whatever the size.
 */
export async function fillForm(plan: FormPlan, options: FillOptions = {}): Promise<FillReport> {
  return quietly(() => inExcel((session) => fill(session, plan, options), options.signal));
}

async function fill(session: Session, plan: FormPlan, options: FillOptions): Promise<FillReport> {
  let { heads, records, file } = await readSheetHeads(session);
  const unfinished = readJournal(records, journalKey);
  if (unfinished) {
    await restore(session, records, unfinished, journalKey);
    ({ heads, records, file } = await readSheetHeads(session));
  }
  const open = await findOpenTarget(session, heads, plan, filledSheets(records), options.file ?? file, options.sheet);
  const head = open && heads.find((one) => one.name === open.target.sheet);
  const prepared = open && head ? prepareOpen(plan, open, head, records, options.overwrite === true) : prepareDrawing(plan, heads);
  const report = reportOf(plan, prepared);
  const { placement } = prepared;
  if (!prepared.drawing && placement.changes.length + placement.totals.length === 0 && placement.insert === null) {
    await keepRecord(session, records, prepared);
    return report;
  }
  const opened = prepared.open !== null;
  records.set(journalKey, prepared.journal);
  records.state = "prepared";
  records.queueWrite(session);
  try {
    await session.sync();
    const now = await recheck(session, plan, prepared);
    if (opened && !(now && unchangedSince(prepared, now))) throw new ExcelProblem("changed");
  } catch (error) {
    // Nothing has been written yet but the note itself.
    await tidy(prepared).catch(() => undefined);
    throw error;
  }
  try {
    await commit(session, plan, prepared, records);
    await verify(session, prepared);
  } catch (error) {
    throw await takeBack(asProblem(error));
  }
  records.set(journalKey, null);
  records.set(undoKey, prepared.journal);
  records.set(fillKey(plan.form.id, prepared.sheet), placement.record);
  records.state = "";
  records.queueWrite(session);
  try {
    await session.finish();
  } catch {
    report.notes.push("填写已完成，但内部记录没有清理；下次打开任务窗格时会自动清理。");
  }
  return report;
}

/** The journal as the workbook holds it, and the target, once more: both must be as planned. */
async function recheck(session: Session, plan: FormPlan, prepared: Prepared): Promise<OpenTarget | null> {
  const stored = await RecordSheet.read(session);
  if (JSON.stringify(stored.get(journalKey)) !== JSON.stringify(prepared.journal)) throw new ExcelProblem("changed");
  if (!prepared.open) return null;
  const { grid } = prepared.open;
  const sheet = session.workbook.worksheets.getItem(prepared.sheet);
  return readTarget(session, sheet, prepared.sheet, plan, grid.values.length, grid.values[0]?.length ?? 1);
}

/** Everything in one sync, in order: the state cell tells how far it came. */
async function commit(session: Session, plan: FormPlan, prepared: Prepared, records: RecordSheet): Promise<void> {
  const { placement, drawing, open } = prepared;
  records.queueState(session, "committing");
  const sheet = drawing ? session.workbook.worksheets.add(prepared.sheet) : session.workbook.worksheets.getItem(prepared.sheet);
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

async function verify(session: Session, { sheet, journal }: Prepared): Promise<void> {
  const now = await readCells(session, session.workbook.worksheets.getItem(sheet), journal.cells.map(({ to, column }) => ({ row: to, column })));
  journal.cells.forEach((cell, i) => {
    const right = cell.afterFormula === undefined ? sameContent(now[i].value, printable(String(cell.after))) && now[i].formula === "" : now[i].formula === cell.afterFormula;
    if (!right) throw new ExcelProblem("changed", undefined, areaName({ top: cell.to, bottom: cell.to, left: cell.column, right: cell.column }));
  });
}

/** Restores in a run of its own, because the failed one may never answer again. */
async function takeBack(cause: ExcelProblem): Promise<ExcelProblem> {
  try {
    await inExcel(async (session) => {
      const { records } = await readSheetHeads(session);
      const entry = readJournal(records, journalKey);
      if (entry) await restore(session, records, entry, journalKey);
    });
    if (cause.code === "cancelled") return cause;
    return new ExcelProblem("restored", `写入没有完成，已恢复成写入前的样子。原因：${cause.sentence}`, cause.code);
  } catch {
    return new ExcelProblem("notRestored", undefined, cause.code);
  }
}

/** Takes the note of a write that never began off again. */
async function tidy(prepared: Prepared): Promise<void> {
  await inExcel(async (session) => {
    const records = await RecordSheet.read(session);
    const entry = readJournal(records, journalKey);
    if (entry && entry.sheet !== prepared.sheet) return;
    records.set(journalKey, null);
    records.state = "";
    records.queueWrite(session);
    await session.finish();
  });
}

/** Nothing to write: still remembers what is ours, when that is new. */
async function keepRecord(session: Session, records: RecordSheet, { sheet, placement }: Prepared): Promise<void> {
  const key = fillKey(placement.record.form, sheet);
  if (JSON.stringify(records.get(key)) === JSON.stringify(placement.record) || placement.record.rows.length === 0) return;
  records.set(key, placement.record);
  records.queueWrite(session);
  await session.sync();
}

function reportOf(plan: FormPlan, { sheet, placement, drawing, open }: Prepared): FillReport {
  const notes = [...plan.notes.map((note) => `${note.unit}${note.column ? `“${note.column}”` : ""}：${note.text}`), ...plan.leftOut.map((one) => `${one.name}没有列入：${one.why}。`), ...placement.notes];
  if (drawing) notes.push(`没有找到已打开的${plan.form.sheet}，新建了工作表“${sheet}”：${plan.form.face}。`, plan.form.fontNote);
  return {
    form: plan.form.id,
    sheet,
    way: drawing ? "reconstruction" : "template",
    rows: plan.rows.length,
    inserted: placement.insert?.count ?? 0,
    written: placement.changes.length + placement.totals.length,
    kept: placement.kept,
    missingColumns: open?.target.missing ?? [],
    notes,
  };
}
