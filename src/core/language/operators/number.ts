import { constantValue } from "../build";
import type { ValueKernel } from "../kernel";

/** A number as written in the rule. */
export function number(value: number): ValueKernel {
  return constantValue("number", value);
}
