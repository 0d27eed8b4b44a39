import { atOnce } from "../../../sheet/at-once";
import { isDataCheck } from "../../dictionary/finding";
import type { Change, RoundFinding } from "./round-finding";
import { sameUnits, type RoundUnit } from "./same-units";

/** How the findings of two rounds meet. */
interface RoundMatch {
  /** Per finding of now. */
  change: Change[];
  /** Per finding of now, the index of the one it was; -1: none. */
  was: Int32Array;
  /** Findings of the round before that nothing of now is. */
  gone: number[];
}

/** What a finding is told by, step by step less sure; undefined: it cannot be told so. */
type Telling = (one: RoundFinding, unit: number, parts: KeyParts) => string | undefined;

interface KeyParts {
  fields: string;
  record: string;
  rest: string;
}

function partsOf(key: string): KeyParts {
  const [fields = "", record = "", rest = ""] = key.split("|");
  return { fields, record, rest };
}

const joined = (...parts: (string | number)[]): string => parts.join("\n");
const of = ({ clause }: RoundFinding, unit: number, { fields }: KeyParts): string => joined(clause, unit, fields);
const said = ({ outcome, value }: RoundFinding): string => joined(outcome, value);
const at = ({ file, sheet }: RoundFinding): string => joined(file, sheet);

/** Best first: the same record that says the same in the same sheet, …, the same record whatever is found in it. */
const tellings: readonly Telling[] = [
  (one, unit, parts) => joined(of(one, unit, parts), parts.record, parts.rest, said(one), at(one)),
  (one, unit, parts) => joined(of(one, unit, parts), parts.record, parts.rest, said(one)),
  (one, unit, parts) => joined(of(one, unit, parts), parts.record, said(one), at(one)),
  (one, unit, parts) => joined(of(one, unit, parts), parts.record, said(one)),
  (one, unit, parts) => joined(of(one, unit, parts), parts.record, parts.rest),
  (one, unit, parts) => joined(of(one, unit, parts), parts.record, at(one)),
  (one, unit, parts) => joined(of(one, unit, parts), parts.record),
  // The name of the row was put right: all else it says is the same.
  (one, unit, parts) => (parts.rest === "" ? undefined : joined(of(one, unit, parts), parts.rest, said(one))),
  (one, unit, parts) => (parts.rest === "" ? undefined : joined(of(one, unit, parts), parts.rest)),
  // A rule names other cells of the row once some of them are put right.
  (one, unit, parts) => (isDataCheck(one) || parts.record === "" ? undefined : joined(one.clause, unit, parts.record)),
];

/** Findings between two pauses. */
const RUN = 2048;

/** A finding as it is looked for. */
interface Looked {
  one: RoundFinding;
  unit: number;
  parts: KeyParts;
}

/** Which finding of now is which of the round before: each at most once, those that are told most surely first. Pauses every few thousand findings. */
export function* matchSteps(before: readonly RoundFinding[], now: readonly RoundFinding[]): Generator<void, RoundMatch> {
  const units = sameUnits(yield* unitsOf(before), yield* unitsOf(now));
  const old = yield* looked(before, units.before);
  const mine = yield* looked(now, units.now);
  const was = new Int32Array(now.length).fill(-1);
  const taken = new Uint8Array(before.length);
  for (const tell of ways) {
    const open = new Map<string, number[]>();
    for (let i = old.length - 1; i >= 0; i--) {
      if (i % RUN === 0) yield;
      if (!taken[i]) for (const text of tell(old[i])) listed(open, text).push(i);
    }
    if (open.size === 0) continue;
    for (let i = 0; i < mine.length; i++) {
      if (i % RUN === RUN - 1) yield;
      if (was[i] < 0) was[i] = taker(open, taken, tell(mine[i]));
    }
  }
  return {
    was,
    change: now.map((one, i): Change => (was[i] < 0 ? "new" : said(one) === said(before[was[i]]) ? "open" : "changed")),
    gone: before.flatMap((_, i) => (taken[i] ? [] : [i])),
  };
}

/** `matchSteps` without pauses. */
export const matchRounds = (before: readonly RoundFinding[], now: readonly RoundFinding[]): RoundMatch => atOnce(matchSteps(before, now));

/** All texts by which a finding is looked for, one way after the other; the last two ways are for groups of which some rows came or went. */
const ways: readonly ((of: Looked) => readonly string[])[] = [
  ...tellings.map((telling) => ({ one, unit, parts }: Looked) => {
    const text = telling(one, unit, parts);
    return text === undefined ? [] : [text];
  }),
  ...[said, () => ""].map((more) => ({ one, unit, parts }: Looked) => (parts.record.includes("+") ? parts.record.split("+").map((row) => joined(of(one, unit, parts), row, more(one))) : [])),
];

/** Takes the first finding that is not taken yet under one of some texts; -1: none. */
function taker(open: ReadonlyMap<string, number[]>, taken: Uint8Array, texts: readonly string[]): number {
  for (const text of texts) {
    const some = open.get(text);
    while (some !== undefined && some.length > 0 && taken[some[some.length - 1]]) some.pop();
    const found = some?.pop();
    if (found === undefined) continue;
    taken[found] = 1;
    return found;
  }
  return -1;
}

/** Each unit once, in the order in which findings name them. */
function* unitsOf(findings: readonly RoundFinding[]): Generator<void, RoundUnit[]> {
  const units = new Map<string, RoundUnit>();
  for (let i = 0; i < findings.length; i++) {
    if (i % RUN === RUN - 1) yield;
    const { unit, creditCode } = findings[i];
    const key = `${creditCode}\n${unit}`;
    if (!units.has(key)) units.set(key, { unit, creditCode });
  }
  return [...units.values()];
}

function* looked(findings: readonly RoundFinding[], unitOf: (one: RoundUnit) => number): Generator<void, Looked[]> {
  const all: Looked[] = [];
  for (const one of findings) if (all.push({ one, unit: unitOf(one), parts: partsOf(one.key) }) % RUN === 0) yield;
  return all;
}

function listed(lists: Map<string, number[]>, key: string): number[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
}
