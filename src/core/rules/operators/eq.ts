import type { Expression } from "../../pack/language";
import { equality } from "../compare";
import type { MaskKernel, Scope } from "../kernel";

/** Equal: texts are compared after NFKC, without spaces, in Simplified script, in lower case. */
export function eq([a, b]: [Expression, Expression], scope: Scope): MaskKernel {
  return equality(a, b, scope);
}
