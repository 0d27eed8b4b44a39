import { conditionOperators, valueOperators } from "../../language/operators/table";
import type { ConditionProof, ValueProof } from "../../language/operators/proof";
import type { Condition, Expression } from "../../language/pack/language";

/** The operator of an expression that is no field and no number, and its argument. */
export function valueOf(node: Exclude<Expression, string | number>): { proof: ValueProof<never>; argument: never } {
  const [[name, argument]] = Object.entries(node) as [keyof typeof valueOperators, never][];
  return { proof: valueOperators[name].proof as ValueProof<never>, argument };
}

/** What is known of a condition's operator, and its argument. */
export function conditionOf(node: Condition): { proof: ConditionProof<never>; argument: never } {
  const [[name, argument]] = Object.entries(node) as [keyof typeof conditionOperators, never][];
  return { proof: conditionOperators[name].proof as ConditionProof<never>, argument };
}
