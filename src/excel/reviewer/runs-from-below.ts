/** Neighbouring rows as first and last, the lowest first, so that those above keep their numbers. */
export function runsFromBelow(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => b - a)) {
    const last = runs.at(-1);
    if (last && last[0] === row + 1) last[0] = row;
    else runs.push([row, row]);
  }
  return runs;
}
