import { dayNumber, isoDay } from "../../../sheet/day";

/**
 * The last day of a ban of some years that begins on `day` (days since 1970-01-01): the same calendar day so many years
 * later, 28 February where it began on the 29th; the day before it when the end is not inclusive.
 */
export function lastBannedDay(day: number, inclusive: boolean, years = 3): number {
  const [year, month, date] = isoDay(day).split("-").map(Number);
  const same = dayNumber(year + years, month, date);
  return (Number.isNaN(same) ? dayNumber(year + years, month, date - 1) : same) - (inclusive ? 0 : 1);
}
