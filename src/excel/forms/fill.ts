import type { EditedFormCell } from "../../core/forms/place-cell";
import type { FormPlan } from "../../core/forms/plan";
import type { SheetPlan } from "../../core/forms/sheet/plan";
import { paperNote } from "../paper";
import { ExcelProblem } from "../problem";
import { readSheetHeads } from "../read/sheets";
import type { RecordSheet } from "../protocol/record-sheet";
import { inExcel, type ExcelSession } from "../run";
import { quietly } from "../watch";
import { fillKey } from "./journal";
import { whileStill, type Guarded } from "../protocol/guards";
import { readEnded } from "../settle";
import { differencesText } from "../protocol/settled";
import { carryOut } from "../transaction";
import { plannedFill, setUpPages } from "./commit";
import { changes, journalOf, type Prepared, type PreparedSheet } from "./prepared";
import { preparePages } from "./prepare-pages";
import { prepareTable, type TemplateBook } from "./prepare-table";

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
export interface FillDone {
  form: string;
  /** The first of the sheets. */
  sheet: string;
  sheets: string[];
  /** template: an opened sheet was filled; reconstruction: the form was drawn. */
  way: "template" | "reconstruction";
  /** Units in it. */
  rows: number;
  inserted: number;
  /** Cells written; 0 when the sheet was already as planned. */
  written: number;
  /** Cells left alone because something else stands in them: ask, then fill again with `overwrite`. */
  kept: (EditedFormCell & { sheet: string })[];
  /** Labels of the form the template has no column for. */
  missingColumns: string[];
  /** Chinese sentences for the person who sends the form. */
  notes: string[];
}

/**
 * Fills a form under the rollback journal of our own: plan, look, note what stands there, look again, write everything and read it back in
 * one request, tidy up. On any fault the sheet is put back as it was and the problem is "restored"; when even
 * that fails, `recoverJournal` does it at the next start. About ten syncs, whatever the size.
 */
export async function fillForm(plan: FormPlan | SheetPlan, options: FillOptions = {}): Promise<FillDone> {
  let first = "";
  const still = (guarded: Guarded): Guarded => (now) => {
    // Whoever agreed to write over cells agreed to those that stood there then.
    if (options.overwrite && first !== "" && first !== now) throw new ExcelProblem("changed");
    first = now;
    return guarded(now);
  };
  return quietly(() => whileStill(() => options.sheet ?? plan.form.sheet, (guarded) => inExcel((session) => fill(session, plan, options, still(guarded)), options.signal)));
}

async function fill(session: ExcelSession, plan: FormPlan | SheetPlan, options: FillOptions, guarded: Guarded): Promise<FillDone> {
  const { heads, records, file, structure, settled } = await readEnded(session, readSheetHeads);
  const workbook: TemplateBook = { heads, records, file: options.file ?? file, sheet: options.sheet, overwrite: options.overwrite === true };
  const all = "kind" in plan ? await preparePages(session, plan, workbook) : await prepareTable(session, plan, workbook);
  const report = reportOf(plan, all);
  if (settled?.sentence) report.notes.unshift(settled.sentence);
  // Sheets that are right already need no journal.
  const prepared: Prepared = { ...all, sheets: all.sheets.filter((one) => one.draw || changes(one)) };
  if (structure && prepared.sheets.length > 0 && (!records.exists || prepared.sheets.some(({ part }) => part.created))) throw new ExcelProblem("structure");
  if (prepared.sheets.length === 0) {
    await keepRecords(session, records, all);
    return report;
  }
  const entry = journalOf(prepared);
  const { differs } = await carryOut(session, records, plannedFill(session, records, prepared, entry, guarded(JSON.stringify(entry))));
  if (differs.length > 0) report.notes.push(differencesText(differs));
  if (!(await setUpPages(session, prepared))) report.notes.push(paperNote);
  return report;
}

/** Nothing to write: still remembers what is ours, when that is new. */
async function keepRecords(session: ExcelSession, records: RecordSheet, { sheets }: Prepared): Promise<void> {
  let news = false;
  for (const { sheet, placement: { record } } of sheets) {
    const key = fillKey(record.form, sheet);
    const empty = record.rows.length === 0 && record.page === undefined;
    if (empty || JSON.stringify(records.get(key)) === JSON.stringify(record)) continue;
    records.set(key, record);
    news = true;
  }
  if (!news) return;
  records.queueWrite(session);
  await session.sync();
}

function reportOf(plan: FormPlan | SheetPlan, { sheets, notes }: Prepared): FillDone {
  const sum = (of: (one: PreparedSheet) => number): number => sheets.reduce((total, one) => total + of(one), 0);
  return {
    form: plan.form.id,
    sheet: sheets[0]?.sheet ?? "",
    sheets: sheets.map((one) => one.sheet),
    way: sheets.some((one) => !one.draw) ? "template" : "reconstruction",
    rows: "kind" in plan ? new Set(plan.units.map(({ key, year }) => (year === undefined ? key : key.slice(0, -5)))).size : plan.rows.length,
    inserted: sum(({ placement }) => placement.inserts.reduce((total, { count }) => total + count, 0)),
    written: sum(({ placement }) => placement.changes.length + placement.totals.length),
    kept: sheets.flatMap(({ sheet, placement }) => placement.kept.map((cell) => ({ ...cell, sheet }))),
    missingColumns: [...new Set(sheets.flatMap((one) => one.missing))],
    notes,
  };
}
