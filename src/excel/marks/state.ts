import type { Finding, ListedOutcome } from "../../core/dictionary/finding";
import { hasCell, sourceOf } from "../../core/dictionary/finding-place";
import type { ReviewResult } from "../../core/review/review";
import { asProblem } from "../problem";
import { RecordSheet } from "../protocol/record-sheet";
import type { ExcelSession } from "../run";
import { answered } from "../sheet-names";
import { marksOf } from "../../core/reports/marks/areas";
import { markNumber } from "../../core/reports/marks/severity";
import { askRules, byLook, findOurRules, ourRules, recordedMarks, stayingNotes, type AskedRules, type RecordedMarks, type Recognise } from "./ours";

/** A sheet that gets marks. */
export interface SheetMarks {
  name: string;
  sheet: Excel.Worksheet;
  marks: Map<number, ListedOutcome>;
}

/** What stands in the workbook before marking. */
export interface MarkState {
  sheets: SheetMarks[];
  /** Our rules of an earlier run. */
  old: Excel.ConditionalFormat[];
  /** Ids of the sheets that `old` are on. */
  marked: string[];
  /** Formulas of the rules that were seen, by id. */
  formulas: ReadonlyMap<string, string>;
  /** The highest number of a mark that is there, also of one that a person has coloured. */
  highest: number;
  records: RecordSheet;
  /** Our notes of sheets whose marks stay as they are. */
  staying: RecordedMarks[];
  skipped: { sheet: string; why: string }[];
  withoutCell: number;
  /** Our notes can be kept: the record sheet is there or may be added. */
  recordable: boolean;
}

/** Sheets, their protection, our earlier rules and our notes: one sync, more only where a sheet is gone or marked outside this review. */
export async function readMarkState(session: ExcelSession, result: ReviewResult, file: string | null): Promise<MarkState> {
  const { worksheets } = session.workbook;
  const mine = (one: { file: string }): boolean => file === null || one.file === file;
  const reviewed = new Set(result.findings.flatMap((finding) => (hasCell(finding.place) && mine(sourceOf(finding, result)) ? [sourceOf(finding, result).sheet] : [])));
  for (const one of result.files.filter(mine)) for (const table of one.tables) reviewed.add(table.sheet);
  const ask = (): void => {
    worksheets.load("items/id,items/name,items/protection/protected");
    session.workbook.load("name");
    session.workbook.protection.load("protected");
  };
  ask();
  const asked = new Map<string, AskedRules>([...reviewed].map((name) => [name, askRules(worksheets.getItem(name))]));
  const records = await readRecords(session);
  // The names may have been asked for the notes; the workbook itself is asked only here.
  if (!answered(() => session.workbook.protection.protected)) {
    ask();
    await session.sync();
  }
  const present = new Map(worksheets.items.map((sheet) => [sheet.name, sheet]));
  const open = (names: Iterable<string>): Excel.Worksheet[] => [...names].flatMap((name) => (present.get(name)?.protection.protected === false ? [present.get(name)!] : []));
  const noted = recordedMarks(records, worksheets.items);
  const complete = [...asked.values()].every(({ formats }) => answered(() => formats.items));
  let highest = 0;
  const formulas = new Map<string, string>();
  const seen: Recognise = (id, formula, colour) => {
    formulas.set(id, formula);
    highest = Math.max(highest, markNumber(formula) ?? 0);
    return byLook(id, formula, colour);
  };
  const old = complete ? [...asked].flatMap(([name, one]) => (open([name]).length > 0 ? ourRules(one, seen) : [])) : [];
  const marked = open(complete ? asked.keys() : []).map((sheet) => sheet.id);
  const others = new Set([...noted.keys(), ...(complete ? [] : reviewed)].filter((name) => !complete || !asked.has(name)));
  const unlisted = new Set<string>();
  const taken = new Map<Excel.Worksheet, number>();
  const asking = open(others);
  (await findOurRules(session, asking, seen, noted)).forEach(({ formats, listed }, i) => {
    old.push(...formats);
    marked.push(asking[i].id);
    if (listed) return;
    unlisted.add(asking[i].name);
    taken.set(asking[i], formats.length);
  });
  const findings = result.findings.filter((finding) => sourceOf(finding, result).file === (file ?? session.workbook.name));
  return {
    ...split(findings, result, present, unlisted),
    old,
    marked,
    formulas,
    highest,
    records,
    staying: stayingNotes(records, worksheets.items, (sheet) => sheet.protection.protected, (sheet) => taken.get(sheet)),
    recordable: records.exists || !session.workbook.protection.protected,
  };
}

/** Our notes are asked last; where an earlier question of the batch failed, they are asked again alone. */
async function readRecords(session: ExcelSession): Promise<RecordSheet> {
  try {
    return await RecordSheet.read(session);
  } catch (error) {
    if (!answered(() => session.workbook.worksheets.items) || asProblem(error).code === "editing") throw error;
    return RecordSheet.read(session);
  }
}

function split(findings: readonly Finding[], result: ReviewResult, present: Map<string, Excel.Worksheet>, unlisted: ReadonlySet<string>): Pick<MarkState, "sheets" | "skipped" | "withoutCell"> {
  const bySheet = new Map<string, Finding[]>();
  let withoutCell = 0;
  for (const finding of findings) {
    const { sheet } = sourceOf(finding, result);
    const own = bySheet.get(sheet);
    if (!hasCell(finding.place)) withoutCell++;
    else if (own) own.push(finding);
    else bySheet.set(sheet, [finding]);
  }
  const sheets: SheetMarks[] = [];
  const skipped: MarkState["skipped"] = [];
  for (const [name, own] of bySheet) {
    const sheet = present.get(name);
    if (!sheet) skipped.push({ sheet: name, why: `工作表“${name}”已经不在，没有标记。` });
    else if (sheet.protection.protected) skipped.push({ sheet: name, why: `工作表“${name}”受保护，没有标记；问题仍列在核验结果里。` });
    else if (unlisted.has(name)) skipped.push({ sheet: name, why: unlistedSentence(name) });
    else sheets.push({ name, sheet, marks: marksOf(own) });
  }
  return { sheets, skipped, withoutCell };
}

/** Why a sheet got no marks: Excel itself fails at saying which rules it has. */
function unlistedSentence(name: string): string {
  return `Excel 列不出工作表“${name}”的条件格式（常见原因是同一区域上有两条“单元格值”规则，或有复制出来的相同规则），没有标记；问题仍列在核验结果里。`;
}
