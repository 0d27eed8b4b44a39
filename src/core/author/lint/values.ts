/** Numbers between two ends; an end that is open is not itself among them. */
interface Interval {
  low: number;
  high: number;
  lowOpen: boolean;
  highOpen: boolean;
}

/** A set of values: numbers and dates as intervals, anything else by name, as those named or all but those named. */
export type ValueSet = { numbers: readonly Interval[] } | { names: ReadonlySet<string>; but: boolean };

export const anyNumber: ValueSet = { numbers: [{ low: -Infinity, high: Infinity, lowOpen: true, highOpen: true }] };
export const anyName: ValueSet = { names: new Set(), but: true };

export function named(...names: string[]): ValueSet {
  return { names: new Set(names), but: false };
}

export function between(low: number, lowOpen: boolean, high: number, highOpen: boolean): ValueSet {
  const empty = low > high || (low === high && (lowOpen || highOpen));
  return { numbers: empty ? [] : [{ low, high, lowOpen, highOpen }] };
}

/** Values in both. Sets of different kinds are never met for one key; should they be, nothing is concluded. */
export function both(a: ValueSet, b: ValueSet): ValueSet {
  if ("numbers" in a) {
    if (!("numbers" in b)) return a;
    return { numbers: a.numbers.flatMap((one) => b.numbers.flatMap((other) => overlap(one, other))) };
  }
  if ("numbers" in b) return a;
  if (a.but && b.but) return { names: new Set([...a.names, ...b.names]), but: true };
  const [listed, other] = a.but ? [b, a] : [a, b];
  return { names: new Set([...listed.names].filter((name) => other.names.has(name) !== other.but)), but: false };
}

function overlap(a: Interval, b: Interval): Interval[] {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  const lowOpen = (a.low === low && a.lowOpen) || (b.low === low && b.lowOpen);
  const highOpen = (a.high === high && a.highOpen) || (b.high === high && b.highOpen);
  const found = between(low, lowOpen, high, highOpen);
  return "numbers" in found ? [...found.numbers] : [];
}

/** All values that are not in the set. */
export function others(of: ValueSet): ValueSet {
  if (!("numbers" in of)) return { names: of.names, but: !of.but };
  let rest: ValueSet = anyNumber;
  for (const { low, high, lowOpen, highOpen } of of.numbers) {
    const below = between(-Infinity, true, low, !lowOpen);
    const above = between(high, !highOpen, Infinity, true);
    rest = both(rest, { numbers: [below, above].flatMap((part) => ("numbers" in part ? part.numbers : [])) });
  }
  return rest;
}

/** True when no value is in the set; of whole numbers, when none of them is. */
export function isEmpty(of: ValueSet, whole: boolean): boolean {
  if (!("numbers" in of)) return !of.but && of.names.size === 0;
  return of.numbers.every((part) => whole && firstWhole(part) > lastWhole(part));
}

const firstWhole = ({ low, lowOpen }: Interval): number => (Number.isInteger(low) && lowOpen ? low + 1 : Math.ceil(low));
const lastWhole = ({ high, highOpen }: Interval): number => (Number.isInteger(high) && highOpen ? high - 1 : Math.floor(high));
