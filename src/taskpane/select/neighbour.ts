import type { Tree } from "./tree";

/** The findings before and after `index` in the list's order, and its place; -1 where there is none. */
export function neighbours({ sequence }: Pick<Tree, "sequence">, index: number): { at: number; before: number; after: number } {
  const at = sequence.indexOf(index);
  // A finding that was filtered away leads back into the list from either side.
  if (at < 0) return { at, before: sequence[sequence.length - 1] ?? -1, after: sequence[0] ?? -1 };
  return { at, before: sequence[at - 1] ?? -1, after: sequence[at + 1] ?? -1 };
}
