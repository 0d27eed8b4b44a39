import { parseDate } from "../../dictionary/values/date";
import { trimText } from "../../dictionary/text/normalise";
import { aliasIndex } from "../headings/alias-index";
import { longestLabel, readLabel, type Label } from "../headings/label";

/** Between a label and its value: so wide that no two characters of a label are as far apart, or a line to write on. */
const wide = /^(?:\s{2,}|\s*[_＿]+\s*)/u;

/**
 * A line of a cover without a colon: 填 报 时 间   2019年9月10日. What stands behind a wide gap is the label's value, and a day behind a label
 * that asks for one even without. Undefined where the line is none, or goes on with another label.
 */
export function gapLine(text: string): { label: Label; value: string } | undefined {
  for (let at = Math.min(text.length - 1, longestLabel); at >= 2; at--) {
    if (/[\s_＿]/u.test(text[at - 1])) continue;
    const rest = text.slice(at);
    const gap = wide.exec(rest)?.[0] ?? "";
    if (gap === "" && !/^\s?\d/u.test(rest)) continue;
    const label = readLabel(text.slice(0, at));
    const claims = aliasIndex.find(label.keys);
    const value = trimText(rest.replace(/^[\s_＿]+|[\s_＿]+$/gu, ""));
    if (claims.length === 0 || value === "" || aliasIndex.find(readLabel(value).keys).length > 0) continue;
    if (claims.every(({ field }) => field.type === "date") ? isDay(value) : gap !== "") return { label, value };
  }
  return undefined;
}

/** True for nothing but the room to write something, a day perhaps: ______, 年 月 日. */
export const isRoom = (value: string): boolean => /^[_＿\s年月日]*$/u.test(value);

/** A day, or the room for one. */
const isDay = (value: string): boolean => "days" in parseDate(value) || isRoom(value);
