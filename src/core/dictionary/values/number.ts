import { normalise } from "../text/normalise";
import { isAmount, leavesAmount } from "./beside-amount";
import { asked, bad, blank, good, type Coerced } from "./coerced";
import { digitsApart, ungrouped, withoutFootnotes } from "./digits";
import { isMeasure, measureFactor } from "./measure";
import { inDigits } from "./numerals";
import { isPlaceholder } from "./placeholder";
import type { Field } from "../fields";
import type { ValueSaid } from "../said-of-values";

const written = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(.*)$/su;
const vague = /约|大约|左右|以上|以下|余|多|近|超过?|不足|不少于|至少|[<>≥≤±~～+]|—|至|到|(?<=\d)[-–]\d/u;

/** Reads a number into the field's unit; `headerFactor` is what one printed number is worth by its header's unit. */
export function coerceNumber(value: number, field: Field, headerFactor: number): Coerced {
  const scaled = headerFactor === 1 ? value : tidy(value * headerFactor);
  if (field.type === "integer" && !Number.isInteger(scaled)) {
    return bad("data/type", { code: "not-whole", data: { unit: field.unit, example: exampleOf(field) } });
  }
  if (field.min !== undefined && scaled < field.min) {
    return bad("data/type", scaled < 0 ? { code: "negative", data: null } : { code: "below-least", data: { least: field.min } });
  }
  return good(scaled);
}

/** Reads a number out of a text: “２，０００”, “2000人”, “3亩”, “50万元”, “1.2万人”; “约2000” is refused. */
export function parseNumber(raw: string, field: Field, headerFactor: number): Coerced {
  if (digitsApart(raw)) return bad("data/type", { code: "two-numbers", data: wanted(field) });
  const text = exactly(normalise(ungrouped(withoutFootnotes(raw))), field);
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
  if (remarked && own !== undefined) return isAmount(field) && leavesAmount(remarked[2]) ? coerceNumber(value, field, own) : asked("data/type", { code: "remark-in-brackets", data: null });
  const inBrackets = remarked && own === undefined && isMeasure(before) ? /^共?(\d+(?:\.\d+)?)(\D+)$/u.exec(remarked[2]) : null;
  const itsFactor = inBrackets ? measureFactor(inBrackets[2], field.unit) : undefined;
  // 5天（40学时） says it in both.
  if (inBrackets && itsFactor !== undefined) return coerceNumber(Number(inBrackets[1]), field, itsFactor);
  if (remarked && !isMeasure(before)) return asked("data/type", { code: "remark-behind", data: null });
  if (isAmount(field) && /^元?[/每·•]/u.test(before)) return asked("data/type", { code: "not-per-person", data: null });
  if (isMeasure(unit)) {
    return bad("data/type", { code: "other-unit", data: { unit, wanted: field.unit } });
  }
  return bad("data/type", refusal(text, field));
}

/** The text with a number in words in digits, and what only leads up to it off: 共5份, 一式三份. */
function exactly(text: string, { unit }: Field): string {
  const bare = inDigits(text.replace(/^(?:一?共计?|总共|总计)/u, ""));
  const plain = /^\d/u.test(bare) ? bare : inDigits(text);
  const copies = unit === "份" ? /^[1一]式(.+份)$/u.exec(text)?.[1] : undefined;
  return copies === undefined ? plain : inDigits(copies);
}

/** A number as the field may hold one, by what it counts. */
const examples: Record<string, string> = { 人次: "2000", 课时: "80", 份: "3", 间: "10", 年: "5", 册: "5000", 万元: "50.5", "元/人": "800", "㎡": "1500.5" };

function exampleOf({ shape, unit, name, type }: Field): string {
  if (shape === "year") return "2019";
  if (unit === "人") return /培训/u.test(name) ? "2000" : "20";
  return examples[unit ?? ""] ?? (type === "integer" ? "3" : "3.5");
}

const wanted = (field: Field): { whole: boolean; example: string } => ({ whole: field.type === "integer", example: exampleOf(field) });

function refusal(text: string, field: Field): ValueSaid {
  if (vague.test(text) && /\d/.test(text)) return { code: "inexact", data: wanted(field) };
  if (/^(?:无|没有)$/u.test(text)) return { code: "none-for-number", data: null };
  return { code: /[零〇一二两三四五六七八九十百千]/u.test(text) ? "number-in-words" : "no-number", data: wanted(field) };
}

/** Takes away the noise of binary fractions that a conversion adds; a millionth of any unit is kept. */
function tidy(value: number): number {
  return Math.abs(value) < 1e9 ? Math.round(value * 1e6) / 1e6 : Number(value.toPrecision(15));
}
