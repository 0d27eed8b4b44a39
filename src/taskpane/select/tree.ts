import type { ReviewResult } from "../../core/review/review";
import type { FindingContext } from "../../core/words/finding";
import type { FileLine } from "../state/file-line";
import type { View } from "../state/state";
import { isListed } from "../../core/dictionary/finding";
import { groupsOf, lineOf } from "../../core/review/lines/lines";
import { changeFilter, listsLine, type LineChanges } from "./changes";
import { noCounts } from "./counts";
import { failingFirst } from "./file-order";
import { filterOf } from "./filter";
import { groupSteps, type Group } from "./group";
import { isOpen, rowHeights, rowSteps, type Rows } from "./rows";
import type { Row } from "../list/row";

/** What the findings list shows. */
export interface Tree {
  result: ReviewResult;
  groups: Group[];
  rows: Rows;
  collapsed: ReadonlySet<string>;
  /** The first findings of lines in the order of the list, those in closed groups too: what 上一项 and 下一项 walk. */
  sequence: number[];
}

/** Groups of all files of a batch, those that do not count first, those without findings too: each file has its line. */
function withAllFiles(groups: Group[], files: readonly FileLine[]): Group[] {
  const found = new Map(groups.map((group) => [group.key, group]));
  const known = new Set(files.map(({ file }) => file));
  // A finding may stand in the reviewer's own workbook, which is none of the batch.
  return [...failingFirst(files).map(({ file }) => found.get(file) ?? { key: file, label: file, detail: "", counts: noCounts(), findings: [] }), ...groups.filter(({ key }) => !known.has(key))];
}

/** A file that was not read has its reason under its name. */
function fileHeights(files: readonly FileLine[]): (group: Group) => number {
  const reasons = new Set(files.filter((line) => line.why !== null).map((line) => line.file));
  return (group) => (reasons.has(group.key) ? rowHeights.fileWhy : rowHeights.file);
}

/**
 * Grows the trees of one list, each in small steps so that any number of findings leaves the pane answering. Keeps the
 * last filtered indexes and groups: opening a group only lays out rows.
 */
export class TreeGrower {
  #filtered: { key: readonly unknown[]; indexes: number[] } | null = null;
  #grouped: { key: readonly unknown[]; groups: Group[]; sequence: number[] } | null = null;

  *grow(result: ReviewResult, told: FindingContext, view: View, files?: readonly FileLine[], changes: LineChanges | null = null): Generator<void, Tree> {
    const { groups, sequence } = yield* this.#group(result, told, view, files, changes);
    const heights = view.grouping === "file" ? fileHeights(files ?? []) : undefined;
    const rows = yield* rowSteps(groups, view.collapsed, heights);
    return { result, groups, rows, collapsed: view.collapsed, sequence };
  }

  /** The findings of all lines of a wanted outcome of which some finding mentions what is searched. */
  *#filter(result: ReviewResult, told: FindingContext, { outcomes, search, change }: View, changes: LineChanges | null): Generator<void, number[]> {
    const listed = changeFilter(change, changes);
    const key = [result, outcomes, search, listed, listed === "all" ? null : changes];
    if (this.#filtered && same(this.#filtered.key, key)) return this.#filtered.indexes;
    const { findings } = result;
    const groups = groupsOf(result);
    const wanted = filterOf({ outcomes, search }, told);
    const lists = listsLine(listed, changes);
    const kept = new Uint8Array(findings.length);
    for (let i = 0; i < findings.length; i++) {
      if (i % 1024 === 1023) yield;
      const name = lineOf(groups, i);
      if (kept[name] === 0 && lists(name) && wanted(findings[i], findings[name])) kept[name] = 1;
    }
    const indexes: number[] = [];
    for (let i = 0; i < findings.length; i++) if (kept[lineOf(groups, i)] === 1 && isListed(findings[i].outcome)) indexes.push(i);
    this.#filtered = { key, indexes };
    return indexes;
  }

  *#group(result: ReviewResult, told: FindingContext, view: View, files: readonly FileLine[] | undefined, changes: LineChanges | null) {
    const indexes = yield* this.#filter(result, told, view, changes);
    const { grouping: by, outcomes, search } = view;
    const key = [indexes, by, files, told];
    if (this.#grouped && same(this.#grouped.key, key)) return this.#grouped;
    const clauses = by === "clause" ? result.ledger.map((line) => line.clause) : [];
    const found = yield* groupSteps(result, told, indexes, by, clauses);
    const whole = outcomes.length === 0 && search.trim() === "" && changeFilter(view.change, changes) === "all";
    const groups = by === "file" && files && whole ? withAllFiles(found, files) : found;
    return (this.#grouped = { key, groups, sequence: groups.flatMap((group) => group.findings) });
  }
}

function same(one: readonly unknown[], two: readonly unknown[]): boolean {
  return one.every((member, i) => member === two[i]);
}

/** Line `index` of the tree. */
export function rowOf({ rows, groups, collapsed }: Tree, index: number): Row {
  const group = rows.group[index];
  const at = rows.at[index];
  return at < 0 ? { kind: "group", group, open: isOpen(groups[group], collapsed) } : { kind: "finding", group, finding: groups[group].findings[at], at };
}

/** Id of a row's element, for aria-activedescendant. */
export function rowId(row: Row, where: string): string {
  return row.kind === "group" ? `${where}-g${row.group}` : `${where}-f${row.finding}`;
}

/** Line of the head of group `g`; lines are in the order of the groups. */
export function headOf({ rows }: Tree, g: number): number {
  let low = 0;
  let high = rows.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows.group[middle] < g) low = middle + 1;
    else high = middle;
  }
  return low < rows.count && rows.group[low] === g ? low : -1;
}

/** Row of the selected line; -1 when it is filtered away or in a closed group. */
export function activeRow(tree: Tree, active: View["active"]): number {
  if (active === null) return -1;
  if ("group" in active) return headOf(tree, tree.groups.findIndex((group) => group.key === active.group));
  const found = groupOf(tree, active.finding);
  return found && isOpen(tree.groups[found.group], tree.collapsed) ? headOf(tree, found.group) + 1 + found.at : -1;
}

/** Where a finding stands, by itself or in a line of several; null when it is filtered away. */
export function groupOf(tree: Tree, finding: number): { group: number; at: number } | null {
  for (let group = 0; group < tree.groups.length; group++) {
    const at = tree.groups[group].findings.indexOf(finding);
    if (at >= 0) return { group, at };
  }
  const { findings } = tree.result;
  const groups = groupsOf(tree.result);
  const name = lineOf(groups, finding);
  let found: { group: number; at: number } | null = null;
  for (let group = 0; group < tree.groups.length; group++) {
    const at = tree.groups[group].findings.findIndex((one) => lineOf(groups, one) === name);
    if (at < 0) continue;
    // By unit a line stands at each: at that of the finding, if it is there.
    if (findings[tree.groups[group].findings[at]].unit === findings[finding].unit) return { group, at };
    found ??= { group, at };
  }
  return found;
}

/** The finding that stands in the list for the line of a finding; itself when the line is filtered away. */
export function leadOf(tree: Tree, finding: number): number {
  const found = groupOf(tree, finding);
  return found ? tree.groups[found.group].findings[found.at] : finding;
}
