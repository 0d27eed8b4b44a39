import { minutesToChina, zonePattern } from "../../../sheet/china-day";
import { dayNumber, serialOfDay } from "../../../sheet/day";

const iso = new RegExp(String.raw`^(?:(\d{4})-?(\d{2})-?(\d{2}))?(?:T?(\d{2}):?(\d{2})(?::?(\d{2}(?:\.\d+)?))?(${zonePattern})?)?$`);

/**
 * Excel serial of an ISO 8601 date, date-time or time as cells of type "d" carry it (ECMA-376 part 1, 18.17.4).
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
  const date = dayNumber(Number(year), Number(month), Number(day));
  return Number.isNaN(date) ? undefined : serialOfDay(date, date1904) + time;
}
