import type { Expression } from "../../pack/language";
import type { MaskKernel, Scope } from "../kernel";

/** Nothing is there: the opposite of `filled`. */
export function blank(node: Expression, scope: Scope): MaskKernel {
  return scope.mask({ not: { filled: node } });
}
