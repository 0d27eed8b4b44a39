import type { ReviewResult } from "../../core/review/review";
import { asProblem, ExcelProblem, type ProblemCode } from "../problem";
import { readSheetHeads } from "../read/sheets";
import { inExcel, type ExcelSession } from "../run";
import { quietly } from "../watch";
import { cellCount, rulesOf, type MarkRule } from "./areas";
import { limitRules, ruleLimit, type PlannedRules } from "./limit";
import { alsoUnfinished, byLook, findOurRules, recordedMarks, stayingNotes, type FoundRules } from "./ours";
import { colours } from "../../core/dictionary/colours";
import { markFormula } from "./severity";
import { readMarkState, type MarkState } from "./state";

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
 * Marks the findings' first cells as conditional formats of our own and takes off the earlier ones in the same batch:
 * 2 syncs. Where Excel refuses a rule over many areas, every area gets a rule of its own. The user's rules, fills and
 * values are not touched; when it fails half-way our marks are taken off again.
 */
export async function markFindings(result: ReviewResult, options: MarkOptions = {}): Promise<MarkDone> {
  const file = options.file ?? (result.files.length === 1 ? result.files[0].file : null);
  return quietly(() =>
    inExcel(async (session) => {
      const state = await readMarkState(session, result, file);
      const report: MarkDone = { cells: 0, rules: 0, removed: 0, skipped: state.skipped, withoutCell: state.withoutCell, limited: null };
      try {
        await apply(session, state, result, report, false);
      } catch (error) {
        const problem = asProblem(error);
        if (untouched.has(problem.code)) throw problem;
        await removeAll(state);
        if (problem.code !== "unsupported" && problem.detail !== "InvalidArgument") throw problem;
        await singly(result, file, report);
      }
      return report;
    }, options.signal),
  );
}

/** Refusals of a whole batch: nothing of it was done. */
const untouched = new Set<ProblemCode>(["editing", "cancelled"]);

/** The long way, with a rule for every area, in a run of its own. */
async function singly(result: ReviewResult, file: string | null, report: MarkDone): Promise<void> {
  await inExcel(async (session) => {
    const state = await readMarkState(session, result, file);
    try {
      await apply(session, state, result, report, true);
    } catch (error) {
      await removeAll(state);
      throw error;
    }
  });
}

async function apply(session: ExcelSession, state: MarkState, result: ReviewResult, report: MarkDone, single: boolean): Promise<void> {
  for (const format of state.old) format.delete();
  const planned: PlannedRules[] = state.sheets.map((sheet) => ({ sheet, rules: rulesOf(sheet.marks, single) }));
  if (planned.reduce((sum, one) => sum + one.rules.length, 0) > ruleLimit) report.limited = limitRules(planned, result, single);
  if (state.recordable) {
    const notes = [...state.staying, ...planned.map(({ sheet, rules }) => ({ sheet: sheet.name, id: sheet.sheet.id, rules: rules.map((rule) => rule.address) }))];
    state.records.set("marks", notes.length > 0 ? notes : null);
    state.records.queueWrite(session);
  }
  const added: { ranges: Excel.RangeAreas; rule: MarkRule }[] = [];
  let bytes = 0;
  for (const { sheet, rules } of planned) {
    for (const rule of rules) {
      if (bytes > requestBytes) {
        await session.sync();
        bytes = 0;
      }
      bytes += 1_200 + rule.address.length * 2;
      added.push({ ranges: addRule(sheet.sheet, rule, added.length + 1, single), rule });
    }
  }
  await session.sync();
  // Proof that a rule covers all its areas and not only the first one.
  if (added.some(({ ranges, rule }) => rule.areas.length > 1 && ranges.areaCount === 1)) throw new ExcelProblem("unsupported");
  report.removed += state.old.length;
  report.rules = added.length;
  report.cells = added.reduce((sum, { rule }) => sum + cellCount(rule), 0);
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

/**
 * Takes off all marks of ours, whole and begun, in a run of its own, because the failed one may never answer again. What is begun
 * looks like a mark that a person has coloured: it is told by its sheet, one of those to be marked, and by not having been there before.
 */
async function removeAll({ before, sheets: wanted }: MarkState): Promise<void> {
  await inExcel(async (session) => {
    const { heads, records } = await readSheetHeads(session);
    const sheets = heads.map((head) => head.sheet);
    const open = heads.flatMap((head) => (head.protected ? [] : [head.sheet]));
    const names = new Set(wanted.map(({ name }) => name));
    const recorded = recordedMarks(records, sheets);
    const [begun, others] = [open.filter((sheet) => names.has(sheet.name)), open.filter((sheet) => !names.has(sheet.name))];
    const found = new Map<Excel.Worksheet, FoundRules>();
    for (const [some, recognise] of [[begun, alsoUnfinished(before)], [others, byLook]] as const)
      (await findOurRules(session, some, recognise, recorded)).forEach((one, i) => found.set(some[i], one));
    for (const { formats } of found.values()) for (const format of formats) format.delete();
    const staying = stayingNotes(records, sheets, (sheet) => !open.includes(sheet), (sheet) => {
      const one = found.get(sheet)!;
      return one.listed ? undefined : one.formats.length;
    });
    records.set("marks", staying.length > 0 ? staying : null);
    records.queueWrite(session);
    await session.sync();
  });
}
