/*
 * A moment written with a zone is, in a workbook of China, the day it was there: a program that saves 1 September of a
 * calendar in Beijing writes 2019-08-31T16:00:00Z.
 */

/** A zone behind a time of day: Z, UTC, GMT, +08:00, -0500, +8. */
export const zonePattern = String.raw`Z|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|UTC|GMT`;

const chinaMinutes = 8 * 60;

/** Minutes from a clock in the written zone to a clock in China. */
export function minutesToChina(zone: string): number {
  const [, sign, hours, minutes = "0"] = /([+-])(\d{1,2}):?(\d{2})?$/u.exec(zone) ?? ["", "+", "0"];
  const east = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  return chinaMinutes - east;
}
