import type { Expr } from "../../language/operators/part";
import type { Constant } from "../../language/operators/proof";
import type { Expression } from "../../language/pack/language";
import type { Pack } from "../../language/pack/schema";
import { valueOf } from "./operators";

/** Parameters as the proof takes them: at their defaults, or free to be set to anything. */
export type ParameterSetting = (name: string) => Pack["parameters"][string]["value"] | undefined;

/** What a value in a rule is when no row is asked. */
export function constantOf(node: Expression, setting: ParameterSetting): Constant {
  if (typeof node === "number") return node;
  if (typeof node === "string") return undefined;
  const { proof, argument } = valueOf(node);
  return proof.constant(argument, (part: Expr) => constantOf(part as unknown as Expression, setting), setting);
}
