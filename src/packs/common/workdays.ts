// The library's own data: its functions read dates in the time zone of the machine, and west of Greenwich answer for the day before.
import arrangement from "chinese-days/dist/chinese-days.json";
import { isoDay, yearOf } from "../../sheet/day";
import type { Workdays } from "../../core/language/workdays";

const holidays = new Set(Object.keys(arrangement.holidays));
const madeUp = new Set(Object.keys(arrangement.workdays));
/** Years whose arrangement of holidays is there. */
const years = new Set([...holidays].filter((day) => day.endsWith("-10-01")).map((day) => Number(day.slice(0, 4))));

/**
 * Working days of China by the State Council's yearly arrangement of holidays and make-up days 调休, as the library
 * chinese-days keeps it. The last days of December belong to the next year's arrangement, which is published late in the year.
 */
export const workdays: Workdays = (day) => {
  const iso = isoDay(day);
  const year = yearOf(day);
  if (!years.has(year) || (iso > `${year}-12-20` && !years.has(year + 1))) return undefined;
  const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay();
  return madeUp.has(iso) || (weekday >= 1 && weekday <= 5 && !holidays.has(iso));
};
