import { atOnce } from "../../../sheet/at-once";
import { readVersion } from "../../dictionary/text/version-name";
import { isDataCheck } from "../../dictionary/finding";
import { matchSteps } from "./match";
import type { Change, RoundFinding } from "./round-finding";
import { sameUnits, type RoundUnit } from "./same-units";

/** What a round says of a clause. */
interface RoundClause {
  /** Something came of it, or it was asked. */
  looked: boolean;
  /** Why it was not checked, or not everywhere; in words. */
  unchecked?: string;
}

/** One round of a review, as far as the next is compared with it. */
export interface Round {
  on: string;
  packs: readonly string[];
  params: Readonly<Record<string, unknown>>;
  /** The files that count, and the record types of the tables in each. */
  files: ReadonlyMap<string, ReadonlySet<string>>;
  /** Units that have a verdict. */
  units: readonly RoundUnit[];
  findings: readonly (RoundFinding & { record: string; /** It names a cell. */ cells: boolean })[];
  /** The line that people see a finding in, by the index of some finding. */
  lines: ArrayLike<number>;
  clauses: ReadonlyMap<string, RoundClause>;
}

/** Why a finding is new though nobody did anything: its clause was not looked at before, or its unit was not there. */
export type NewReason = { code: "no-clause" | "no-unit" } | { code: "unchecked"; words: string };
/** Why nobody knows what became of a finding: the clause is not looked at now, or what it stood in was not handed in again. */
export type UnseenReason = { code: "no-clause" | "no-unit" | "no-file" } | { code: "unchecked"; words: string };

/** How many lines, as people count them. */
export interface RoundCounts {
  resolved: number;
  new: number;
  open: number;
  /** Of those still open, how many say something else than before; and how many only wait for a person's judgement. */
  changed: number;
  asked: number;
  unseen: number;
}

/** What became of the findings of the round before. */
export interface Comparison {
  /** Per finding of now. */
  change: Change[];
  because: (NewReason | undefined)[];
  /** Per finding of now, the index of what it was; -1: nothing. */
  was: Int32Array;
  /** Findings of before that are gone, and those of which this round says nothing; by index. */
  resolved: number[];
  unseen: { at: number; why: UnseenReason }[];
  /** What became of each line of now, by its name in `lines`. */
  lines: ReadonlyMap<number, Change>;
  /** Lines of before of which nothing is left, and of those of which this round says nothing; by name. */
  goneLines: { resolved: readonly number[]; unseen: readonly number[] };
  counts: RoundCounts;
}

/** Findings between two pauses. */
const RUN = 2048;

/** Compares a round with the one before. What was not looked at again is not resolved, and what was not looked at before is new with its reason. Pauses every few thousand findings. */
export function* compareSteps(before: Round, now: Round): Generator<void, Comparison> {
  const { change, was, gone } = yield* matchSteps(before.findings, now.findings);
  const looking = new Looking(before, now);
  const resolved: number[] = [];
  const unseen: Comparison["unseen"] = [];
  for (let i = 0; i < gone.length; i++) {
    if (i % RUN === 0) yield;
    const why = looking.unseen(gone[i]);
    if (why) unseen.push({ at: gone[i], why });
    else resolved.push(gone[i]);
  }
  const because: Comparison["because"] = [];
  for (let i = 0; i < change.length; i++) {
    if (i % RUN === 0) yield;
    because.push(change[i] === "new" ? looking.newBecause(i) : undefined);
  }
  yield;
  const lines = changeOfLines(now, change);
  yield;
  const goneLines = linesGone(before, unseen, gone);
  return { change, because, was, resolved, unseen, lines, goneLines, counts: counted(now, lines, goneLines) };
}

/** `compareSteps` without pauses. */
export const compareRounds = (before: Round, now: Round): Comparison => atOnce(compareSteps(before, now));

/** A line is new when all of it is; else it is still open, and changed when something of it is. */
function changeOfLines(now: Round, change: readonly Change[]): Map<number, Change> {
  const seen = new Map<number, Set<Change>>();
  change.forEach((one, i) => {
    const known = seen.get(now.lines[i]);
    if (known) known.add(one);
    else seen.set(now.lines[i], new Set([one]));
  });
  return new Map([...seen].map(([line, changes]) => [line, changes.has("changed") ? "changed" : changes.has("open") ? "open" : "new"]));
}

