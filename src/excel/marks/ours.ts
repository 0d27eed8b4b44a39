import { asProblem } from "../problem";
import type { Session } from "../run";
import { isMark } from "./severity";

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

/** Our rules among the answers: told by formula and colour, so that copies made by sorting or pasting are found too. */
export function ourRules(asked: AskedRules): Excel.ConditionalFormat[] {
  return asked.formats.items.filter((format) => {
    if (format.type !== "Custom" || format.customOrNullObject.isNullObject) return false;
    return isMark(format.customOrNullObject.rule.formula, format.customOrNullObject.format.fill.color);
  });
}

/** The same answer in two smaller questions, for a host that refuses the nested one; two syncs. */
export async function ourRulesSlowly(session: Session, sheets: readonly Excel.Worksheet[]): Promise<Excel.ConditionalFormat[][]> {
  const asked = sheets.map((sheet) => askRules(sheet, false));
  await session.sync();
  const custom = asked.map(({ formats }) => formats.items.filter((format) => format.type === "Custom"));
  for (const format of custom.flat()) {
    format.custom.rule.load("formula");
    format.custom.format.fill.load("color");
  }
  if (custom.flat().length > 0) await session.sync();
  return custom.map((formats) => formats.filter((format) => isMark(format.custom.rule.formula, format.custom.format.fill.color)));
}

/** Our rules on the sheets; one sync where the host answers nested questions. */
export async function findOurRules(session: Session, sheets: readonly Excel.Worksheet[]): Promise<Excel.ConditionalFormat[][]> {
  if (sheets.length === 0) return [];
  const asked = sheets.map((sheet) => askRules(sheet));
  try {
    await session.sync();
  } catch (error) {
    if (asProblem(error).code === "editing") throw error;
    return ourRulesSlowly(session, sheets);
  }
  return asked.map(ourRules);
}
