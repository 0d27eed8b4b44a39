import type { ValueKernel } from "./kernel";
import { Known } from "./state";

const { atLeast, atLeastBroken, bad, ok, open } = Known;

/** Largest value row i of the last run can have; `high` counts only where the value is a lower bound. */
export function upper(kernel: ValueKernel, i: number): number {
  if (kernel.state[i] === ok) return kernel.num[i];
  return kernel.high ? kernel.high[i] : Infinity;
}

/** True where the number, or a lower bound of it, is known. */
export function bounded(state: number): boolean {
  return state === ok || state === atLeast || state === atLeastBroken;
}

/** State of a value worked out of another, that needs it exactly: what is only known to be at least something leaves it open. */
export const exactly = (state: number): number => (state === atLeast ? open : state === atLeastBroken ? bad : state);
