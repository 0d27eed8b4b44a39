import type { Entry } from "../pack/schema";

/** Called for every field of a record type that a piece of a rule reads. */
export type Mention = (record: string, field: string) => void;

/** Operators whose first argument names a field and whose second is a literal. */
const fieldThenLiteral = new Set(["is", "in", "contains", "matches"]);
/** Operators of [field of the related rows, related rows]. */
const ofRelated = new Set(["distinct", "total", "min", "max", "lookup", "list"]);
/** Operators that speak of related rows as a whole. */
const relatedOnly = new Set(["count", "exists"]);
/** Operators whose argument is a literal or a parameter's name. */
const literalOnly = new Set(["param", "setting", "today"]);

/**
 * Fields read by an expression or condition of the rule language; a bare string is a field. What finds and narrows related
 * rows goes to `joins`.
 */
export function mentions(node: unknown, record: string, tell: Mention, joins: Mention = tell): void {
  if (typeof node === "string") return tell(record, node);
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) return node.forEach((part) => mentions(part, record, tell, joins));
  for (const [operator, argument] of Object.entries(node)) {
    if (literalOnly.has(operator)) continue;
    if (fieldThenLiteral.has(operator)) mentions((argument as unknown[])[0], record, tell, joins);
    else if (relatedOnly.has(operator)) related(argument, record, joins);
    else if (ofRelated.has(operator)) {
      const [field, of] = argument as [string, { of: string }];
      mentions(field, of.of === "group" ? record : of.of, tell);
      related(of, record, joins);
    } else if (operator === "date") {
      // A literal day is a string here; otherwise the year's expression comes first.
      if (Array.isArray(argument)) mentions(argument[0], record, tell, joins);
    } else mentions(argument, record, tell, joins);
  }
}

function related(node: unknown, record: string, tell: Mention): void {
  const { of, by, where } = node as { of: string; by?: unknown; where?: unknown };
  const theirs = of === "group" ? record : of;
  if (Array.isArray(by)) {
    for (const [field, ours] of by as [string, unknown][]) {
      mentions(field, theirs, tell);
      mentions(ours, record, tell);
    }
  }
  if (where !== undefined) mentions(where, theirs, tell);
  // Rows that are only counted still have to be there.
  tell(theirs, "");
}

/** What an entry of a pack reads: the fields that decide it, and apart from them those that say when it applies. */
export function mentionsOf(entry: Entry, decides: Mention, applies: Mention): void {
  if (entry.as === "question") {
    if (entry.when !== undefined) mentions(entry.when, entry.record ?? "institution", applies);
    return;
  }
  if (entry.as !== "rule") return;
  const { record, when, group, cases, expect, listed } = entry.rule;
  decides(record, "");
  if (listed !== undefined) applies(listed, "");
  mentions(expect, record, decides, applies);
  for (const step of cases ?? []) mentions(step.if, record, applies);
  for (const field of group?.by ?? []) applies(record, field);
  if (when !== undefined) mentions(when, record, applies);
  if (group?.where !== undefined) mentions(group.where, record, applies);
}
