import { normalise } from "../../dictionary/text/normalise";

const century = /^(?:(?:19|20)\d{2}(?:年度?)?|\d{2}年度?)$/u;
const spelt = /^[一二][〇零○oO0一二三四五六七八九]{3}(?:年度?)?$/u;
const digits = "〇一二三四五六七八九";

/** The year a heading consists of, in the ways one is written (2018, 2018年, 2018年度, 18年, 二〇一八年); undefined when it says more or less. */
export function bareYear(text: string): number | undefined {
  const key = normalise(text);
  if (century.test(key)) {
    const year = Number(/^\d+/u.exec(key)![0]);
    return year > 99 ? year : 2000 + year;
  }
  if (!spelt.test(key)) return undefined;
  return Number([...key.slice(0, 4)].map((one) => Math.max(0, digits.indexOf(one))).join(""));
}

const range = "(?:19|20)\\d{2}年?度?[-–—~～至到](?:19|20)?\\d{2}年?度?";
const spans = new RegExp(`^(?:${range}|(?:最?近|过去|前|上|这)?[一二两三四五六七八九十\\d]{1,2}个?(?:年度|年)(?:以?来|内|间|的)?|历年来?|(?:分|按|各|每|逐)(?:年度|年))的?`, "u");
const someYears = new RegExp(range, "u");

/** True for a label that speaks of several years: 2016-2018年培训人数. */
export const isOfYears = (key: string): boolean => someYears.test(key);

/** What a heading over years says of each of them: 近三年培训人数 and 年度培训人数 are 年培训人数 of each year. The most telling first. */
export function ofEachYear(keys: readonly string[]): string[] {
  const bare = keys.map((key) => key.replace(spans, "").replace(/^年度?(?=.)/u, ""));
  return [...new Set([...keys, ...bare.map((key) => `年${key}`), ...bare.map((key) => `年度${key}`), ...bare])].filter((key) => key !== "" && !/^年度?$/u.test(key));
}

const anyYear = /(?:(?:19|20)\d{2}(?:年度?)?|(?<!\d)\d{2}年度?|[一二][〇零○一二三四五六七八九]{3}年度?)/gu;

/** A label as printed, without the years it names: two of one remainder differ by the year alone. */
export const withoutYear = (label: string): string => label.replace(anyYear, "");
