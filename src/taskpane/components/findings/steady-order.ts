import { useState } from "preact/hooks";

/** One of the questions shown beneath each other. */
export interface SteadyQuestion {
  key: string;
  /** Nobody has said anything yet. */
  open: boolean;
}

/** Places after all those that were ever open. */
const settled = 1e6;

/** Questions in the order in which they were first shown, open ones first: an answer moves no question from under the hand that gave it. */
export function useSteadyOrder<One extends SteadyQuestion>(questions: readonly One[]): One[] {
  const [places] = useState(() => new Map<string, number>());
  for (const { key, open } of questions) if (!places.has(key)) places.set(key, places.size + (open ? 0 : settled));
  return [...questions].sort((one, other) => places.get(one.key)! - places.get(other.key)!);
}
