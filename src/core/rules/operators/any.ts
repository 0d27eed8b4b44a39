import type { Condition } from "../../pack/language";
import type { MaskKernel, Scope } from "../kernel";
import { combine } from "../combine";
import { or, Truth } from "../state";

const { no } = Truth;
/** True when one is; false when none is. An empty list is false. */
export function any(nodes: Condition[], scope: Scope): MaskKernel {
  return combine(nodes, scope, or, no);
}
