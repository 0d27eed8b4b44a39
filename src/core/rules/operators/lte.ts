import type { Expression } from "../../pack/language";
import { ordering } from "../compare";
import type { MaskKernel, Scope } from "../kernel";

/** At most: numbers or dates. */
export function lte([a, b]: [Expression, Expression], scope: Scope): MaskKernel {
  return ordering(b, a, true, scope);
}
