import { asProblem } from "../problem";
import type { RecordSheet } from "../protocol/record-sheet";
import type { ExcelSession } from "../run";
import { isMark } from "../../core/reports/marks/severity";

/** Conditional formats of one sheet, asked but not yet answered. */
export interface AskedRules {
  sheet: Excel.Worksheet;
  formats: Excel.ConditionalFormatCollection;
}

const detail = "items/id,items/type,items/customOrNullObject/rule/formula,items/customOrNullObject/format/fill/color";

/** Queues the question which rules a sheet has. */
export function askRules(sheet: Excel.Worksheet, withDetail = true): AskedRules {
  const formats = sheet.getRange().conditionalFormats;
  formats.load(withDetail ? detail : "items/id,items/type");
  return { sheet, formats };
}

/** Tells a rule of ours by its id, formula and colour. */
export type Recognise = (id: string, formula: string, colour: string) => boolean;

/** As our marks look; a rule that a person gave another colour is that person's. */
export const byLook: Recognise = (_, formula, colour) => isMark(formula, colour);

/** Our rules among the answers: told by formula and colour, so that copies made by sorting or pasting are found too. */
export function ourRules(asked: AskedRules, recognise = byLook): Excel.ConditionalFormat[] {
  return asked.formats.items.filter((format) => {
    if (format.type !== "Custom" || format.customOrNullObject.isNullObject) return false;
    return recognise(format.id, format.customOrNullObject.rule.formula, format.customOrNullObject.format.fill.color);
  });
}

/** The rules of ours on one sheet; `listed` is false where Excel could not say which rules there are. */
interface FoundRules {
  formats: Excel.ConditionalFormat[];
  listed: boolean;
}

/**
 * Our rules on the sheets; one sync where Excel answers nested questions. Excel cannot list the rules of a sheet with two “cell value”
 * rules on one range: there, only what was recorded is looked at, area by area.
 * @param recorded addresses our notes have, by name of the sheet (which has to be loaded)
 */
export async function findOurRules(session: ExcelSession, sheets: readonly Excel.Worksheet[], recognise = byLook, recorded: ReadonlyMap<string, readonly string[]> = new Map()): Promise<FoundRules[]> {
  if (sheets.length === 0) return [];
  const asked = sheets.map((sheet) => askRules(sheet));
  try {
    await session.sync();
    return asked.map((one) => ({ formats: ourRules(one, recognise), listed: true }));
  } catch (error) {
    if (asProblem(error).code === "editing") throw error;
  }
  const found: FoundRules[] = [];
  for (const sheet of sheets) {
    const formats = await ourRulesOf(session, sheet.getRange(), recognise);
    found.push(formats ? { formats, listed: true } : { formats: await recordedRules(session, sheet, recorded.get(sheet.name) ?? [], recognise), listed: false });
  }
  return found;
}

/** The same answer in two smaller questions, for an Excel that refuses the nested one; null where it refuses these, too. */
async function ourRulesOf(session: ExcelSession, range: Excel.Range, recognise: Recognise): Promise<Excel.ConditionalFormat[] | null> {
  const formats = range.conditionalFormats;
  formats.load("items/id,items/type");
  if (!(await answers(session))) return null;
  const custom = formats.items.filter((format) => format.type === "Custom");
  for (const format of custom) askLook(format);
  if (custom.length > 0 && !(await answers(session))) return null;
  return custom.filter((format) => recognise(format.id, format.custom.rule.formula, format.custom.format.fill.color));
}

/** Our rules at the recorded addresses; where even one area cannot be listed, rule by rule. */
async function recordedRules(session: ExcelSession, sheet: Excel.Worksheet, addresses: readonly string[], recognise: Recognise): Promise<Excel.ConditionalFormat[]> {
  const found = new Map<string, Excel.ConditionalFormat>();
  for (const area of addresses.flatMap((address) => address.split(","))) {
    const range = sheet.getRange(area);
    const formats = (await ourRulesOf(session, range, recognise)) ?? (await ourRulesByPlace(session, range, recognise));
    for (const format of formats) found.set(format.id, format);
  }
  return [...found.values()];
}

async function ourRulesByPlace(session: ExcelSession, range: Excel.Range, recognise: Recognise): Promise<Excel.ConditionalFormat[]> {
  const count = range.conditionalFormats.getCount();
  if (!(await answers(session))) return [];
  const found: Excel.ConditionalFormat[] = [];
  for (let at = 0; at < count.value; at++) {
    const format = range.conditionalFormats.getItemAt(at);
    format.load("id,type");
    if (!(await answers(session)) || format.type !== "Custom") continue;
    askLook(format);
    if ((await answers(session)) && recognise(format.id, format.custom.rule.formula, format.custom.format.fill.color)) found.push(format);
  }
  return found;
}

function askLook(format: Excel.ConditionalFormat): void {
  format.custom.rule.load("formula");
  format.custom.format.fill.load("color");
}

/** False where Excel refuses what was asked; any other problem is thrown. */
async function answers(session: ExcelSession): Promise<boolean> {
  try {
    await session.sync();
    return true;
  } catch (error) {
    const { code } = asProblem(error);
    if (["editing", "cancelled", "timeout"].includes(code)) throw error;
    return false;
  }
}

/** What our notes say of the marks of one sheet. */
export interface RecordedMarks {
  sheet: string;
  id?: string;
  rules: string[];
}

/** What our notes say was marked, as it was written. */
export function markNotes(records: RecordSheet): RecordedMarks[] {
  const marks = records.get("marks");
  const known = Array.isArray(marks) ? (marks as { sheet?: unknown; id?: unknown; rules?: unknown }[]) : [];
  return known.flatMap(({ sheet, id, rules }) => (typeof sheet === "string" && Array.isArray(rules) ? [{ sheet, ...(typeof id === "string" && { id }), rules: rules.filter((rule) => typeof rule === "string") }] : []));
}

/** The sheet of a note: by its id, because people rename sheets; else by its name. */
export function sheetOfNote({ sheet, id }: { sheet: string; id?: string }, sheets: readonly Excel.Worksheet[]): Excel.Worksheet | undefined {
  return sheets.find((one) => one.id === id) ?? sheets.find((one) => one.name === sheet);
}

/**
 * The notes of sheets on which marks of ours stay where they are: a protected one, or one whose rules Excel cannot list and not all of which
 * were found at their places. Without its note, a mark on such a sheet is never found again.
 * @param taken how many rules of ours are taken off a sheet whose rules Excel cannot list; undefined: it can
 */
export function stayingNotes(records: RecordSheet, sheets: readonly Excel.Worksheet[], isProtected: (sheet: Excel.Worksheet) => boolean, taken: (sheet: Excel.Worksheet) => number | undefined): RecordedMarks[] {
  return markNotes(records).filter((note) => {
    const sheet = sheetOfNote(note, sheets);
    return sheet !== undefined && (isProtected(sheet) || (taken(sheet) ?? Infinity) < note.rules.length);
  });
}

/** The marked addresses by the present name of the sheet (names and ids have to be loaded). */
export function recordedMarks(records: RecordSheet, sheets: readonly Excel.Worksheet[]): Map<string, string[]> {
  return new Map(markNotes(records).map((note) => [sheetOfNote(note, sheets)?.name ?? note.sheet, note.rules]));
}
