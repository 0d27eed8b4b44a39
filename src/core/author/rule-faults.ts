import type { FaultSaid } from "../dictionary/said-of-faults";
import { compileRule, type RuleEntry } from "../engine/program";
import { RecordScope } from "../engine/scope";
import { placeholderExpression } from "../engine/template";
import { noPlaceholder } from "../engine/unknown-name";
import type { QuestionEntry } from "../review/question";
import { placeholdersOf } from "../language/placeholder";
import type { RuleData, RowGroups, Scope } from "../language/rule-data";
import { attempt, type PartFaults, type PartReview } from "./part-faults";

/** What is wrong with one part of a rule: expect, cases[2].if. */
interface RuleFaultAt {
  part: string;
  said: FaultSaid;
}

/** Groups of no rows, for what speaks of the group. */
export const noGroups: RowGroups = { of: new Int32Array(0), truth: new Uint8Array(0), count: 0 };

/** All that is wrong with a rule, each thing once, and whether it can be run. */
export function ruleFaults(entry: RuleEntry, data: RuleData, review: PartReview): { sound: boolean; faults: RuleFaultAt[] } {
  const { rule } = entry;
  const common = review.scopeOf(rule.record);
  if (!("record" in common)) return { sound: false, faults: common.faults.map((said) => ({ part: "record", said })) };
  const scope: Scope = rule.group ? new RecordScope(data, rule.record, noGroups, common) : common;
  const told = new Map<string, RuleFaultAt>();
  let sound = true;
  const look = (part: string, found: PartFaults): void => {
    sound &&= found.sound;
    for (const said of found.faults) if (!told.has(JSON.stringify(said))) told.set(JSON.stringify(said), { part, said });
  };
  const condition = (part: string, node: unknown, within = scope): void => void (node !== undefined && look(part, review.condition(node, within)));
  const value = (part: string, node: unknown): void => void (node !== undefined && look(part, review.value(node, scope)));
  const message = (part: string, text: string): void => {
    for (const name of placeholdersOf(text)) {
      const { computed = {}, record } = rule;
      if (placeholderExpression(name, computed, record, data.derived) === undefined) look(part, { sound: false, faults: [noPlaceholder(name, computed, record, data.derived).said] });
    }
  };
  const asked = (part: string, required: typeof rule.required): void => (typeof required === "object" && "text" in required ? message(part, required.text) : value(part, required));
  const cells = (part: string, fields: readonly string[] = []): void => fields.forEach((field) => look(part, review.field(rule.record, field)));

  condition("when", rule.when);
  rule.group?.by.forEach((field) => look("group.by", review.field(rule.record, field)));
  condition("group.where", rule.group?.where, common);
  rule.cases?.forEach((step, k) => {
    condition(`cases[${k}].if`, step.if);
    value(`cases[${k}].value`, step.value);
    asked(`cases[${k}].required`, step.required);
    cells(`cases[${k}].cells`, step.cells);
    message(`cases[${k}].message`, step.message ?? "");
  });
  condition("expect", rule.expect);
  value("value", rule.value);
  asked("required", rule.required);
  Object.entries(rule.computed ?? {}).forEach(([name, node]) => value(`computed.${name}`, node));
  cells("cells", rule.cells);
  message("message", rule.message);
  if (rule.listed !== undefined) look("listed", unlessScope(review.scopeOf(rule.listed)));
  // What no part tells by itself, such as a value compared with what a case asks for.
  if (sound) look("", attempt(() => compileRule(entry, data)));
  return { sound, faults: [...told.values()] };
}

/** The same of the condition under which a question is asked. */
export function questionFaults({ record = "institution", when }: QuestionEntry, review: PartReview): RuleFaultAt[] {
  const scope = review.scopeOf(record);
  if (!("record" in scope)) return scope.faults.map((said) => ({ part: "record", said }));
  return when === undefined ? [] : review.condition(when, scope).faults.map((said) => ({ part: "when", said }));
}

const unlessScope = (found: Scope | PartFaults): PartFaults => ("record" in found ? { sound: true, faults: [] } : found);
