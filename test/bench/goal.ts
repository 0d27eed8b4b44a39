/** One line of shared goals: what was measured, against what it should be at most. */
export interface Goal {
  what: string;
  value: number;
  most: number;
  unit?: string;
}

const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

/** The lines, each with "met" or "not met"; a goal whose measurement failed says so. Nothing is asserted: machines differ. */
export function goalLines(goals: readonly Goal[]): string[] {
  return goals.map(({ what, value, most, unit = "" }) => {
    const verdict = Number.isNaN(value) ? "not measured" : value <= most ? "met" : "not met";
    return `${what.padEnd(58)} ${shown(value).padStart(9)} ≤ ${shown(most)}${unit}  ${verdict}`;
  });
}
