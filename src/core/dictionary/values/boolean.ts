import type { ValueSaid } from "../said-of-values";
import { normalise } from "../text/normalise";
import { asked, bad, blank, good, type Coerced } from "./coerced";
import { readOpinion } from "./opinion";
import { inDigits } from "./numerals";
import { isPlaceholder } from "./placeholder";
import { pointsElsewhere, saysWhere } from "./pointer";
import { isDoubtfulNo } from "./not-done";
import { isTick, readTicks } from "./ticks";
import { isNoUndone, isYesUndone } from "./undone";

const yes = /^(?:是|有|对|○?√|y|yes|true|t|1|on|是的|具备|具有|符合|(?:审核|审查|审批)?(?:同意|通过)|达标|合格|属于|完成|齐全|有\(.*\)|是\(.*\)|已.*)$/iu;
const no = /^(?:否|无|不|×|✗|✘|x|☐|□|n|no|false|f|0|off|不是|没有|不具备|不具有|不符合|(?:审核|审查|审批)?(?:不同意|未通过|不通过)|不达标|不合格|不属于|未.*|无\(.*\)|否\(.*\)|尚未.*|暂无)$/iu;
const neither: ValueSaid = { code: "no-yes-or-no", data: null };

/**
 * Reads 是/有/√/Y/TRUE/1/已… and 否/无/×/N/FALSE/0/未…; “☑是□否” by its tick; 经审核，同意推荐 by what it grants; anything else is refused.
 * @param denied verbs of the column's own with which 未 says no
 */
export function parseBoolean(raw: string, denied?: readonly string[]): Coerced {
  const text = normalise(raw);
  if (text === "" || (!no.test(text) && isPlaceholder(text))) return blank;
  const ticks = readTicks(raw);
  if (ticks === "none") return blank;
  if (ticks === "between") return asked("data/type", between);
  if (ticks !== undefined) return typeof ticks === "boolean" ? good(ticks ? 1 : 0) : bad("data/type", ticks === "both" ? bothTicked : neither);
  if (yes.test(text) || isTick(text)) return isYesUndone(text) ? asked("data/type", contrary) : good(1);
  if (no.test(text)) return isNoUndone(text) ? asked("data/type", contrary) : isDoubtfulNo(text, denied) ? asked("data/type", unsure) : good(0);
  const copies = /^(?:[1一]式|一?共)?([^式共]{1,8}?)[份套件本册]$/u.exec(text);
  if (copies && /^[1-9]\d{0,3}$/u.test(inDigits(copies[1]))) return denied?.some((verb) => handedIn.has(verb)) ? good(1) : asked("data/type", unsure);
  if (ability.test(text)) return asked("data/type", unsure);
  const opinion = readOpinion(text);
  if (opinion === "unclear") return asked("data/type", doubtful);
  if (opinion === undefined && (pointsElsewhere(text) || saysWhere(text.replace(/\([^()]*\)/gu, "")))) return asked("data/type", elsewhere);
  return opinion === undefined ? bad("data/type", neither) : good(opinion ? 1 : 0);
}

/** That something can be done says not that it is. */
const ability = /^不?(?:能够?|可以?|会)$/u;

/** What is done with a paper that is asked for: 1份 says that it is there. */
const handedIn = new Set(["附", "提供", "提交", "出具", "上传"]);

const between: ValueSaid = { code: "ticked-between", data: null };
const doubtful: ValueSaid = { code: "unclear-consent", data: null };
const contrary: ValueSaid = { code: "contrary", data: null };
const unsure: ValueSaid = { code: "unclear-yes-or-no", data: null };
const elsewhere: ValueSaid = { code: "says-where", data: null };
const bothTicked: ValueSaid = { code: "both-ticked", data: null };

/** Reads a cell that asks for √: a number of people planned says yes as well. */
export function parseTick(raw: string, denied?: readonly string[]): Coerced {
  const read = parseBoolean(raw, denied);
  const planned = read.problem ? /^(\d{1,6})(?:人|名)?$/u.exec(normalise(raw)) : null;
  return planned && Number(planned[1]) > 0 ? { ...good(1), problem: { clause: "data/type", said: { code: "number-for-tick", data: null }, notice: true } } : read;
}

/** Reads whether a system is laid down: the page, annex or title where it is written says that it is, and is asked to be checked. */
export function parseLaidDown(raw: string, denied?: readonly string[]): Coerced {
  // 3 alone may be a page or a count of them.
  if (/^(?:[2-9]|\d{2,4})(?:[-–~]\d{1,4})?$/u.test(normalise(raw))) return asked("data/type", elsewhere);
  return saysWhere(raw) ? { ...good(1), problem: { clause: "data/type", said: { code: "place-for-yes", data: null }, notice: true } } : parseBoolean(raw, denied);
}
