import type { Grouping } from "../state/grouping";
import { isDataCheck, type Finding } from "../../core/dictionary/finding";
import { unitNameOf, type FindingContext } from "../../core/words/finding";
import { sourceOf } from "../../core/dictionary/finding-place";
import { partText } from "../../core/words/clauses";
import { addCount, noCounts, type Counts } from "./counts";
import { downTheSheet, gravestFirst } from "./order";

/** Findings that belong together; `findings` are indexes into the result. */
export interface Group {
  /** Stable over filters, so that a collapsed group stays collapsed. */
  key: string;
  /** Empty when the findings name none: the pane says 未指明. */
  label: string;
  /** Says which file a sheet is in, or which regulation an article is of. */
  detail: string;
  counts: Counts;
  findings: number[];
}

function keyOf(finding: Finding, by: Grouping, told: FindingContext): string {
  if (by === "clause") return finding.clause;
  if (by === "unit") return unitNameOf(finding, told);
  const { file, sheet } = sourceOf(finding, told);
  return by === "sheet" ? `${file}\n${sheet}` : file;
}

function newGroup(key: string, finding: Finding, by: Grouping, told: FindingContext): Group {
  const group: Group = { key, label: key, detail: "", counts: noCounts(), findings: [] };
  if (by === "sheet") return { ...group, label: sourceOf(finding, told).sheet, detail: sourceOf(finding, told).file };
  if (by !== "clause" || isDataCheck(finding)) return group;
  const found = told.clauses.get(key);
  return { ...group, label: (found && partText(found, told.speech)) || key, detail: found ? told.speech.word(`《${found.pack.title}》`) : "" };
}

/**
 * Groups the findings at `indexes`. Units, sheets and files keep the order in which the review met them, clauses the
 * order of `clauses` (the ledger's, which is the regulation's); what is not in it comes first, as data checks do.
 * Yields every few thousand findings.
 */
export function* groupSteps(
  findings: readonly Finding[],
  told: FindingContext,
  indexes: readonly number[],
  by: Grouping,
  clauses: readonly string[] = [],
): Generator<void, Group[]> {
  const groups = new Map<string, Group>();
  for (let i = 0; i < indexes.length; i++) {
    if (i % 2048 === 2047) yield;
    const finding = findings[indexes[i]];
    const key = keyOf(finding, by, told);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = newGroup(key, finding, by, told)));
    group.findings.push(indexes[i]);
    addCount(group.counts, finding.outcome);
  }
  const list = [...groups.values()];
  for (const group of list) {
    if (by === "sheet") group.findings = downTheSheet(findings, group.findings);
    else if (by !== "clause") group.findings = gravestFirst(findings, group.findings);
    yield;
  }
  if (by === "clause") {
    const place = new Map(clauses.map((clause, at) => [clause, at]));
    list.sort((a, b) => (place.get(a.key) ?? -1) - (place.get(b.key) ?? -1));
  }
  return list;
}
