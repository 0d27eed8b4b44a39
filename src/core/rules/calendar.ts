const DAY = 86_400_000;

/** Days since 1970-01-01 of a calendar day, or NaN if there is no such day. */
export function dayNumber(year: number, month: number, day: number): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.getTime() / DAY : NaN;
}

/** Days since 1970-01-01 of "YYYY-MM-DD", or NaN. */
export function dayOf(iso: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return parts ? dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3])) : NaN;
}

/** "2019-09-22" */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** "2019年9月22日", as official papers print it (months and days without a leading zero). */
export function chineseDay(day: number): string {
  const at = new Date(day * DAY);
  return `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日`;
}

export function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}
