import { RuleFault, type MaskKernel, type ValueKernel } from "../language/kernel";
import { conditionOperators, valueOperators } from "../language/operators/table";
import { fieldValue } from "../language/operators/field";
import { number } from "../language/operators/number";
import { speaksOfGroup, type Cond, type Expr } from "../language/operators/part";
import type { RowGroups, RuleData, Scope } from "../language/rule-data";
import type { RecordSet } from "../dictionary/dataset";

/** Nodes of packs are compiled again in every review, and never change. */
const keys = new WeakMap<object, string>();

function keyOf(node: Expr | Cond | string | number): string {
  if (typeof node !== "object") return JSON.stringify(node);
  let key = keys.get(node);
  if (key === undefined) keys.set(node, (key = JSON.stringify(node)));
  return key;
}

/** Compiles the expressions of one record type, each distinct one once. */
export class RecordScope implements Scope {
  private readonly values = new Map<string, ValueKernel>();
  private readonly masks = new Map<string, MaskKernel>();
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
    const key = keyOf(node);
    if (this.common && !speaksOfGroup(key)) return this.common.value(node);
    return remember(this.values, key, () => this.compileValue(node));
  }

  mask(node: Cond): MaskKernel {
    const key = keyOf(node);
    if (this.common && !speaksOfGroup(key)) return this.common.mask(node);
    return remember(this.masks, key, () => {
      const [name, argument] = operatorOf(node);
      return operatorNamed(conditionOperators, name, "condition").compile(argument, this);
    });
  }

  private compileValue(node: Expr | string | number): ValueKernel {
    if (typeof node === "string") return fieldValue(node, this);
    if (typeof node === "number") return number(node);
    const [name, argument] = operatorOf(node);
    return operatorNamed(valueOperators, name, "value").compile(argument, this);
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

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  let made = known.get(key);
  if (made === undefined) known.set(key, (made = make()));
  return made;
}
