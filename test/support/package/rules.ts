import { type Area, addressOf, areas, overlapping } from "./area";
import { formulaFault } from "./formula";
import { checkCount } from "./count";
import type { Element } from "./element";
import { all, children, get, kid, kids, number, type Parts } from "./parts";

/** What rules and validations of a sheet are checked against. */
export interface RuleCheck { part: string; highlights: number; sheets: ReadonlySet<string> }

const needing = new Set(["expression", "containsText", "notContainsText", "beginsWith", "endsWith", "containsBlanks", "notContainsBlanks", "containsErrors", "notContainsErrors", "timePeriod"]);

/** Conditional formats: areas, priorities that stand once, looks that are there, as many formulas as the kind wants. */
export function checkRules(parts: Parts, root: Element, { part, highlights, sheets }: RuleCheck): void {
  const say = (text: string) => parts.say("rules", part, text);
  const priorities = new Set<string>();
  const check = (rule: Element, where: string, formulas: string[], extended: boolean) => {
    const [priority, kind, look] = [get(rule, "priority"), get(rule, "type"), number(rule, "dxfId")];
    if (priority === undefined ? !extended : !(Number(priority) >= 1)) say(`${where}: priority ${priority}`);
    if (priority !== undefined && priorities.has(priority)) say(`${where}: priority ${priority} twice`);
    if (priority !== undefined) priorities.add(priority);
    if (look !== undefined && look >= highlights) parts.say("styles", part, `${where}: dxfId ${look} of ${highlights}`);
    if (formulas.length > 3) say(`${where}: ${formulas.length} formulas`);
    for (const formula of formulas) {
      const fault = formulaFault(formula, sheets);
      if (fault) say(`${where}: formula ${fault}: ${formula.slice(0, 60)}`);
    }
    if (needing.has(kind ?? "") && !formulas.length) say(`${where}: ${kind} without a formula`);
    const two = /^(notB|b)etween$/.test(get(rule, "operator") ?? "");
    if (kind === "cellIs" && (!get(rule, "operator") || formulas.length !== (two ? 2 : 1))) say(`${where}: cellIs ${get(rule, "operator")} with ${formulas.length} formulas`);
  };
  for (const group of kids(root, "conditionalFormatting")) {
    const where = get(group, "sqref");
    if (!areas(where)) say(`areas “${where}”`);
    const rules = kids(group, "cfRule");
    if (!rules.length) say(`no rule for ${where}`);
    for (const rule of rules) check(rule, where?.slice(0, 40) ?? "", kids(rule, "formula").map((e) => e.textContent ?? ""), false);
  }
  for (const extension of kids(kid(root, "extLst"), "ext")) {
    for (const group of [...all(extension)].filter((e) => e.localName === "conditionalFormatting")) {
      const below = [...all(group)];
      const where = below.find((e) => e.localName === "sqref")?.textContent ?? "";
      if (!areas(where)) say(`extended areas “${where}”`);
      for (const rule of below.filter((e) => e.localName === "cfRule")) {
        check(rule, where.slice(0, 40), children(rule).filter((e) => e.localName === "f").map((e) => e.textContent ?? ""), true);
      }
    }
  }
}

/** Data validations: areas apart, texts and lists no longer than Excel takes, as many formulas as the kind wants. */
export function checkValidations(parts: Parts, root: Element, { part, sheets }: RuleCheck): void {
  const list = kid(root, "dataValidations");
  const items = kids(list, "dataValidation");
  checkCount(parts, part, list, items.length);
  const covered: Area[] = [];
  for (const item of items) {
    const where = get(item, "sqref");
    const say = (text: string) => parts.say("validations", part, `${where?.slice(0, 40)}: ${text}`);
    const own = areas(where);
    if (own) covered.push(...own);
    else say("is no area");
    for (const [name, most] of [["promptTitle", 32], ["errorTitle", 32], ["prompt", 255], ["error", 255]] as const) {
      if ((get(item, name) ?? "").length > most) say(`${name} of ${get(item, name)!.length} characters`);
    }
    const kind = get(item, "type") ?? "none";
    const formulas = ["formula1", "formula2"].map((name) => kid(item, name)?.textContent ?? undefined);
    for (const formula of formulas) {
      if (formula === undefined) continue;
      const literal = kind === "list" ? /^"([\s\S]*)"$/.exec(formula) : null;
      if (literal && literal[1].replace(/""/g, '"').length > 255) say(`list of ${literal[1].length} characters`);
      const fault = literal ? undefined : formulaFault(formula, sheets);
      if (fault) say(`formula ${fault}: ${formula.slice(0, 60)}`);
    }
    if (kind !== "none" && formulas[0] === undefined) say(`${kind} without a formula`);
    const between = /^(whole|decimal|date|time|textLength)$/.test(kind) && /^(notB|b)etween$/.test(get(item, "operator") ?? "between");
    if (between && formulas[1] === undefined) say("between without its second formula");
  }
  const twice = overlapping(covered);
  if (twice) parts.say("validations", part, `${addressOf(twice[0])} and ${addressOf(twice[1])} overlap`);
}
