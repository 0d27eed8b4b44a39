import { groupsOf, lineOf, type Lined } from "../../core/review/lines/lines";
import { roundKinds, type ChangeFilter, type RoundKind, type SecondRound } from "../state/second-round";

/** Of what a second round says nothing else than before. */
const still: ReadonlySet<RoundKind> = new Set<RoundKind>(["open"]);

/** What became of the lines of a result: of each, by its name, the kinds it is of. */
export interface LineChanges {
  kinds: ReadonlyMap<number, ReadonlySet<RoundKind>>;
  counts: Readonly<Record<RoundKind | "changes", number>>;
  /** A run before is at hand. */
  compared: boolean;
}

const worked = new WeakMap<SecondRound, LineChanges>();

/** What became of each line; null where there was no round before, and nobody explained anything. */
export function lineChanges(round: SecondRound | null): LineChanges | null {
  if (!round) return null;
  let known = worked.get(round);
  if (!known) worked.set(round, (known = changesOf(round)));
  return known.compared || known.kinds.size > 0 ? known : null;
}

function changesOf({ of, beside, explained }: SecondRound): LineChanges {
  const kinds = new Map<number, Set<RoundKind>>();
  const put = (line: number, kind: RoundKind): void => {
    const some = kinds.get(line);
    if (some) some.add(kind);
    else kinds.set(line, new Set([kind]));
  };
  if (beside) for (const [line, change] of beside.comparison.lines) put(line, change);
  for (const line of explained.standing) put(line, "explained");
  for (const line of explained.lapsed) put(line, "lapsed");
  const groups = groupsOf(of);
  of.findings.forEach(({ clause }, at) => clause === "data/decision-lapsed" && put(lineOf(groups, at), "lapsed"));
  const counts = Object.fromEntries([...roundKinds, "changes" as const].map((kind) => [kind, 0])) as Record<RoundKind | "changes", number>;
  for (const some of kinds.values()) {
    for (const kind of some) counts[kind]++;
    if (isChange(some)) counts.changes++;
  }
  return { kinds, counts, compared: beside !== null };
}

const isChange = (kinds: ReadonlySet<RoundKind>): boolean => [...kinds].some((kind) => !still.has(kind));

/** What is listed, unless a person chose: in a second round what changed. */
export function changeFilter(chosen: ChangeFilter | null, changes: LineChanges | null): ChangeFilter {
  if (!changes) return "all";
  return chosen ?? (changes.compared ? "changes" : "all");
}

/** Tells whether a line is listed. */
export function listsLine(filter: ChangeFilter, changes: LineChanges | null): (line: number) => boolean {
  if (!changes || filter === "all") return () => true;
  return (line) => {
    const kinds = changes.kinds.get(line);
    return kinds !== undefined && (filter === "changes" ? isChange(kinds) : kinds.has(filter));
  };
}

/** What a finding was in the round before, by its place there; undefined where it is new, or nothing was before. */
export function earlierOf(round: SecondRound | null, result: Pick<Lined, "findings">, listed: Int32Array, at: number): number | undefined {
  if (!round?.beside || round.of.findings !== result.findings || listed[at] < 0) return undefined;
  const was = round.beside.comparison.was[listed[at]];
  return was < 0 ? undefined : was;
}
