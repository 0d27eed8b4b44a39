/** One line of the findings tree. `finding` indexes the result, `group` the groups, `at` the group's findings. */
export type Row = { kind: "group"; group: number; open: boolean } | { kind: "finding"; group: number; finding: number; at: number };
