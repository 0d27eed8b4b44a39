import type { RuleEntry } from "../../engine/program";
import type { Pack } from "../../language/pack/schema";
import type { DerivedFields } from "../../language/rule-data";
import type { ProofContext } from "./atom";
import { always, and, never, or, type Formula } from "./formula";
import { translate } from "./translate";

/** A rule as formulas over a row: too much may seem possible, never too little. */
export interface Shape {
  /** The rule applies. */
  when: Formula;
  /** Case k decides. */
  cases: Formula[];
  /** No case decides. */
  beyond: Formula;
  expected: Formula;
  unexpected: Formula;
  /** The rule applies and is passed. */
  passes: Formula;
  /** The rule applies, and no case takes the row out of it. */
  concerns: Formula;
}

/** @param setting the values of parameters, undefined where they are left free */
export function shapeOf({ clause, rule }: RuleEntry, setting: ProofContext["setting"], parameters: Pack["parameters"], derived: DerivedFields): Shape {
  // A list may hold any of its options or none: whether it has a member stays open.
  const options = (name: string) => (Array.isArray(parameters[name]?.value) ? undefined : parameters[name]?.options);
  const at: ProofContext = { record: rule.record, group: `组 ${JSON.stringify(rule.group ?? clause)}`, setting, options, derived };
  const when = rule.when ? translate(rule.when, "yes", at) : always;
  const steps = rule.cases ?? [];
  const not = steps.map((step) => translate(step.if, "notYes", at));
  const cases = steps.map((step, k) => and(when, ...not.slice(0, k), translate(step.if, "yes", at)));
  const beyond = and(when, ...not);
  const [expected, unexpected] = [translate(rule.expect, "yes", at), translate(rule.expect, "notYes", at)];
  const open = rule.blank === "pass" ? and(unexpected, translate(rule.expect, "notNo", at)) : never;
  const doubtful = rule.whenBlank === "pass" && rule.when ? and(translate(rule.when, "notYes", at), translate(rule.when, "notNo", at)) : never;
  const passing = cases.filter((_, k) => steps[k].outcome === "pass");
  return {
    when, cases, beyond, expected, unexpected,
    passes: rule.absent === "pass" ? always : or(...passing, doubtful, and(beyond, or(expected, open))),
    concerns: and(when, ...not.filter((_, k) => steps[k].outcome === "n/a")),
  };
}

/** Keys of all subjects a formula speaks of. */
export function subjectsOf(formula: Formula, into = new Set<string>()): Set<string> {
  if ("and" in formula) formula.and.forEach((part) => subjectsOf(part, into));
  else if ("or" in formula) formula.or.forEach((part) => subjectsOf(part, into));
  else into.add(formula.of.key);
  return into;
}

/** The formula without what it says of one subject. */
export function without(formula: Formula, key: string): Formula {
  if ("and" in formula) return { and: formula.and.map((part) => without(part, key)) };
  if ("or" in formula) return { or: formula.or.map((part) => without(part, key)) };
  return formula.of.key === key ? always : formula;
}
