import { asProblem } from "../problem";
import type { Session } from "../run";
import { isMark, isMarkFormula } from "./severity";

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

const byLook: Recognise = (_, formula, colour) => isMark(formula, colour);

/**
 * Also a rule without a formula that was not there before: what a batch leaves that stopped between adding a rule and
 * giving it its formula.
 */
export function alsoUnfinished(before: ReadonlySet<string>): Recognise {
  return (id, formula, colour) => isMark(formula, colour) || (!before.has(id) && (/^=?$/.test(formula) || isMarkFormula(formula)));
}

/** Our rules among the answers: told by formula and colour, so that copies made by sorting or pasting are found too. */
export function ourRules(asked: AskedRules, recognise = byLook): Excel.ConditionalFormat[] {
  return asked.formats.items.filter((format) => {
    if (format.type !== "Custom" || format.customOrNullObject.isNullObject) return false;
    return recognise(format.id, format.customOrNullObject.rule.formula, format.customOrNullObject.format.fill.color);
  });
}

/** The same answer in two smaller questions, for a host that refuses the nested one; two syncs. */
async function ourRulesSlowly(session: Session, sheets: readonly Excel.Worksheet[], recognise: Recognise): Promise<Excel.ConditionalFormat[][]> {
  const asked = sheets.map((sheet) => askRules(sheet, false));
  await session.sync();
  const custom = asked.map(({ formats }) => formats.items.filter((format) => format.type === "Custom"));
  for (const format of custom.flat()) {
    format.custom.rule.load("formula");
    format.custom.format.fill.load("color");
  }
  if (custom.flat().length > 0) await session.sync();
  return custom.map((formats) => formats.filter((format) => recognise(format.id, format.custom.rule.formula, format.custom.format.fill.color)));
}

/** Our rules on the sheets; one sync where the host answers nested questions. */
export async function findOurRules(session: Session, sheets: readonly Excel.Worksheet[], recognise = byLook): Promise<Excel.ConditionalFormat[][]> {
  if (sheets.length === 0) return [];
  const asked = sheets.map((sheet) => askRules(sheet));
  try {
    await session.sync();
  } catch (error) {
    if (asProblem(error).code === "editing") throw error;
    return ourRulesSlowly(session, sheets, recognise);
  }
  return asked.map((one) => ourRules(one, recognise));
}
