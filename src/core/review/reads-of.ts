import { recordType } from "../dictionary/dictionary";
import type { RowVerdict } from "../engine/judge";
import type { Program } from "../engine/program";
import type { Rule } from "../language/pack/schema";
import type { RuleData } from "../language/rule-data";

const named = new WeakMap<object, ReadonlySet<string>>();

/** Names in a part of a rule: of fields, record types, operators and members alike. */
export function namesIn(part: unknown): ReadonlySet<string> {
  if (typeof part !== "object" || part === null) return namesOf(part);
  let names = named.get(part);
  if (!names) named.set(part, (names = namesOf(part)));
  return names;
}

const namesOf = (part: unknown): ReadonlySet<string> => new Set([...JSON.stringify(part ?? null).matchAll(/"([A-Za-z][\w.]*)"/gu)].map(([, word]) => word));

const readBy = new WeakMap<Rule, readonly unknown[]>();

/** All of a rule that its verdicts rest on, the same list each time: what it names is worked out once, rules never change. */
export function wholeOf(rule: Rule): readonly unknown[] {
  let whole = readBy.get(rule);
  if (!whole) readBy.set(rule, (whole = [rule.when, rule.group, rule.cases, rule.expect]));
  return whole;
}

/** The columns that a part of a rule is decided by, by both their names (“record.field”): those it names, what derived ones are made of, and whose the related rows are. */
export function readsOf({ record: own }: Rule, part: unknown, data: RuleData): Set<string> {
  const names = namesIn(part);
  const reads = new Set<string>();
  for (const record of new Set([own, ...[...names].filter((id) => recordType(id))])) {
    const ids = record === own ? names : new Set([...names, recordType(record)!.unitField]);
    for (const id of ids) if (data.fieldOrNone(record, id)) for (const one of data.readFor(record, id)) reads.add(one);
  }
  return reads;
}

/** The part of a rule that a verdict rests on: whether it applies, the cases up to the one that holds, and what is expected where none does. */
export function partBehind({ rule, when, steps, expect }: Program, { by, step }: RowVerdict): unknown {
  if (by === when) return [rule.when, rule.group];
  const last = step ? steps.indexOf(step) + 1 : by === expect ? steps.length : steps.findIndex(({ test }) => test === by) + 1;
  return [rule.when, rule.group, rule.cases?.slice(0, last).map((one) => one.if), step ? undefined : rule.expect];
}
