import { normalise } from "../../dictionary/text/normalise";
import { isMeasure } from "../../dictionary/values/measure";
import { reportKey } from "./report-heading";
import { bareYear, isOfYears, ofEachYear } from "./years";

/** A header or label as it is compared with the dictionary. */
export interface Label {
  /** The label as printed, line breaks as spaces. */
  printed: string;
  /** Forms to look up, the most telling first: bracketed units off; numbering off; year off; all brackets off. */
  keys: string[];
  /** Unit of measure printed in or behind the label: 亩, 万元, 人. */
  unit?: string;
  /** Year printed in the label: 2018年培训人数. */
  year?: number;
}

/** A label or heading is no longer than this; what is longer is prose. */
export const longestLabel = 40;

/** Brackets of any make with what they hold. */
export const brackets = /[([{【〔〈<]([^()[\]{}【】〔〕〈〉<>]*)[)\]}】〕〉>]/gu;
const marks = /[:*※★☆▲△◆◇"'“”‘’。;#]/gu;
/** (必填) beside a label says who must fill it in, not what it is. */
const duty = /[([{【〔](?:必填|选填|必填项|选填项|必须填写|必选|选择填写|如有请填|下拉选择|下拉菜单选择)[)\]}】〕]/gu;
const numbering = /^(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)]|[①-⑳])/u;
const trailing = /(?:[/,，、]([^/,，、]{1,5})|(m2|平方米|平米|亩|万元))$/u;

/** 姓名 Name: the same in another language, where it is no kind of file. */
const translated = /(?<=[\u4e00-\u9fff)])(?!(?:pdf|word|excel|ppt|jpe?g|app|url|mooc)s?$)[a-z][a-z .,&'/_-]{2,}$/u;

/** 18年培训人数; 10年以上 is a length of time. */
const shortYear = /^\d{2}(?=年(?!以|内|来|及|期|限|级))/u;

/** The form of a label text that is looked up: normalised, lower case, without ：*※ and （必填）; 其中 before 高级职称 says nothing. Brackets stay. */
export function labelKey(text: string): string {
  return normalise(text).toLowerCase().replace(marks, "").replace(duty, "").replace(/^其中(?=..职称)/u, "");
}

/** A normalised text without the number of an item in a list before it: 一、单位名称, (2)单位名称. */
export const withoutNumbering = (text: string): string => text.replace(numbering, "");

/** Reads a label; `keys` is empty when there is no text. */
export function readLabel(text: string): Label {
  const printed = text.replace(/\s*[\r\n]+\s*/gu, " ").trim();
  const label: Label = { printed, keys: [] };
  let key = labelKey(text).replace(brackets, (whole, inner: string) => {
    const unit = inner.replace(/^(?:单位|计量单位)/u, "");
    if (!isMeasure(unit)) return whole;
    label.unit ??= unit;
    return "";
  });
  const tail = trailing.exec(key);
  const unit = tail && (tail[1] ?? tail[2]);
  if (tail && unit && isMeasure(unit) && key.length > tail[0].length + 1) {
    label.unit ??= unit;
    key = key.slice(0, -tail[0].length);
  }
  // 2016-2018年 is no year: what it counts belongs to none of the three.
  const year = isOfYears(key) ? undefined : (/(?:19|20)\d{2}(?=年?)/u.exec(key) ?? shortYear.exec(key))?.[0];
  if (year !== undefined) label.year = bareYear(`${year}年`);
  const variants = [key, withoutNumbering(key)];
  if (year !== undefined) {
    const plain = variants[1];
    const without = plain.replace(new RegExp(`${year}年?度?`, "u"), "");
    variants.push(plain.replace(new RegExp(`${year}(?=年)`, "u"), ""), without, ...ofEachYear([without.replace(brackets, "")]));
  }
  variants.push(...variants.map((variant) => variant.replace(brackets, "")));
  variants.push(...variants.map((variant) => variant.replace(translated, "")));
  const report = variants.map(reportKey).find((one) => one !== undefined);
  if (report !== undefined) variants.push(report);
  label.keys = [...new Set(variants)].filter((variant) => variant !== "");
  return label;
}
