import type { KeptCell } from "../../core/form/placement";
import type { FormPlan } from "../../core/form/plan";
import { asProblem, ExcelProblem } from "../problem";
import { filledSheets, readSheetHeads } from "../read/sheets";
import { RecordSheet } from "../recordSheet";
import { inExcel, type Session } from "../run";
import { quietly } from "../watch";
import { commit, recheck, verify } from "./commit";
import { fillKey, journalKey } from "./journal";
import { prepareDrawing, prepareOpen, type Prepared } from "./plan";
import { readJournal, restore } from "./restore";
import { queueFinish, settleJournal } from "./settle";
import { findOpenTarget } from "./target";

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
  if (await settleJournal(session, records)) ({ heads, records, file } = await readSheetHeads(session));
  const { open, blank } = await findOpenTarget(session, heads, plan, filledSheets(records), options.file ?? file, options.sheet);
  const head = open && heads.find((one) => one.name === open.target.sheet);
  const prepared = open && head ? prepareOpen(plan, open, head, records, options.overwrite === true) : prepareDrawing(plan, heads, blank, options.sheet);
  const report = reportOf(plan, prepared);
  const { placement } = prepared;
  if (!prepared.drawing && placement.changes.length + placement.totals.length === 0 && placement.insert === null) {
    await keepRecord(session, records, prepared);
    return report;
  }
  records.set(journalKey, prepared.journal);
  records.state = "prepared";
  records.queueWrite(session);
  try {
    await session.sync();
    await recheck(session, plan, prepared);
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
  queueFinish(session, records, prepared.journal);
  try {
    await session.finish();
  } catch {
    report.notes.push("填写已完成，但内部记录没有清理；下次打开任务窗格时会自动清理。");
  }
  return report;
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
