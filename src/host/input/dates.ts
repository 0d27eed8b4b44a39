import { dayNumber, serialOfDay } from "../../sheet/day";
import type { ParsedNumber } from "./numbers";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Serial of a day in the 1900 system, its leap-year bug included (limit L40); null for a day that is none or before 1900. */
export function daySerial(year: number, month: number, day: number): number | null {
  const days = dayNumber(year, month, day);
  return year < 1900 || year > 9999 || Number.isNaN(days) ? null : serialOfDay(days, false);
}

const fullYear = (text: string): number => (text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900));

interface Day {
  year: number;
  month: number;
  day: number;
  numberFormat: string;
}

function parseDay(text: string, thisYear: number): Day | null {
  let match = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (match) return { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]), numberFormat: "m/d/yyyy" };
  match = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (match) return { year: fullYear(match[4]), month: Number(match[1]), day: Number(match[3]), numberFormat: "m/d/yyyy" };
  match = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (match) return { year: Number(match[1]), month: Number(match[2]), day: 1, numberFormat: "mmm-yy" };
  match = /^(\d{1,2})[-/](\d{1,2}|\d{4})$/.exec(text);
  if (match && match[2].length === 4) return { year: Number(match[2]), month: Number(match[1]), day: 1, numberFormat: "mmm-yy" };
  if (match) return { year: thisYear, month: Number(match[1]), day: Number(match[2]), numberFormat: "d-mmm" };
  match = /^(\d{1,2})[- ]([A-Za-z]{3,9})(?:[- ](\d{4}|\d{2}))?$/.exec(text);
  const month = match ? MONTHS.indexOf(match[2].slice(0, 3).toLowerCase()) + 1 : 0;
  if (match && month > 0)
    return { year: match[3] ? fullYear(match[3]) : thisYear, month, day: Number(match[1]), numberFormat: match[3] ? "d-mmm-yy" : "d-mmm" };
  return null;
}

function parseTime(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ([AaPp])[Mm])?$/.exec(text);
  if (!match) return null;
  let hours = Number(match[1]);
  if (match[4]) hours = (hours % 12) + (match[4].toLowerCase() === "p" ? 12 : 0);
  if (Number(match[2]) > 59 || Number(match[3] ?? 0) > 59 || hours > 23) return null;
  return (hours * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86_400;
}

/**
 * A text that en-US Excel takes for a date or time: "2019-08-01", "8/1/2019", "1-2", "3/4", "1-Aug-19", "8:30", "2019/8/1 8:30". Chinese shapes
 * (2019年8月1日) stay text (limit L32). Serial in the 1900 system.
 */
export function parseDate(text: string, thisYear: number): ParsedNumber | null {
  const time = parseTime(text);
  if (time !== null) return { value: time, numberFormat: "h:mm" };
  const split = /^(\S+) (\d{1,2}:.+)$/.exec(text);
  const day = parseDay(split ? split[1] : text, thisYear);
  const part = split ? parseTime(split[2]) : 0;
  if (!day || part === null) return null;
  const serial = daySerial(day.year, day.month, day.day);
  return serial === null ? null : { value: serial + part, numberFormat: split ? "m/d/yyyy h:mm" : day.numberFormat };
}
