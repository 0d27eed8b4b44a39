import type * as z from "zod/mini";
import type { FaultSaid } from "../dictionary/said-of-faults";
import { RuleFault } from "../language/kernel";
import { withPartsRead } from "../language/operators/inner-parts";
import type { Mentions } from "../language/operators/operator";
import type { Cond, Expr, Rel } from "../language/operators/part";
import { conditionOperators, valueOperators } from "../language/operators/table";
import type { PartKind } from "../language/text/parse";
import type { RuleData, Scope } from "../language/rule-data";

/** What is wrong with a part of a rule. `sound`: it can be compiled; false without faults where something in it could not be read, which was told. */
export interface PartFaults {
  sound: boolean;
  faults: readonly FaultSaid[];
}

const sound: PartFaults = { sound: true, faults: [] };
const unread: PartFaults = { sound: false, faults: [] };

/**
 * Looks through conditions, values and related rows for all that is wrong with them, where compiling tells the first: each part is
 * compiled by itself, innermost first, and what holds a wrong one is not.
 */
export class PartReview {
  /** Terms are shared by rules, and so is what is wrong with them in one record. */
  private readonly known = new WeakMap<object, Map<Scope, PartFaults>>();

  constructor(private readonly data: RuleData) {}

  condition(node: unknown, scope: Scope): PartFaults {
    return this.once(node, scope, () => this.checked(node, conditionOperators, scope, () => scope.mask(node as Cond)));
  }

  value(node: unknown, scope: Scope): PartFaults {
    return this.once(node, scope, () => this.checked(node, valueOperators, scope, () => scope.value(node as Expr | string | number)));
  }

  related(rel: Rel | { term: string }, scope: Scope): PartFaults {
    if ("term" in rel) return unread;
    const { of, by, where } = rel;
    const theirs = this.scopeOf(of, scope);
    if (!("record" in theirs)) return theirs;
    const pairs = Array.isArray(by) ? by.flatMap(([field, ours]) => [this.value(field, theirs), this.value(ours, scope)]) : [];
    return together([...pairs, ...(where === undefined ? [] : [this.condition(where, theirs)])]);
  }

  /** A part of whatever kind. */
  of(kind: PartKind, node: unknown, scope: Scope): PartFaults {
    return kind === "condition" ? this.condition(node, scope) : kind === "expression" ? this.value(node, scope) : this.related(node as Rel, scope);
  }

  /** A name that is to be a field. */
  field(record: string, id: string): PartFaults {
    return attempt(() => this.data.field(record, id));
  }

  /** What bare names of a record's fields mean; its fault when there is no such record. */
  scopeOf(record: string, here?: Scope): Scope | PartFaults {
    if (record === "group" && here) return here;
    let scope: Scope | undefined;
    const found = attempt(() => (scope = this.data.scope(record)));
    return scope ?? found;
  }

  private once(node: unknown, scope: Scope, look: () => PartFaults): PartFaults {
    if (typeof node !== "object" || node === null) return look();
    if ("term" in node) return unread;
    const of = this.known.get(node) ?? new Map<Scope, PartFaults>();
    this.known.set(node, of);
    let found = of.get(scope);
    if (!found) of.set(scope, (found = look()));
    return found;
  }

  private checked(node: unknown, table: typeof conditionOperators | typeof valueOperators, scope: Scope, compile: () => unknown): PartFaults {
    const [[name, argument] = [""]] = typeof node === "object" && node !== null ? (Object.entries(node) as [string, unknown][]) : [];
    const inner = Object.hasOwn(table, name) ? this.inner(table[name as keyof typeof table], argument, scope) : sound;
    return inner.sound ? attempt(compile) : inner;
  }

  /** The fields that an operator names, and the parts inside its argument. */
  private inner({ argument: schema, mentions }: { argument: z.ZodMiniType; mentions: Mentions }, argument: unknown, scope: Scope): PartFaults {
    const parts: PartFaults[] = [];
    const take = (part: unknown, found: PartFaults): unknown => (parts.push(found), part);
    if (mentions === "field") parts.push(this.field(scope.record, String(Array.isArray(argument) ? argument[0] : argument)));
    if (mentions === "relatedField" && Array.isArray(argument)) parts.push(...this.fieldOfRelated(argument as [string, Rel | { term: string }], scope));
    withPartsRead(schema, argument, {
      condition: (part) => take(part, this.condition(part, scope)), expression: (part) => take(part, this.value(part, scope)), related: (part) => take(part, this.related(part as Rel, scope)),
    }, "");
    return together(parts);
  }

  private fieldOfRelated([field, rel]: readonly [string, Rel | { term: string }], scope: Scope): PartFaults[] {
    if ("term" in rel) return [];
    const theirs = this.scopeOf(rel.of, scope);
    return "record" in theirs ? [this.field(theirs.record, field)] : [];
  }
}

/** All that is wrong with several parts, each thing once. */
function together(parts: readonly PartFaults[]): PartFaults {
  const faults = new Map(parts.flatMap((part) => part.faults.map((said) => [JSON.stringify(said), said] as const)));
  return { sound: parts.every((part) => part.sound), faults: [...faults.values()] };
}

/** What is wrong with something that is compiled. */
export function attempt(compile: () => unknown): PartFaults {
  try {
    compile();
    return sound;
  } catch (fault) {
    if (!(fault instanceof RuleFault)) throw fault;
    return { sound: false, faults: [fault.said] };
  }
}
