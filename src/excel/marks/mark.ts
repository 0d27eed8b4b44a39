import type { Finding } from "../../core/finding";
import type { ReviewResult } from "../../core/review";
import { asProblem, ExcelProblem } from "../problem";
import { RecordSheet } from "../recordSheet";
import { inExcel, type Session } from "../run";
import { marksOf, rulesOf, type MarkRule } from "./areas";
import { keyCells, ruleLimit } from "./keyCells";
import { askRules, findOurRules, ourRules, type AskedRules } from "./ours";
import { colours, markFormula, type Severity } from "./severity";

export interface MarkOptions {
  /** File whose findings belong to the open workbook; absent: the workbook's own name, or the only file of the result. */
  file?: string;
  signal?: AbortSignal;
}

/** What was marked and what was not. */
export interface MarkReport {
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

interface SheetMarks {
  name: string;
  sheet: Excel.Worksheet;
  marks: Map<number, Severity>;
}

/** Bytes of one request at most; rules beyond it follow in the next sync. */
const requestBytes = 3_000_000;

/**
 * Marks the findings' first cells as conditional formats of our own and takes off the earlier ones in the same batch;
 * 2 syncs, a few more where Excel refuses the short way. The user's rules, fills and values are not touched.
 * When it fails half-way our marks are taken off again.
 */
export async function markFindings(result: ReviewResult, options: MarkOptions = {}): Promise<MarkReport> {
  return inExcel(async (session) => {
    const file = options.file ?? (result.files.length === 1 ? result.files[0].file : null);
    const state = await readState(session, result, file);
    const report: MarkReport = { cells: 0, rules: 0, removed: 0, skipped: state.skipped, withoutCell: state.withoutCell, limited: null };
    try {
      await apply(session, state, result, report, false);
    } catch (error) {
      const problem = asProblem(error);
      const first = problem.code !== "editing" && problem.code !== "cancelled" && problem.code !== "protected";
      await removeAll(session, state);
      if (!first) throw problem;
      await apply(session, { ...state, old: [] }, result, report, true).catch(async (again: unknown) => {
        await removeAll(session, state);
        throw again;
      });
    }
    return report;
  }, options.signal);
}

interface State {
  sheets: SheetMarks[];
  all: Excel.Worksheet[];
  old: Excel.ConditionalFormat[];
  records: RecordSheet;
  skipped: MarkReport["skipped"];
  withoutCell: number;
}

async function readState(session: Session, result: ReviewResult, file: string | null): Promise<State> {
  const { worksheets } = session.workbook;
  const reviewed = new Set<string>(result.findings.filter((finding) => finding.cells.length > 0 && (file === null || finding.file === file)).map((finding) => finding.sheet));
  for (const one of result.files) if (file === null || one.file === file) for (const table of one.tables) reviewed.add(table.sheet);
  worksheets.load("items/name,items/visibility,items/protection/protected");
  session.workbook.load("name");
  let asked = new Map<string, AskedRules>([...reviewed].map((name) => [name, askRules(worksheets.getItem(name))]));
  const records = await RecordSheet.read(session);
  if (!isLoaded(worksheets)) throw new ExcelProblem("unsupported");
  const present = new Map(worksheets.items.map((sheet) => [sheet.name, sheet]));
  const marked = (records.get("marks") as { sheet: string }[] | null) ?? [];
  const others = marked.map((one) => one.sheet).filter((name) => present.has(name) && !asked.has(name));
  let old: Excel.ConditionalFormat[][];
  const unanswered = [...asked.values()].some(({ formats }) => !isLoaded(formats));
  const open = (names: string[]): Excel.Worksheet[] => names.flatMap((name) => (present.get(name)?.protection.protected === false ? [present.get(name)!] : []));
  if (unanswered) {
    asked = new Map();
    old = await findOurRules(session, open([...new Set([...reviewed, ...others])]));
  } else {
    old = [...asked].flatMap(([name, one]) => (present.get(name)?.protection.protected === false ? [ourRules(one)] : []));
    if (others.length > 0) old.push(...(await findOurRules(session, open(others))));
  }
  const mine = result.findings.filter((finding) => finding.file === (file ?? session.workbook.name));
  return { ...split(mine, present), all: [...present.values()].filter((sheet) => !sheet.protection.protected), old: old.flat(), records };
}

function split(findings: readonly Finding[], present: Map<string, Excel.Worksheet>): Pick<State, "sheets" | "skipped" | "withoutCell"> {
  const bySheet = new Map<string, Finding[]>();
  let withoutCell = 0;
  for (const finding of findings) {
    if (finding.cells.length === 0) withoutCell++;
    else if (bySheet.has(finding.sheet)) bySheet.get(finding.sheet)!.push(finding);
    else bySheet.set(finding.sheet, [finding]);
  }
  const sheets: SheetMarks[] = [];
  const skipped: MarkReport["skipped"] = [];
  for (const [name, own] of bySheet) {
    const sheet = present.get(name);
    if (!sheet) skipped.push({ sheet: name, why: `工作表“${name}”已经不在，没有标记。` });
    else if (sheet.protection.protected) skipped.push({ sheet: name, why: `工作表“${name}”受保护，没有标记；问题仍列在核验结果里。` });
    else sheets.push({ name, sheet, marks: marksOf(own) });
  }
  return { sheets, skipped, withoutCell };
}

async function apply(session: Session, state: State, result: ReviewResult, report: MarkReport, single: boolean): Promise<void> {
  for (const format of state.old) format.delete();
  const planned: { sheet: SheetMarks; rules: MarkRule[] }[] = state.sheets.map((sheet) => ({ sheet, rules: rulesOf(sheet.marks, single) }));
  if (planned.reduce((sum, one) => sum + one.rules.length, 0) > ruleLimit) limit(planned, result, report, single);
  state.records.set("marks", planned.length > 0 ? planned.map(({ sheet, rules }) => ({ sheet: sheet.name, rules: rules.map((rule) => rule.address) })) : null);
  state.records.queueWrite(session);
  const added: { ranges: Excel.RangeAreas; rule: MarkRule }[] = [];
  let bytes = 0;
  let n = 0;
  for (const { sheet, rules } of planned) {
    for (const rule of rules) {
      if (bytes > requestBytes) {
        await session.sync();
        bytes = 0;
      }
      bytes += 1_200 + rule.address.length * 2;
      added.push({ ranges: addRule(sheet.sheet, rule, ++n, single), rule });
    }
  }
  for (const { ranges } of added) ranges.load("areaCount");
  await session.sync();
  // Proof that a rule covers all its areas and not only the first one.
  if (!single && added.some(({ ranges, rule }) => ranges.areaCount < rule.areas.length && ranges.areaCount === 1)) throw new ExcelProblem("unsupported");
  report.removed = state.old.length;
  report.rules = n;
  report.cells = planned.reduce((sum, { rules }) => sum + rules.reduce((cells, rule) => cells + rule.areas.reduce((c, a) => c + (a.bottom - a.top + 1) * (a.right - a.left + 1), 0), 0), 0);
}

function addRule(sheet: Excel.Worksheet, rule: MarkRule, n: number, single: boolean): Excel.RangeAreas {
  const place = single ? sheet.getRange(rule.address) : sheet.getRanges(rule.address);
  const format = place.conditionalFormats.add("Custom");
  format.custom.rule.formula = markFormula(rule.severity, n);
  format.custom.format.fill.color = colours[rule.severity];
  return format.getRanges();
}

function limit(planned: { sheet: SheetMarks; rules: MarkRule[] }[], result: ReviewResult, report: MarkReport, single: boolean): void {
  let free = ruleLimit;
  let left = 0;
  for (const one of planned) {
    const tables = result.files.flatMap((file) => file.tables).filter((table) => table.sheet === one.sheet.name);
    const rules = rulesOf(keyCells(one.sheet.marks, tables), single);
    left += Math.max(0, rules.length - free);
    one.rules = rules.slice(0, free);
    free -= one.rules.length;
  }
  report.limited = `问题太多，只在每行的首列作了标记${left > 0 ? `，另有 ${left} 处没有标记` : ""}；全部问题见核验结果。`;
}

async function removeAll(session: Session, state: State): Promise<void> {
  const found = await findOurRules(session, state.all);
  for (const format of found.flat()) format.delete();
  state.records.set("marks", null);
  const fresh = await RecordSheet.read(session);
  fresh.set("marks", null);
  fresh.queueWrite(session);
  await session.sync();
}

function isLoaded(collection: { items: unknown[] }): boolean {
  try {
    return Array.isArray(collection.items);
  } catch {
    return false;
  }
}