function counted(now: Round, lines: ReadonlyMap<number, Change>, goneLines: Comparison["goneLines"]): RoundCounts {
  const counts: RoundCounts = { resolved: goneLines.resolved.length, new: 0, open: 0, changed: 0, asked: 0, unseen: goneLines.unseen.length };
  const decided = new Set(now.findings.flatMap(({ outcome }, i) => (outcome === "review" ? [] : [now.lines[i]])));
  for (const [line, change] of lines) {
    if (change === "new") {
      counts.new++;
      continue;
    }
    counts.open++;
    if (change === "changed") counts.changed++;
    if (!decided.has(line)) counts.asked++;
  }
  return counts;
}

function linesGone(before: Round, unseen: Comparison["unseen"], gone: readonly number[]): Comparison["goneLines"] {
  const left = new Set(gone);
  const standing = new Set(before.findings.flatMap((_, i) => (left.has(i) ? [] : [before.lines[i]])));
  const unknown = new Set(unseen.map(({ at }) => before.lines[at]).filter((line) => !standing.has(line)));
  const resolved = new Set(gone.map((i) => before.lines[i]).filter((line) => !standing.has(line) && !unknown.has(line)));
  return { resolved: [...resolved], unseen: [...unknown] };
}

/** Tells what was there to be looked at, then and now. */
class Looking {
  private readonly before: ReadonlySet<number>;
  private readonly now: ReadonlySet<number>;
  private readonly numbers: ReturnType<typeof sameUnits>;
  private readonly stems: ReadonlySet<string>;
  private readonly earlierStems: ReadonlySet<string>;
  private readonly names = new Map<string, string>();
  /** Clauses that could not be checked for want of something, by unit and by file. */
  private readonly wanting = new Set<string>();

  constructor(private readonly earlier: Round, private readonly later: Round) {
    this.numbers = sameUnits([...earlier.units, ...units(earlier)], [...later.units, ...units(later)]);
    this.before = new Set([...earlier.units, ...units(earlier)].map(this.numbers.before));
    this.now = new Set(later.units.map(this.numbers.now));
    this.stems = new Set([...later.files.keys()].map((file) => this.stemOf(file)));
    this.earlierStems = new Set([...earlier.files.keys()].map((file) => this.stemOf(file)));
    for (const one of later.findings) {
      if (one.cells || one.outcome === "review") continue;
      this.wanting.add(`${one.clause}\n${this.numbers.now(one)}`).add(`${one.clause}\nfile ${this.stemOf(one.file)}`);
    }
  }

  /** Each name is read once: a batch names the same files a hundred thousand times. */
  private stemOf(file: string): string {
    let known = this.names.get(file);
    if (known === undefined) this.names.set(file, (known = readVersion(file).stem));
    return known;
  }

  newBecause(at: number): NewReason | undefined {
    const one = this.later.findings[at];
    if (!isDataCheck(one)) {
      const clause = this.earlier.clauses.get(one.clause);
      if (!clause) return { code: "no-clause" };
      if (!clause.looked && clause.unchecked !== undefined) return { code: "unchecked", words: clause.unchecked };
    }
    const unit = this.numbers.now(one);
    return unit !== -1 && !this.before.has(unit) ? { code: "no-unit" } : undefined;
  }

  unseen(at: number): UnseenReason | undefined {
    const one = this.earlier.findings[at];
    const clause = this.later.clauses.get(one.clause);
    if (!isDataCheck(one)) {
      if (!clause) return { code: "no-clause" };
      if (!clause.looked && clause.unchecked !== undefined) return { code: "unchecked", words: clause.unchecked };
    }
    const unit = this.numbers.before(one);
    if (unit !== -1 && !this.now.has(unit)) return { code: "no-unit" };
    if (!this.isThere(one)) return { code: "no-file" };
    if (one.cells && (this.wanting.has(`${one.clause}\n${unit}`) || this.wanting.has(`${one.clause}\nfile ${this.stemOf(one.file)}`))) return { code: "unchecked", words: clause?.unchecked ?? "" };
    return undefined;
  }

  /** The file came again, under its name or that of a version of it; or one that is called anew has such a table. */
  private isThere({ file, record, cells }: Round["findings"][number]): boolean {
    if (this.stems.has(this.stemOf(file))) return true;
    return [...this.later.files].some(([name, records]) => !this.earlierStems.has(this.stemOf(name)) && (!cells || records.has(record)));
  }
}

const units = ({ findings }: Round): Round["findings"] => findings.filter(({ unit, creditCode }) => unit !== "" || creditCode !== "");
