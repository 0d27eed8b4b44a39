import type { Expression } from "../../pack/language";
import { ordering } from "../compare";
import type { MaskKernel, Scope } from "../kernel";

/** At least: numbers or dates. */
export function gte([a, b]: [Expression, Expression], scope: Scope): MaskKernel {
  return ordering(a, b, true, scope);
}
