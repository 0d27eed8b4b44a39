import { dayNumber } from "../calendar";

const DAY = 86_400_000;

/**
 * The last day of a ban of three years that begins on `day` (days since 1970-01-01): the same calendar day three years
 * later, 28 February where it began on the 29th; the day before it when the end is not inclusive.
 */
export function lastBannedDay(day: number, inclusive: boolean): number {
  const from = new Date(day * DAY);
  const [year, month, date] = [from.getUTCFullYear() + 3, from.getUTCMonth() + 1, from.getUTCDate()];
  const same = dayNumber(year, month, date);
  return (Number.isNaN(same) ? dayNumber(year, month, date - 1) : same) - (inclusive ? 0 : 1);
}
