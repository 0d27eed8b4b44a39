import type { ValueKernel } from "./kernel";
import { Known } from "./state";

/** Largest value row i of the last run can have. */
export function upper(kernel: ValueKernel, i: number): number {
  if (kernel.high) return kernel.high[i];
  return kernel.state[i] === Known.ok ? kernel.num[i] : Infinity;
}

/** True where the number, or a lower bound of it, is known. */
export function bounded(state: number): boolean {
  return state === Known.ok || state >= Known.atLeast;
}
