/** Bigrams of a name; a name of one character is its own. */
function bigrams(name: string): string[] {
  if (name.length < 2) return [name];
  return [...new Set(Array.from({ length: name.length - 1 }, (_, i) => name.slice(i, i + 2)))];
}

/** Share of bigrams two names have in common: 2 × common ÷ (all of both), 0…1. */
export function dice(a: string, b: string): number {
  const of = bigrams(a);
  const other = new Set(bigrams(b));
  const common = of.filter((pair) => other.has(pair)).length;
  return (2 * common) / (of.length + other.size);
}

/** Shortest name that counts as contained in another: shorter ones are parts of too many. */
const CONTAINED_FROM = 4;

/** Whether two different normalised names may mean the same institution. */
export function alike(a: string, b: string, threshold: number): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (short.length >= CONTAINED_FROM && long.includes(short)) || dice(a, b) >= threshold;
}

/**
 * Pairs of positions in `names` (normalised, distinct) that are alike. Names are met through their rarest bigrams only:
 * two names as alike as the threshold asks share at least one of them, and a contained name's rarest lies in the other.
 */
export function* alikePairs(names: readonly string[], threshold: number): Generator<[number, number]> {
  const parts = names.map(bigrams);
  const holders = new Map<string, number[]>();
  parts.forEach((pairs, at) => pairs.forEach((pair) => (holders.get(pair) ?? setNew(holders, pair)).push(at)));
  const rarity = (pair: string): number => holders.get(pair)!.length;
  for (let at = 0; at < names.length; at++) {
    const sorted = [...parts[at]].sort((a, b) => rarity(a) - rarity(b) || (a < b ? -1 : 1));
    // Of n bigrams at least n·t/(2−t) are shared, so one of the n − that + 1 rarest is.
    const shared = Math.ceil((sorted.length * threshold) / (2 - threshold));
    const met = new Set<number>();
    for (const pair of sorted.slice(0, Math.max(1, sorted.length - shared + 1))) {
      for (const other of holders.get(pair)!) if (other !== at) met.add(other);
    }
    for (const other of met) {
      // Each pair once: from the shorter name, whose rarest bigrams find the longer; of equal length, from the first.
      const first = names[at].length < names[other].length || (names[at].length === names[other].length && at < other);
      if (first ? alike(names[at], names[other], threshold) : false) yield [at, other];
    }
  }
}

function setNew(holders: Map<string, number[]>, pair: string): number[] {
  const list: number[] = [];
  holders.set(pair, list);
  return list;
}
