import type { ConditionalFormat, SheetOperation } from "../../files/model";
import type { SheetRule } from "../model/rules";
import type { Sheet } from "../model/workbook";

function formatOf(rule: SheetRule, priority?: number): ConditionalFormat {
  const { fill, font } = rule.format;
  // Formulas are written as the add-in gave them: it must know its own rules again in any Excel.
  return { formula: rule.formula, areas: rule.areas, fill, fontColor: font.color, bold: font.bold, stopIfTrue: rule.stopIfTrue || undefined, priority };
}

/**
 * Rules that went and rules that came. Only formula rules are written anew; one of another type that changed stays in the file as it was
 * read. New ones before all read ones need no number; others say their place.
 */
export function ruleOperations(sheet: Sheet): SheetOperation[] {
  const operations: SheetOperation[] = [];
  const kept = new Set(sheet.rules.filter((rule) => rule.readAs !== undefined && (!rule.touched || rule.type !== "Custom")).map((rule) => rule.readAs));
  for (let i = 0; i < sheet.rulesRead; i++) if (!kept.has(i)) operations.push({ op: "removeConditionalFormat", id: `#${i}` });
  const isNew = (rule: SheetRule): boolean => rule.type === "Custom" && rule.formula !== "" && (rule.readAs === undefined || !kept.has(rule.readAs));
  const firstKept = sheet.rules.findIndex((rule) => !isNew(rule));
  const before = firstKept < 0 ? sheet.rules.length : firstKept;
  for (let i = before - 1; i >= 0; i--) operations.push({ op: "addConditionalFormat", format: formatOf(sheet.rules[i]) });
  for (let i = before; i < sheet.rules.length; i++) if (isNew(sheet.rules[i])) operations.push({ op: "addConditionalFormat", format: formatOf(sheet.rules[i], i + 1) });
  return operations;
}
