import { constantValue } from "../build";
import type { Scope, ValueKernel } from "../kernel";

/** The review date. */
export function today(_: true, scope: Scope): ValueKernel {
  return constantValue("date", scope.data.today);
}
