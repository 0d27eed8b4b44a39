import { isDataCheck } from "../../dictionary/finding";
import type { Change, RoundFinding } from "./round-finding";
import { sameUnits } from "./same-units";

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

/** Which finding of now is which of the round before: each at most once, those that are told most surely first. */
export function matchRounds(before: readonly RoundFinding[], now: readonly RoundFinding[]): RoundMatch {
  const units = sameUnits(before, now);
  const old = before.map((one) => ({ one, unit: units.before(one), parts: partsOf(one.key) }));
  const mine = now.map((one) => ({ one, unit: units.now(one), parts: partsOf(one.key) }));
  const was = new Int32Array(now.length).fill(-1);
  const taken = new Uint8Array(before.length);
  const meet = (tell: (of: (typeof old)[number]) => readonly string[]): void => {
    const open = new Map<string, number[]>();
    for (let i = old.length - 1; i >= 0; i--) if (!taken[i]) for (const text of tell(old[i])) listed(open, text).push(i);
    if (open.size === 0) return;
    mine.forEach((one, i) => {
      if (was[i] >= 0) return;
      for (const text of tell(one)) {
        const some = open.get(text);
        while (some !== undefined && some.length > 0 && taken[some[some.length - 1]]) some.pop();
        const found = some?.pop();
        if (found === undefined) continue;
        was[i] = found;
        taken[found] = 1;
        return;
      }
    });
  };
  for (const telling of tellings) {
    meet(({ one, unit, parts }) => {
      const text = telling(one, unit, parts);
      return text === undefined ? [] : [text];
    });
  }
  // Of a group some rows came or went.
  for (const more of [said, () => ""]) {
    meet(({ one, unit, parts }) => (parts.record.includes("+") ? parts.record.split("+").map((row) => joined(of(one, unit, parts), row, more(one))) : []));
  }
  return {
    was,
    change: now.map((one, i): Change => (was[i] < 0 ? "new" : said(one) === said(before[was[i]]) ? "open" : "changed")),
    gone: before.flatMap((_, i) => (taken[i] ? [] : [i])),
  };
}

function listed(lists: Map<string, number[]>, key: string): number[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
}
