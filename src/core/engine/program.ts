import type { Outcome } from "../dictionary/finding";
import type { Entry, Rule } from "../language/pack/schema";
import type { Said } from "../dictionary/said";
import { Groups } from "../language/groups";
import type { MaskKernel, ValueKernel } from "../language/kernel";
import type { DerivedField, RuleData, Scope } from "../language/rule-data";
import { RecordScope } from "./scope";
import { compileTemplate, type Template } from "./template";
import { conditionPart, partOf } from "../language/pack/language";

export type RuleEntry = Extract<Entry, { as: "rule" }>;

/** What a finding compares: the value found and the value asked for. */
interface Compared {
  value?: ValueKernel;
  required?: ValueKernel | { text: Template };
}

/** A stage of a rule that can settle a row before `expect` is asked; what it does not compare itself, the rule does. */
export interface Step extends Compared {
  test: MaskKernel;
  outcome: Outcome;
  template: Template;
  cells: readonly string[];
}

/** A rule, compiled for one run. */
export interface Program extends Compared {
  entry: RuleEntry;
  rule: Rule;
  scope: Scope;
  groups?: Groups;
  when?: MaskKernel;
  whenBlank: Outcome;
  steps: Step[];
  expect: MaskKernel;
  blank: Outcome;
  template: Template;
  /** Fields whose cells a finding names, the marked one first. */
  cells: readonly string[];
  /** What the derived fields it reads took for granted about a row. */
  assumed: readonly ((row: number) => Said | undefined)[];
}

/**
 * Compiles a rule against the records of a run.
 * @throws RuleFault when the rule names what does not exist or compares what cannot be compared
 */
export function compileRule(entry: RuleEntry, data: RuleData): Program {
  const { rule } = entry;
  const common = data.scope(rule.record);
  let groups: Groups | undefined;
  let scope = common;
  if (rule.group) {
    groups = new Groups(common, rule.group.by, rule.group.where && conditionPart(rule.group.where));
    data.preparations.push(groups);
    scope = new RecordScope(data, rule.record, groups, common);
  }
  const expect = scope.mask(conditionPart(rule.expect));
  const cells = rule.cells ?? expect.fields;
  cells.forEach((field) => data.field(rule.record, field));
  const template = (text: string): Template => compileTemplate(text, rule, scope);
  const compared = comparison(rule);
  const comparing = (value: Rule["value"], required: Rule["required"]): Compared => ({
    ...(value !== undefined && { value: scope.value(partOf(value)) }),
    ...(required !== undefined && { required: isText(required) ? { text: template(required.text) } : scope.value(partOf(required)) }),
  });
  return {
    entry, rule, scope, groups, expect, cells,
    assumed: assumptions(rule, data),
    when: rule.when && scope.mask(conditionPart(rule.when)),
    whenBlank: rule.whenBlank ?? (entry.phase === "application" ? "missing" : "n/a"),
    steps: (rule.cases ?? []).map((step) => {
      const test = scope.mask(conditionPart(step.if));
      const named = step.cells ?? (test.fields.length > 0 ? test.fields : cells);
      return { test, outcome: step.outcome, cells: named, template: template(step.message ?? rule.message), ...comparing(step.value, step.required) };
    }),
    blank: rule.blank ?? "missing",
    template: template(rule.message),
    ...comparing(rule.value ?? compared?.[0], rule.required ?? compared?.[1]),
  };
}

/** Compiles a rule against records that no run has prepared yet, and prepares them. @throws RuleFault as `compileRule` does */
export function prepareRule(entry: RuleEntry, data: RuleData): Program {
  const from = data.preparations.length;
  const program = compileRule(entry, data);
  // Preparing may ask for more, which is then done in turn.
  for (let at = from; at < data.preparations.length; at++) data.preparations[at].prepare();
  return program;
}

/** Of the derived fields that a rule names anywhere but in its examples. */
function assumptions(rule: Rule, data: RuleData): Program["assumed"] {
  let fields = assuming.get(rule);
  if (!fields) {
    const text = JSON.stringify({ ...rule, examples: [] });
    assuming.set(rule, (fields = data.derived.all.filter((field) => field.assumed && field.record === rule.record && text.includes(`"${field.id}"`))));
  }
  return fields.map((field) => field.assumed!(data));
}

/** Rules of packs are compiled again in every review, and never change. */
const assuming = new WeakMap<Rule, DerivedField[]>();

function isText(required: Exclude<Rule["required"], undefined>): required is { text: string } {
  return typeof required === "object" && "text" in required;
}

/** A rule that is one comparison has its value and its requirement in it. */
function comparison(rule: Rule): [NonNullable<Rule["value"]>, NonNullable<Rule["value"]>] | undefined {
  const [[name, argument]] = Object.entries(rule.expect) as [string, never][];
  return ["gte", "gt", "lte", "lt", "eq"].includes(name) ? argument : undefined;
}
