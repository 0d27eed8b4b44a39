import type { ReviewResult } from "../../core/review";
import type { FileLine } from "../batch/fileLine";
import type { View } from "../state/state";
import { noCounts } from "./counts";
import { filterFindings } from "./filter";
import { groupFindings, type Group } from "./group";
import { memoLast } from "./memo";
import { rowsOf, type Row } from "./rows";
import { offsetsOf } from "../list/offsets";

/** What the findings list shows. */
export interface Tree {
  groups: Group[];
  rows: Row[];
  offsets: Float64Array;
  /** Findings in the order of the list, collapsed ones too: what 上一项 and 下一项 walk. */
  sequence: number[];
}

/** Groups of all files of a batch in the order given, those without findings too: each file has its line. */
function withAllFiles(groups: Group[], files: readonly FileLine[]): Group[] {
  const found = new Map(groups.map((group) => [group.key, group]));
  return files.map(
    ({ file }) => found.get(file) ?? { key: file, label: file, detail: "", counts: noCounts(), findings: [] },
  );
}

/** A tree maker for one list; it keeps its last answers, so each list needs its own. */
export function treeMaker(): (result: ReviewResult, view: View, files?: readonly FileLine[]) => Tree {
  const filtered = memoLast((result: ReviewResult, outcomes: View["outcomes"], search: string) =>
    filterFindings(result.findings, { outcomes, search }),
  );
  const grouped = memoLast((result: ReviewResult, indexes: number[], by: View["grouping"], files: readonly FileLine[] | undefined, whole: boolean) => {
    const clauses = by === "clause" ? result.ledger.map((line) => line.clause) : [];
    const groups = groupFindings(result.findings, indexes, by, clauses);
    return by === "file" && files && whole ? withAllFiles(groups, files) : groups;
  });
  const laidOut = memoLast((groups: Group[], collapsed: ReadonlySet<string>, tall: boolean): Tree => {
    const rows = rowsOf(groups, collapsed, tall);
    return { groups, rows, offsets: offsetsOf(rows.map((row) => row.height)), sequence: groups.flatMap((group) => group.findings) };
  });
  return (result, view, files) => {
    const whole = view.outcomes.length === 0 && view.search.trim() === "";
    const indexes = filtered(result, view.outcomes, view.search);
    return laidOut(grouped(result, indexes, view.grouping, files, whole), view.collapsed, view.grouping === "file");
  };
}

/** Row of the selected line; -1 when it is filtered away or in a closed group. */
export function activeRow(tree: Tree, active: View["active"]): number {
  if (active === null) return -1;
  if ("group" in active) return tree.rows.findIndex((row) => row.kind === "group" && tree.groups[row.group].key === active.group);
  return tree.rows.findIndex((row) => row.kind === "finding" && row.finding === active.finding);
}

/** The finding `step` places from `index` in the list's order; -1 beyond its ends. */
export function neighbour(tree: Tree, index: number, step: 1 | -1): number {
  const at = tree.sequence.indexOf(index);
  return at < 0 ? (tree.sequence[step > 0 ? 0 : tree.sequence.length - 1] ?? -1) : (tree.sequence[at + step] ?? -1);
}
