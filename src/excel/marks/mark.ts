import type { ReviewResult } from "../../core/review/review";
import { asProblem, ExcelProblem } from "../problem";
import { RecordSheet } from "../protocol/record-sheet";
import { readEnded } from "../settle";
import { carryOut, type PlannedWrite } from "../transaction";
import { inExcel, type ExcelSession } from "../run";
import { quietly } from "../watch";
import { cellCount, rulesOf, type MarkRule } from "../../core/reports/marks/areas";
import { limitRules, ruleLimit, type PlannedRules } from "../../core/reports/marks/limit";
import { colours } from "../../core/dictionary/colours";
import { type MarkJournal, noteMarks, settleMarks } from "./journal";
import { areaName, splitSheet } from "../../sheet/a1";
import { markFormula, markSeverity } from "../../core/reports/marks/severity";
import { readMarkState, type MarkState, type SheetMarks } from "./state";

export interface MarkOptions {
  /** File whose findings belong to the open workbook; absent: the only file of the result, else the workbook's own name. */
  file?: string;
  signal?: AbortSignal;
}

/** What was marked and what was not. */
export interface MarkDone {
  cells: number;
  rules: number;
  /** Our earlier rules that were taken off. */
  removed: number;
  /** Sheets without marks, and why: one Chinese sentence each. */
  skipped: { sheet: string; why: string }[];
  /** Findings that name no cell: a column or a table is absent. */
  withoutCell: number;
  /** Set when not every cell could be marked: one Chinese sentence. */
  limited: string | null;
}

/** Bytes of one request at most; rules beyond it follow in the next sync. */
const requestBytes = 3_000_000;

/**
 * Marks the findings' first cells as conditional formats of our own; when all of them stand, the earlier ones go: 2 syncs, 4 over earlier marks. Where Excel
 * refuses a rule over many areas, every area gets a rule of its own. The user's rules, fills and values are not touched; a write that fails
 * leaves the marks that were there.
 */
export async function markFindings(result: ReviewResult, options: MarkOptions = {}): Promise<MarkDone> {
  const file = options.file ?? (result.files.length === 1 ? result.files[0].file : null);
  const one = (single: boolean): Promise<MarkDone> => inExcel((session) => mark(session, result, file, single), options.signal);
  return quietly(async () => {
    try {
      return await one(false);
    } catch (error) {
      const { code, detail } = asProblem(error);
      if (code !== "unsupported" && !["InvalidArgument", "unsupported"].includes(detail)) throw error;
      return await one(true);
    }
  });
}

async function mark(session: ExcelSession, result: ReviewResult, file: string | null, single: boolean): Promise<MarkDone> {
  const state = await readEnded(session, () => readMarkState(session, result, file));
  const report: MarkDone = { cells: 0, rules: 0, removed: 0, skipped: state.skipped, withoutCell: state.withoutCell, limited: null };
  const planned: PlannedRules<SheetMarks>[] = state.sheets.map((sheet) => ({ sheet, rules: rulesOf(sheet.marks, single) }));
  if (planned.reduce((sum, one) => sum + one.rules.length, 0) > ruleLimit) report.limited = limitRules(planned, result, single);
  if (await stands(session, state, planned)) return counted(report, planned.flatMap(({ rules }) => rules));
  const entry: MarkJournal = {
    kind: "marks", from: state.highest + 1, sheets: [...new Set([...planned.map(({ sheet }) => sheet.sheet.id), ...state.marked])],
    notes: [...state.staying, ...planned.map(({ sheet, rules }) => ({ sheet: sheet.name, id: sheet.sheet.id, rules: rules.map((rule) => rule.address) }))],
  };
  const unsupported = new ExcelProblem("unsupported", undefined, "unsupported");
  let whole = true;
  const commit: PlannedWrite["commit"] = async ({ committed, close }) => {
    const proof = await addRules(session, planned, entry.from, single, report);
    if (state.old.length === 0) close();
    await session.sync();
    whole = proof();
    if (state.old.length === 0) return;
    if (!whole) throw unsupported;
    committed();
    for (const format of state.old) format.delete();
    close();
    await session.finish();
    report.removed = state.old.length;
  };
  if (state.recordable) await carryOut(session, state.records, { entry, commit });
  else await unrecorded(state, entry, commit);
  if (whole) return report;
  await inExcel(async (again) => {
    const records = await RecordSheet.read(again);
    await settleMarks(again, records, entry, false);
    noteMarks(records, state.staying);
    records.queueWrite(again);
    await again.finish();
  });
  throw unsupported;
}

