import type { Condition } from "../../pack/language";
import type { MaskKernel, Scope } from "../kernel";
import { combine } from "../combine";
import { and, Truth } from "../state";

const { yes } = Truth;
/** True when all are; false when one is. An empty list is true. */
export function all(nodes: Condition[], scope: Scope): MaskKernel {
  return combine(nodes, scope, and, yes);
}
