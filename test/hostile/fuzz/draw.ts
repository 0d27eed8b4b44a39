import { random } from "../../support/random";

/** What one input of the fuzzer is drawn with. */
export interface Draw {
  /** 0…count-1. */
  below(count: number): number;
  of<T>(list: readonly T[]): T;
  /** True once in `times`. */
  once(times: number): boolean;
}

/** Draws of the n-th input under a seed, alike in every run. */
export function drawOf(seed: number, nth: number): Draw {
  const next = random((seed * 1_000_003 + nth * 7_919) % 2_147_483_648);
  // Neighbouring seeds begin alike.
  for (let i = 0; i < 5; i++) next();
  const below = (count: number): number => Math.min(count - 1, Math.floor(next() * count));
  return { below, of: (list) => list[below(list.length)], once: (times) => below(times) === 0 };
}
