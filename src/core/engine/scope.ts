import { RuleFault, type MaskKernel, type ValueKernel } from "../language/kernel";
import { conditionOperators, valueOperators } from "../language/operators/table";
import { fieldValue } from "../language/operators/field";
import { number } from "../language/operators/number";
import { speaksOfGroup, type Cond, type Expr } from "../language/operators/part";
import type { RowGroups, RuleData, Scope } from "../language/rule-data";
import type { RecordSet } from "../dictionary/dataset";

/** What a node says, and the operator it is. */
interface ReadNode {
  key: string;
  name: string;
  argument: never;
}

/** Nodes of packs are compiled again in every review, and for every example of a rule, and never change. */
const nodes = new WeakMap<object, ReadNode>();

function readNode(node: object): ReadNode {
  let read = nodes.get(node);
  if (!read) {
    const [name, argument] = operatorOf(node);
    nodes.set(node, (read = { key: JSON.stringify(node), name, argument }));
  }
  return read;
}

/** Compiles the expressions of one record type, each distinct one once. */
export class RecordScope implements Scope {
  private readonly values = new Map<string, ValueKernel>();
  private readonly masks = new Map<string, MaskKernel>();
  private readonly fields = new Map<string | number, ValueKernel>();
  readonly set: RecordSet;

  constructor(
    readonly data: RuleData,
    readonly record: string,
    /** A rule with `group` has a scope of its own for what speaks of the group, and shares the rest. */
    readonly groups?: RowGroups,
    private readonly common?: Scope,
  ) {
    this.set = data.records(record);
  }

  value(node: Expr | string | number): ValueKernel {
    if (typeof node !== "object") return this.plain(node);
    const { key, name, argument } = readNode(node);
    if (this.common && !speaksOfGroup(key)) return this.common.value(node);
    let made = this.values.get(key);
    if (!made) this.values.set(key, (made = operatorNamed(valueOperators, name, "value").compile(argument, this)));
    return made;
  }

  mask(node: Cond): MaskKernel {
    const { key, name, argument } = readNode(node);
    if (this.common && !speaksOfGroup(key)) return this.common.mask(node);
    let made = this.masks.get(key);
    if (!made) this.masks.set(key, (made = operatorNamed(conditionOperators, name, "condition").compile(argument, this)));
    return made;
  }

  /** A field or a number; a field speaks of no group. */
  private plain(node: string | number): ValueKernel {
    if (this.common) return this.common.value(node);
    let made = this.fields.get(node);
    if (!made) this.fields.set(node, (made = typeof node === "string" ? fieldValue(node, this) : number(node)));
    return made;
  }
}

function operatorNamed<Table extends object>(table: Table, name: string, of: "condition" | "value"): Table[keyof Table] {
  if (!Object.hasOwn(table, name)) throw new RuleFault({ code: "no-operator", data: { name, of } });
  return table[name as keyof Table];
}

/** The one key of an operator object, and its argument. */
function operatorOf(node: object): [string, never] {
  const entries = Object.entries(node);
  if (entries.length !== 1) throw new RuleFault({ code: "several-operators", data: { json: JSON.stringify(node) } });
  return entries[0] as [string, never];
}
