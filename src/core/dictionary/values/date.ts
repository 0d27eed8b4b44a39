import { dayNumber, dayOfSerial, yearOf } from "../../../sheet/day";
import { minutesToChina, zonePattern } from "../../../sheet/china-day";
import type { ValueSaid } from "../said-of-values";
import { trimText } from "../text/normalise";
import { simplify } from "../text/simplify";
import { withoutFootnotes } from "./digits";

/** Days since 1970-01-01, UTC, or why the text is no date. */
export type DateReading = { days: number } | { why: ValueSaid };

const lastDay = dayNumber(2199, 12, 31);
const digits = "〇一二三四五六七八九";
const ymd = /^(\d{4})(?:([-/.])(\d{1,2})\2|年(\d{1,2})月)(\d{1,2})[日号]?(.*)$/su;
/** What may follow the day: a weekday, a part of the day, a time. */
const behind =
  /^(?:[ T]*(?:\((?:星期|周)?[一二三四五六日天]\)|(?:星期|周)[一二三四五六日天]))?(?:[ T]*(?:上午|下午|晚上|[AP]M)?(?:[ T]*\d{1,2}(?::\d{1,2}(?::\d{1,2}(?:\.\d+)?)?|[时点](?:\d{1,2}分?)?(?:\d{1,2}秒?)?))?(?: ?[AP]M)?)?$/iu;
/** A time of day with its zone: T16:00:00.000Z. */
const zoned = new RegExp(String.raw`^[ T]*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)? ?(${zonePattern})(?: ?\([^()]*\))?$`, "iu");
/** A day that has a zone but no time of day. */
const idleZone = /^(?:Z|[+-]\d{2}:?\d{2})$/iu;

/** Days since 1970-01-01 of a calendar day; undefined when there is no such day (2019-02-30) or the year is not 1900–2199. */
export function daysOf(year: number, month: number, day: number): number | undefined {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const days = dayNumber(year, month, day);
  return Number.isNaN(days) ? undefined : days;
}

/** Calendar day of an Excel serial, its time of day cut off; undefined where there is none and outside 1900–2199. */
export function serialToDays(serial: number, date1904: boolean): number | undefined {
  const days = dayOfSerial(serial, date1904);
  return days === undefined || days > lastDay ? undefined : days;
}

/** A number typed into a date field: 20190920, or a serial whose format is not a date, from 1940 to 2100. */
export function numberToDays(value: number, date1904: boolean): DateReading {
  if (Number.isInteger(value) && value >= 19_000_101 && value <= 21_991_231) return eightDigits(String(value));
  const days = serialToDays(value, date1904);
  if (days !== undefined && days >= -10_957 && days <= 47_846) return { days };
  if (value >= 1900 && value < 2200) return { why: { code: "year-number-alone", data: null } };
  return { why: notADate };
}

const notADate: ValueSaid = { code: "no-date", data: null };

/** Days of the years a date of this kind likely has: 1919 and 2109 are slips for 2019 far more often than what is meant. */
const likely = { from: dayNumber(1950, 1, 1), to: dayNumber(2050, 12, 31) };

/** The reading, unless its year is one to ask about. */
export function unlessDoubtful(reading: DateReading): DateReading {
  if ("why" in reading) return reading;
  if (reading.days >= likely.from && reading.days <= likely.to) return reading;
  return { why: { code: "doubtful-year", data: { year: yearOf(reading.days) } } };
}

function eightDigits(text: string): DateReading {
  return calendar(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8)));
}

function calendar(year: number, month: number, day: number): DateReading {
  const days = daysOf(year, month, day);
  return days === undefined ? { why: { code: "no-such-day", data: null } } : { days };
}

/** 二〇一九年九月二十日 → 2019年9月20日. */
function arabic(text: string): string {
  return text
    .replace(/[零○Ｏ]/gu, "〇")
    .replace(/[〇一二三四五六七八九]{4}(?=年)/u, (year) => [...year].map((c) => digits.indexOf(c)).join(""))
    .replace(/([二三]?)十([一二三四五六七八九]?)(?=[月日号])/gu, (_, tens: string, ones: string) =>
      String((tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0)),
    )
    .replace(/[一二三四五六七八九](?=[月日号])/gu, (c) => String(digits.indexOf(c)));
}

/**
 * Reads a date as people write it: 2019-09-20, 2019/9/20, 2019.9.20, 2019年9月20日, 20190920, 二〇一九年九月二十日, full-width,
 * with a time or weekday behind it. Year and month alone are refused, as are day-first and month-first orders: not guessed.
 */
export function parseDate(raw: string): DateReading {
  let text = trimText(simplify(withoutFootnotes(raw).normalize("NFKC")))
    .replace(/\s+/gu, " ")
    .replace(/ ?([-/.年月]) ?/gu, "$1")
    .replace(/ (?=[日号])/gu, "");
  if (/^\d{8}$/.test(text)) return eightDigits(text);
  if (/[〇零○一二三四五六七八九十]/u.test(text)) text = arabic(text);
  const found = ymd.exec(text);
  if (found) {
    const [, year, , numeric, chinese, day, rest] = found;
    const moment = zoned.exec(rest);
    const plain = !/^\d/.test(rest) && (behind.test(rest) || idleZone.test(rest));
    if (!plain && !(moment && Number(moment[1]) <= 24 && Number(moment[2]) < 60)) return { why: notADate };
    const reading = calendar(Number(year), Number(numeric ?? chinese), Number(day));
    if (!moment || "why" in reading) return reading;
    const minutes = Number(moment[1]) * 60 + Number(moment[2]) + minutesToChina(moment[4]);
    return { days: reading.days + Math.floor(minutes / (24 * 60)) };
  }
  if (/^\d{4}(?:[-/.]\d{1,2}|年\d{1,2}月(?:份)?)$/u.test(text) || /^\d{6}$/.test(text)) {
    return { why: { code: "day-wanting", data: null } };
  }
  if (/^\d{4}(?:年度?)?$/u.test(text)) return { why: { code: "year-alone", data: null } };
  return { why: notADate };
}
