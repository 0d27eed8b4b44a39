import { constantMask } from "../build";
import type { MaskKernel, Scope } from "../kernel";
import { Truth } from "../state";

/** A switch or a mode, settled when the rule is compiled. */
export function setting([name, literal]: [string, string | number | boolean], scope: Scope): MaskKernel {
  return constantMask(scope.data.parameter(name) === literal ? Truth.yes : Truth.no);
}
