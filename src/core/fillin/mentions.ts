import type { Entry } from "../language/pack/schema";
import { conditionOperators, valueOperators } from "../language/operators/table";
import type { Mentions } from "../language/operators/operator";

/** Called for every field of a record type that a piece of a rule reads. */
export type Mention = (record: string, field: string) => void;

const operators = new Map<string, { mentions: Mentions }>([...Object.entries(valueOperators), ...Object.entries(conditionOperators)]);

/**
 * Fields read by an expression or condition of the rule language; a bare string is a field. What finds and narrows related
 * rows goes to `joins`.
 */
function mentions(node: unknown, record: string, tell: Mention, joins: Mention = tell): void {
  if (typeof node === "string") return tell(record, node);
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) return node.forEach((part) => mentions(part, record, tell, joins));
  for (const [operator, argument] of Object.entries(node)) {
    switch (operators.get(operator)?.mentions) {
      case "none":
        break;
      case "field":
        mentions((argument as unknown[])[0], record, tell, joins);
        break;
      case "related":
        related(argument, record, joins);
        break;
      case "relatedField": {
        const [field, of] = argument as [string, { of: string }];
        mentions(field, of.of === "group" ? record : of.of, tell);
        related(of, record, joins);
        break;
      }
      case "parts unless text":
        if (typeof argument !== "string") mentions(argument, record, tell, joins);
        break;
      default:
        mentions(argument, record, tell, joins);
    }
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
