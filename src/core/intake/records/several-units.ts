import { ValueState, type FieldColumn } from "../../dictionary/dataset";
import { normalise } from "../../dictionary/text/normalise";
import type { Problem } from "../../dictionary/values/coerced";
import { withoutNumbering } from "../headings/label";
import { isNumeral } from "../tables/row-words";
import { isBody } from "../tables/body-name";

/** What stands between two names in one cell, or before the number of the next; what is in brackets belongs to a name. */
const between = /[\r\n、;；,，/]+|\s+(?=[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.．、)）])/u;
const sign = /[\r\n、;；,，/]|\s[(（]?[\d一二三四五六七八九十]/u;
const bracketed = /[(（](?!(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）])[^()（）]*[)）]/gu;
/** The number of a name that stands apart from it: 1 of 1、青岛海川大学. */
const isNumber = (part: string): boolean => /^\(?\d{1,2}[.)]?$/u.test(part) || isNumeral(part);
/** A part of the body that is named before it: 青岛海川大学 over 继续教育学院. */
const partOf = /^(?:继续教育|成人|培训|干部|人事|教务|职工|网络|远程|社会|国际|技术|机电|经济|管理)/u;
/** No name of a body is shorter. */
const shortest = 4;

/** The names of units that stand in one cell; none where it names one, or where something else stands beside the names. */
function unitsNamed(text: string): string[] {
  if (!sign.test(text)) return [];
  const parts = text.replace(bracketed, "").split(between).map((part) => withoutNumbering(normalise(part))).filter((part) => part !== "" && !isNumber(part));
  return parts.length > 1 && new Set(parts).size === parts.length && parts.every((part) => part.length >= shortest && isBody(part) && !partOf.test(part)) ? parts : [];
}

/** Takes what names several units for none of them, from record `first` on: whose the row is, is asked. */
export function refuseSeveral({ state, num }: FieldColumn, first: number, rows: number, textOf: (index: number) => string, say: (at: number, problem: Problem, printed: string) => void): void {
  const seen = new Map<number, string[]>();
  for (let at = first; at < first + rows; at++) {
    if (state[at] !== ValueState.ok) continue;
    let units = seen.get(num[at]);
    if (!units) seen.set(num[at], (units = unitsNamed(textOf(num[at]))));
    if (units.length === 0) continue;
    state[at] = ValueState.bad;
    say(at, { clause: "data/format", said: { code: "several-units", data: { units } }, notice: true }, textOf(num[at]));
  }
}
