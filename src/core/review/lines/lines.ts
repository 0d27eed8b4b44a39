import { atOnce } from "../../../sheet/at-once";
import { isListed, listedOutcomes, rankOf, type ListedOutcome } from "../../dictionary/finding";
import { groupSteps, type FindingGroups, type Grouped } from "./groups";

/** One line of what people see and count: a group of findings that follows from no other, with all that follows from it. Findings are indexes. */
export interface FindingLine {
  /** The finding that stands for the line among those looked at: the first of the fault itself, else the gravest that follows from it. */
  lead: number;
  /** The gravest of those looked at. */
  outcome: ListedOutcome;
  /** The findings of the fault itself. */
  findings: number[];
  /** The findings that follow from it, folded beneath. */
  follows: number[];
}

/** A result as far as its lines need it. */
export interface Lined extends Grouped {
  groups?: FindingGroups;
}

const worked = new WeakMap<readonly unknown[], FindingGroups>();

/** The groups of a result: those it came with, or worked out of a list that was cut down since. */
export function groupsOf(result: Lined): FindingGroups {
  const { findings, groups } = result;
  if (groups?.group.length === findings.length) return groups;
  let known = worked.get(findings);
  if (!known) worked.set(findings, (known = atOnce(groupSteps(result))));
  return known;
}

/** The first finding of the line that a finding belongs to: the name of the line within its result. */
export function lineOf({ group, cause }: FindingGroups, at: number): number {
  return cause[at] >= 0 ? cause[at] : group[at];
}

/**
 * The lines of some findings, in the order in which the findings come: everything that lists or counts findings does so by this.
 * @param among indexes of the findings looked at; absent: all
 */
export function linesOf(result: Lined, among?: Iterable<number>): FindingLine[] {
  const { findings } = result;
  const groups = groupsOf(result);
  const lines = new Map<number, FindingLine>();
  for (const at of among ?? findings.keys()) {
    const { outcome } = findings[at];
    if (!isListed(outcome)) continue;
    const name = lineOf(groups, at);
    const own = groups.cause[at] < 0;
    const line = lines.get(name);
    if (!line) lines.set(name, { lead: at, outcome, findings: own ? [at] : [], follows: own ? [] : [at] });
    else {
      if (line.findings.length === 0 && (own || rankOf(outcome) < rankOf(line.outcome))) line.lead = at;
      (own ? line.findings : line.follows).push(at);
      if (rankOf(outcome) < rankOf(line.outcome)) line.outcome = outcome;
    }
  }
  return [...lines.values()];
}

/** How many lines there are of each outcome. */
type LineCounts = Record<ListedOutcome, number>;

/** The lines of some findings, counted by outcome. */
export function countLines(result: Lined, among?: Iterable<number>): LineCounts {
  const counts = Object.fromEntries(listedOutcomes.map((outcome) => [outcome, 0])) as LineCounts;
  const { findings } = result;
  const groups = groupsOf(result);
  if (!among) {
    // A line's first finding is its gravest: of a whole result nothing has to be gathered.
    for (let at = 0; at < findings.length; at++) {
      const { outcome } = findings[at];
      if (isListed(outcome) && lineOf(groups, at) === at) counts[outcome]++;
    }
    return counts;
  }
  const gravest = new Map<number, number>();
  for (const at of among) {
    const { outcome } = findings[at];
    if (!isListed(outcome)) continue;
    const name = lineOf(groups, at);
    const rank = rankOf(outcome);
    const before = gravest.get(name);
    if (before === undefined || rank < before) gravest.set(name, rank);
  }
  for (const rank of gravest.values()) counts[listedOutcomes[rank]]++;
  return counts;
}

/** The findings of all lines, those of one beside each other. */
interface Members {
  order: Int32Array;
  /** Per finding that leads a line, where its findings begin in `order`, and how many there are. */
  start: Int32Array;
  count: Int32Array;
}

const gathered = new WeakMap<FindingGroups, Members>();

/** All findings of the line that a finding belongs to, in their order; worked out once for all lines of a result. */
export function membersOf(result: Lined, at: number): Int32Array {
  const groups = groupsOf(result);
  let members = gathered.get(groups);
  if (!members) gathered.set(groups, (members = gather(groups)));
  const name = lineOf(groups, at);
  return members.order.subarray(members.start[name], members.start[name] + members.count[name]);
}

function gather(groups: FindingGroups): Members {
  const { length } = groups.group;
  const members = { order: new Int32Array(length), start: new Int32Array(length), count: new Int32Array(length) };
  const { order, start, count } = members;
  for (let at = 0; at < length; at++) start[lineOf(groups, at)]++;
  for (let at = 0, before = 0; at < length; at++) [start[at], before] = [before, before + start[at]];
  for (let at = 0; at < length; at++) {
    const name = lineOf(groups, at);
    order[start[name] + count[name]++] = at;
  }
  return members;
}
