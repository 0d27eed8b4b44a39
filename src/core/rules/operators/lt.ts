import type { Expression } from "../../pack/language";
import { ordering } from "../compare";
import type { MaskKernel, Scope } from "../kernel";

/** Less than: numbers or dates. */
export function lt([a, b]: [Expression, Expression], scope: Scope): MaskKernel {
  return ordering(b, a, false, scope);
}
