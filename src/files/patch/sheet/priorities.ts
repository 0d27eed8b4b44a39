import type { XmlElement } from "../xml/element";

/** A sheet whose conditional formats are numbered. */
interface Numbered {
  readonly root: XmlElement;
  /** Priority of the rule put before all others last; below 1 until settled. */
  firstPriority: number;
}

/** All rules that share the numbering of priorities, those of the 2009 extension included. */
export function rules(sheet: Numbered): XmlElement[] {
  const extended = [...(sheet.root.child("extLst")?.descendants() ?? [])].filter((e) => e.local === "cfRule");
  return [...sheet.root.all("conditionalFormatting").flatMap((e) => e.all("cfRule")), ...extended];
}

/** Priority of a rule; the smaller the earlier. */
export const priorityOf = (rule: XmlElement): number => Number(rule.get("priority") ?? 0);

/** Rules at or after `priority` move by `by`. */
export function shiftPriorities(sheet: Numbered, priority: number, by: number): void {
  for (const rule of rules(sheet)) if (priorityOf(rule) >= priority) rule.set("priority", priorityOf(rule) + by);
}

/**
 * Rules put before all others count down from 0 until this makes every priority positive: many can be added at the cost
 * of one renumbering. All others move by as much as there are new ones, so that taking these off undoes it exactly.
 */
export function settlePriorities(sheet: Numbered): void {
  if (sheet.firstPriority < 1) shiftPriorities(sheet, -Infinity, 1 - sheet.firstPriority);
  sheet.firstPriority = 1;
}
