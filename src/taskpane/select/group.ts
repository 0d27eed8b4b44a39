import type { Grouping } from "../state/grouping";
import { isDataCheck, isListed, rankOf, type Finding } from "../../core/dictionary/finding";
import type { FindingGroups } from "../../core/review/lines/groups";
import { groupsOf, lineOf, linesOf, membersOf, type FindingLine, type Lined } from "../../core/review/lines/lines";
import { unitNameOf, type FindingContext } from "../../core/words/finding";
import { sourceOf } from "../../core/dictionary/finding-place";
import { partText } from "../../core/words/clauses";
import { addCount, noCounts, type Counts } from "./counts";
import { downTheSheet, gravestFirst } from "./order";

/** Lines of findings that belong together. */
export interface Group {
  /** Stable over filters, so that a collapsed group stays collapsed. */
  key: string;
  /** Empty when the findings name none: the pane says 未指明. */
  label: string;
  /** Says which file a sheet is in, or which regulation an article is of. */
  detail: string;
  counts: Counts;
  /** The first finding of each line, as an index into the result; of a line that concerns several units, the first of this unit. */
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

/** A group while it is gathered. */
interface Gathering {
  group: Group;
  /** Of lines with several findings, their places in the group. */
  places: Map<number, number>;
}

/**
 * Groups the lines of the findings at `indexes`, which hold each line whole. A line stands once, where its first finding stands; by unit it
 * stands at each unit it speaks of. Units, sheets and files keep the order in which the review met them, clauses the order of `clauses`
 * (the ledger's, which is the regulation's); what is not in it comes first, as data checks do. Yields every few thousand findings.
 */
export function* groupSteps(result: Lined, told: FindingContext, indexes: readonly number[], by: Grouping, clauses: readonly string[] = []): Generator<void, Group[]> {
  const { findings } = result;
  const groups = groupsOf(result);
  const found = new Map<string, Gathering>();
  for (let i = 0; i < indexes.length; i++) {
    if (i % 2048 === 2047) yield;
    const index = indexes[i];
    if (by !== "unit" && lineOf(groups, index) !== index) continue;
    const finding = findings[index];
    const key = keyOf(finding, by, told);
    let gathering = found.get(key);
    if (!gathering) found.set(key, (gathering = { group: newGroup(key, finding, by, told), places: new Map() }));
    take(gathering, result, groups, index);
  }
  const list = [...found.values()].map(({ group }) => group);
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

/** A line stands, as `linesOf` has it, for the first finding of the fault itself, else for the gravest that follows. */
function take({ group, places }: Gathering, result: Lined, groups: FindingGroups, index: number): void {
  const { findings } = result;
  const name = lineOf(groups, index);
  const place = places.get(name);
  if (place === undefined) {
    if (membersOf(result, name).length > 1) places.set(name, group.findings.length);
    group.findings.push(index);
    addCount(group.counts, findings[index].outcome);
    return;
  }
  const first = group.findings[place];
  const [before, now] = [findings[first].outcome, findings[index].outcome];
  if (groups.cause[first] < 0 || (groups.cause[index] >= 0 && rankOf(now) >= rankOf(before))) return;
  group.findings[place] = index;
  if (isListed(before)) group.counts[before]--;
  addCount(group.counts, now);
}

/** The line that stands at `lead` in a group: by unit, as far as it speaks of the unit. */
export function lineAt(result: Lined, lead: number, by: Grouping): FindingLine {
  const { findings } = result;
  const all = membersOf(result, lead);
  const mine = by === "unit" ? all.filter((at) => findings[at].unit === findings[lead].unit) : all;
  return linesOf(result, mine)[0];
}
