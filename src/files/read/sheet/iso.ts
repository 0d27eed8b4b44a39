import { minutesToChina, zonePattern } from "../../../sheet/china-day";

const DAY = 86_400_000;

const iso = new RegExp(String.raw`^(?:(\d{4})-?(\d{2})-?(\d{2}))?(?:T?(\d{2}):?(\d{2})(?::?(\d{2}(?:\.\d+)?))?(${zonePattern})?)?$`);

/**
 * Excel serial of an ISO 8601 date, date-time or time as cells of type "d" carry it (ECMA-376 part 1, 18.17.4).
 * In the 1900 system day 60 is the 29 February 1900 that never was, so days before 1 March 1900 lie one lower.
 * A moment with a zone is told by the clock in China. Undefined when the text is no such date or no day of the calendar.
 */
export function serialOfIso(text: string, date1904: boolean): number | undefined {
  const found = iso.exec(text.trim());
  if (!found || text.trim() === "") return undefined;
  const [, year, month, day, hour = "0", minute = "0", second = "0", zone] = found;
  const clock = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) >= 60 || clock > 86_400) return undefined;
  if (year === undefined) return clock / 86_400;
  const time = (clock + (zone === undefined ? 0 : minutesToChina(zone) * 60)) / 86_400;
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(utc);
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined;
  if (date1904) return (utc - Date.UTC(1904, 0, 1)) / DAY + time;
  const days = (utc - Date.UTC(1899, 11, 30)) / DAY;
  return (days < 61 ? days - 1 : days) + time;
}
