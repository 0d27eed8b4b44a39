/** Dice's coefficient over pairs of neighbouring characters: 0 nothing alike, 1 the same. */
function dice(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const pair = b.slice(i, i + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      shared++;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
}

/** The name of a list that is most like another, as a suggestion; undefined when none is. */
export function nearest(name: string, among: readonly string[]): string | undefined {
  const [best] = among.map((one) => ({ one, like: dice(one.toLowerCase(), name.toLowerCase()) })).sort((a, b) => b.like - a.like);
  return best && best.like >= 0.4 ? best.one : undefined;
}
