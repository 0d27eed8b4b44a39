import type { Group } from "./group";

/** Heights in px; what is drawn in them must fit. */
export const rowHeights = { group: 36, file: 52, fileWhy: 78, finding: 62 } as const;

/** The tree's visible lines in typed arrays: 300,000 of them cost no objects until they are looked at. */
export interface Rows {
  count: number;
  group: Int32Array;
  /** Place among the group's findings; -1 for the group's head. */
  at: Int32Array;
  /** Top of every row and, last, the height of all. */
  offsets: Float64Array;
}

export function isOpen(group: Group, collapsed: ReadonlySet<string>): boolean {
  return group.findings.length > 0 && !collapsed.has(group.key);
}

/** Every group's head, and the findings of those that are open. Yields between groups. */
export function* rowSteps(
  groups: readonly Group[],
  collapsed: ReadonlySet<string>,
  headHeight: (group: Group) => number = () => rowHeights.group,
): Generator<void, Rows> {
  const count = groups.reduce((sum, group) => sum + 1 + (isOpen(group, collapsed) ? group.findings.length : 0), 0);
  const rows: Rows = { count, group: new Int32Array(count), at: new Int32Array(count), offsets: new Float64Array(count + 1) };
  let i = 0;
  const add = (group: number, at: number, height: number) => {
    rows.group[i] = group;
    rows.at[i] = at;
    rows.offsets[i + 1] = rows.offsets[i] + height;
    i++;
  };
  for (let g = 0; g < groups.length; g++) {
    add(g, -1, headHeight(groups[g]));
    if (isOpen(groups[g], collapsed)) for (let at = 0; at < groups[g].findings.length; at++) add(g, at, rowHeights.finding);
    yield;
  }
  return rows;
}
