import type { ValueKernel } from "./kernel";
import { Known } from "./state";

const { atLeast, ok } = Known;
/** Largest value row i of the last run can have. */
export function upper(kernel: ValueKernel, i: number): number {
  if (kernel.high) return kernel.high[i];
  return kernel.state[i] === ok ? kernel.num[i] : Infinity;
}

/** True where the number, or a lower bound of it, is known. */
export function bounded(state: number): boolean {
  return state === ok || state >= atLeast;
}
