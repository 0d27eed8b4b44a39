import type { Group } from "./group";

/** One line of the findings tree. `finding` indexes the result, `group` the groups. */
export type Row =
  | { kind: "group"; group: number; open: boolean; height: number }
  | { kind: "finding"; group: number; finding: number; at: number; height: number };

/** Heights in px; the style sheet uses the same numbers through CSS variables. */
export const rowHeights = { group: 36, file: 52, finding: 62 } as const;

/** The tree's visible lines: every group's head, and the findings of those that are open. */
export function rowsOf(groups: readonly Group[], collapsed: ReadonlySet<string>, tall = false): Row[] {
  const rows: Row[] = [];
  groups.forEach((group, g) => {
    const open = !collapsed.has(group.key) && group.findings.length > 0;
    rows.push({ kind: "group", group: g, open, height: tall ? rowHeights.file : rowHeights.group });
    if (open) group.findings.forEach((finding, at) => rows.push({ kind: "finding", group: g, finding, at, height: rowHeights.finding }));
  });
  return rows;
}

/** Id of a row's element, for aria-activedescendant. */
export function rowId(row: Row, where: string): string {
  return row.kind === "group" ? `${where}-g${row.group}` : `${where}-f${row.finding}`;
}
