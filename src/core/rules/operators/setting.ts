import { constantMask } from "../build";
import type { MaskKernel, Scope } from "../kernel";
import { Truth } from "../state";

const { no, yes } = Truth;

/** A switch or a mode, settled when the rule is compiled; of a list: it has that member. */
export function setting([name, literal]: [string, string | number | boolean], scope: Scope): MaskKernel {
  const value = scope.data.parameter(name);
  return constantMask((Array.isArray(value) ? value.includes(String(literal)) : value === literal) ? yes : no);
}