/** Without a place for a journal, because no sheet can be added: what fails is taken back at once or not at all. */
async function unrecorded(state: MarkState, entry: MarkJournal, commit: PlannedWrite["commit"]): Promise<void> {
  try {
    await commit({ committed: () => undefined, close: () => undefined });
  } catch (error) {
    await inExcel((session) => settleMarks(session, state.records, entry, false));
    throw error;
  }
}

/** Queues the rules, with a request where one is full; answers what tells, once the last has been answered, whether each covers all its areas. */
async function addRules(session: ExcelSession, planned: readonly PlannedRules<SheetMarks>[], from: number, single: boolean, report: MarkDone): Promise<() => boolean> {
  const added: { ranges: Excel.RangeAreas; rule: MarkRule }[] = [];
  let bytes = 0;
  for (const { sheet, rules } of planned) {
    for (const rule of rules) {
      if (bytes > requestBytes) {
        await session.sync();
        bytes = 0;
      }
      bytes += 1_200 + rule.address.length * 2;
      added.push({ ranges: addRule(sheet.sheet, rule, from + added.length, single), rule });
    }
  }
  counted(report, added.map(({ rule }) => rule));
  return () => !added.some(({ ranges, rule }) => rule.areas.length > 1 && ranges.areaCount === 1);
}

function counted(report: MarkDone, rules: readonly MarkRule[]): MarkDone {
  report.rules = rules.length;
  report.cells = rules.reduce((sum, rule) => sum + cellCount(rule), 0);
  return report;
}

/** Whether the marks that are there are the planned ones already: then nothing is written. One sync, where as many are there as are planned. */
async function stands(session: ExcelSession, { old, formulas }: MarkState, planned: readonly PlannedRules<SheetMarks>[]): Promise<boolean> {
  const rules = planned.flatMap(({ sheet, rules }) => rules.map((rule) => ({ sheet: sheet.name, rule })));
  if (old.length === 0 || old.length !== rules.length) return false;
  const areas = old.map((format) => format.getRanges().areas);
  for (const one of areas) one.load("items/address");
  await session.sync();
  const line = (formula: string, places: readonly string[]): string => `${markSeverity(formula) ?? ""} ${[...places].sort().join()}`;
  const place = (address: string): string => `${splitSheet(address).sheet ?? ""}!${splitSheet(address).rest}`;
  const found = old.map(({ id }, i) => line(formulas.get(id) ?? "", areas[i].items.map(({ address }) => place(address))));
  const wanted = rules.map(({ sheet, rule }) => line(markFormula(rule.severity, 0), rule.areas.map((area) => `${sheet}!${areaName(area)}`)));
  return found.sort().join("\n") === wanted.sort().join("\n");
}

function addRule(sheet: Excel.Worksheet, rule: MarkRule, n: number, single: boolean): Excel.RangeAreas {
  const place = single ? sheet.getRange(rule.address) : sheet.getRanges(rule.address);
  const format = place.conditionalFormats.add("Custom");
  format.custom.rule.formula = markFormula(rule.severity, n);
  format.custom.format.fill.color = colours[rule.severity];
  const ranges = format.getRanges();
  ranges.load("areaCount");
  return ranges;
}
