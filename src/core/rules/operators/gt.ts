import type { Expression } from "../../pack/language";
import { ordering } from "../compare";
import type { MaskKernel, Scope } from "../kernel";

/** Greater than: numbers or dates. */
export function gt([a, b]: [Expression, Expression], scope: Scope): MaskKernel {
  return ordering(a, b, false, scope);
}
