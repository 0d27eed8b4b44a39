import type { MaskKernel, Scope } from "../kernel";
import { member } from "../member";

/** Field equals a literal: an enum code or label, true/false, a number, or text compared in normal form. */
export function is([field, literal]: [string, string | boolean | number], scope: Scope): MaskKernel {
  return member(field, [literal], scope);
}
