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

/** Priority of a rule; the smaller the earlier. NaN: it has none, as the half of a data bar in the extension that goes with the other half. */
export const priorityOf = (rule: XmlElement): number => Number(rule.get("priority") ?? NaN);

/** Rules at or after `priority` move by `by`; what has no number gets none. */
export function shiftPriorities(sheet: Numbered, priority: number, by: number): void {
  for (const rule of rules(sheet)) if (priorityOf(rule) >= priority) rule.set("priority", priorityOf(rule) + by);
}

/** A priority before all others; not settled yet. */
export function priorityBeforeAll(sheet: Numbered): number {
  // Some writers count from 0.
  if (sheet.firstPriority === 1) for (const rule of rules(sheet)) if (priorityOf(rule) < sheet.firstPriority) sheet.firstPriority = priorityOf(rule);
  return --sheet.firstPriority;
}

/**
 * Rules put before all others count down from 0 until this makes every priority positive: many can be added at the cost
 * of one renumbering. All others move by as much as there are new ones, so that taking these off undoes it exactly.
 */
export function settlePriorities(sheet: Numbered): void {
  if (sheet.firstPriority < 1) shiftPriorities(sheet, -Infinity, 1 - sheet.firstPriority);
  sheet.firstPriority = 1;
}
