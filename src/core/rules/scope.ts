import type { Condition, Expression } from "../pack/language";
import type { Groups } from "./groups";
import { RuleFault, type MaskKernel, type Scope, type ValueKernel } from "./kernel";
import { conditionOperators, expressionOperators } from "./operators/index";
import { fieldValue } from "./operators/field";
import { number } from "./operators/number";
import type { Reasoning } from "./reasoning";
import type { RecordSet } from "../dataset";

const ofGroup = '"of":"group"';

/** Nodes of packs are compiled again in every review, and never change. */
const keys = new WeakMap<object, string>();

function keyOf(node: Expression | Condition): string {
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
    readonly data: Reasoning,
    readonly record: string,
    /** A rule with `group` has a scope of its own for what speaks of the group, and shares the rest. */
    readonly groups?: Groups,
    private readonly common?: Scope,
  ) {
    this.set = data.records(record);
  }

  value(node: Expression): ValueKernel {
    const key = keyOf(node);
    if (this.common && !key.includes(ofGroup)) return this.common.value(node);
    return remember(this.values, key, () => this.compileValue(node));
  }

  mask(node: Condition): MaskKernel {
    const key = keyOf(node);
    if (this.common && !key.includes(ofGroup)) return this.common.mask(node);
    return remember(this.masks, key, () => {
      const [name, argument] = operatorOf(node);
      const operator = conditionOperators[name];
      if (!operator) throw new RuleFault(`没有名为“${name}”的条件`);
      return operator(argument, this);
    });
  }

  private compileValue(node: Expression): ValueKernel {
    if (typeof node === "string") return fieldValue(node, this);
    if (typeof node === "number") return number(node);
    const [name, argument] = operatorOf(node);
    const operator = expressionOperators[name];
    if (!operator) throw new RuleFault(`没有名为“${name}”的表达式`);
    return operator(argument, this);
  }
}

/** The one key of an operator object, and its argument. */
function operatorOf(node: object): [string, never] {
  const entries = Object.entries(node);
  if (entries.length !== 1) throw new RuleFault(`一个运算只能有一个名称：${JSON.stringify(node)}`);
  return entries[0] as [string, never];
}

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  let made = known.get(key);
  if (made === undefined) known.set(key, (made = make()));
  return made;
}
