import type { Expression } from "../../pack/language";
import type { MaskKernel, Scope } from "../kernel";

/** Not equal, in the sense of `eq`. */
export function ne(pair: [Expression, Expression], scope: Scope): MaskKernel {
  return scope.mask({ not: { eq: pair } });
}
