/* Days are counted from 1970-01-01, without time and zone. */

/** Milliseconds of a day. */
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

/** "2019-09-22" of a day. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The day on a calendar of the user's own time zone, YYYY-MM-DD. */
export function localDay(now: Date): string {
  return isoDay(dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate()));
}

/** "2019年9月22日", as official papers print it: months and days without a leading zero (GB/T 9704-2012, 7.3.5). */
export function chineseDay(day: number): string {
  const at = new Date(day * DAY);
  return `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日`;
}

/** The year of a day. */
export function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}

/** Days between the epochs of the 1904 system and of 1970-01-01. */
const epoch1904 = 24_107;
/** The same of the 1900 system, from 1 March 1900 on. */
const epoch1900 = 25_569;
/** By how much the serial of a day is higher in the 1900 system. */
export const SYSTEMS_APART = epoch1900 - epoch1904;

/** Excel's serial of a day. The 1900 system counts a 29 February 1900 that never was, so days before 1 March 1900 lie one lower. */
export function serialOfDay(day: number, date1904: boolean): number {
  if (date1904) return day + epoch1904;
  const serial = day + epoch1900;
  return serial < 61 ? serial - 1 : serial;
}

/** The day of an Excel serial, its time of day cut off; undefined for serial 60 of the 1900 system and for serials below the first day. */
export function dayOfSerial(serial: number, date1904: boolean): number | undefined {
  const whole = Math.floor(serial);
  if (date1904) return whole >= 0 ? whole - epoch1904 : undefined;
  if (whole < 1 || whole === 60) return undefined;
  return whole < 60 ? whole - epoch1900 + 1 : whole - epoch1900;
}
