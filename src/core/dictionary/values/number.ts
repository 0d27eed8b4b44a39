import { normalise } from "../text/normalise";
import { isAmount, leavesAmount } from "./beside-amount";
import { asked, bad, blank, good, type Coerced } from "./coerced";
import { digitsApart, ungrouped, withoutFootnotes } from "./digits";
import { isMeasure, measureFactor } from "./measure";
import { isPlaceholder } from "./placeholder";
import type { Field } from "../fields";

const written = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(.*)$/su;
const vague = /约|大约|左右|以上|以下|余|多|近|超过?|不足|不少于|至少|[<>≥≤±~～+]|—|至|到|(?<=\d)[-–]\d/u;

/** Reads a number into the field's unit; `headerFactor` is what one printed number is worth by its header's unit. */
export function coerceNumber(value: number, field: Field, headerFactor: number): Coerced {
  const scaled = headerFactor === 1 ? value : tidy(value * headerFactor);
  if (field.type === "integer" && !Number.isInteger(scaled)) {
    return bad("data/type", `不是整数，请填写${field.unit ?? ""}的整数，例如 ${exampleOf(field)}。`);
  }
  if (field.min !== undefined && scaled < field.min) {
    return bad("data/type", scaled < 0 ? "是负数，请核对后填写不小于 0 的数。" : `小于 ${field.min}，请核对后重新填写。`);
  }
  return good(scaled);
}

/** Reads a number out of a text: “２，０００”, “2000人”, “3亩”, “50万元”, “1.2万人”; “约2000” is refused. */
export function parseNumber(raw: string, field: Field, headerFactor: number): Coerced {
  if (digitsApart(raw)) return bad("data/type", twoNumbers(field));
  const text = normalise(ungrouped(withoutFootnotes(raw)));
  if (text === "" || isPlaceholder(text)) return blank;
  if (field.unit === "元/人" && /^(?:免费|不收费|免)$/u.test(text)) return good(0);
  const found = written.exec(text.replace(/^[¥￥]/u, ""));
  if (!found || vague.test(found[4])) return bad("data/type", refusal(text, field));
  const [, sign, whole, fraction = "", tail] = found;
  const value = Number(sign + whole.replace(/,/gu, "") + fraction);
  const unit = tail.replace(/^\((.*)\)$/u, "$1").replace(/[。.;,]$/u, "").replace(/^((?:万|千)?元)[整正]$/u, "$1");
  if (unit === "") return coerceNumber(value, field, headerFactor);
  const factor = measureFactor(unit, field.unit);
  if (factor !== undefined) return coerceNumber(value, field, factor);
  const remarked = /^([^()]*)\((.+)\)$/su.exec(tail.replace(/[。.;,]$/u, ""));
  const before = remarked?.[1] ?? unit;
  const own = before === "" ? headerFactor : measureFactor(before, field.unit);
  if (remarked && own !== undefined) return isAmount(field) && leavesAmount(remarked[2]) ? coerceNumber(value, field, own) : asked("data/type", "括号里的话可能改变这个数，没有采用，请核对后只填数字。");
  if (remarked && !isMeasure(before)) return asked("data/type", "数字后面的话可能改变这个数，没有采用，请核对后只填数字。");
  if (isAmount(field) && /^元?[/每·•]/u.test(before)) return asked("data/type", "看不出每人每期是多少，没有采用，请核对后填写每人的金额。");
  if (isMeasure(unit)) {
    return bad("data/type", `单位是“${unit}”，与本栏要求的${field.unit ? `“${field.unit}”` : "不带单位的数"}不符，请换算后填写数字。`);
  }
  return bad("data/type", refusal(text, field));
}

/** A number as the field may hold one, by what it counts. */
const examples: Record<string, string> = { 人次: "2000", 课时: "80", 份: "3", 间: "10", 年: "5", 册: "5000", 万元: "50.5", "元/人": "800", "㎡": "1500.5" };

function exampleOf({ shape, unit, name, type }: Field): string {
  if (shape === "year") return "2019";
  if (unit === "人") return /培训/u.test(name) ? "2000" : "20";
  return examples[unit ?? ""] ?? (type === "integer" ? "3" : "3.5");
}

const twoNumbers = (field: Field): string =>
  `其中的数字之间有空格、换行或注码隔开，不能确定是一个数还是几个数，请只填一个${field.type === "integer" ? "整数" : "数"}，例如 ${exampleOf(field)}。`;

function refusal(text: string, field: Field): string {
  const kind = field.type === "integer" ? "整数" : "数字";
  const example = exampleOf(field);
  if (vague.test(text) && /\d/.test(text)) return `不是确定的数，请填写准确的阿拉伯${kind}，例如 ${example}。`;
  if (/^(?:无|没有)$/u.test(text)) return `不是数字，没有的请填 0。`;
  if (/[零〇一二两三四五六七八九十百千]/u.test(text)) return `不是阿拉伯数字，请改填${kind}，例如 ${example}。`;
  return `不是${kind}，请只填阿拉伯数字（单位在表头已注明），例如 ${example}。`;
}

/** Takes away the noise of binary fractions that a conversion adds; a millionth of any unit is kept. */
function tidy(value: number): number {
  return Math.abs(value) < 1e9 ? Math.round(value * 1e6) / 1e6 : Number(value.toPrecision(15));
}
