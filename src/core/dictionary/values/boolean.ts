import { normalise } from "../text/normalise";
import { asked, bad, blank, good, type Coerced } from "./coerced";
import { readOpinion } from "./opinion";
import { isPlaceholder } from "./placeholder";
import { pointsElsewhere, saysWhere } from "./pointer";
import { isDoubtfulNo } from "./not-done";
import { isTick, readTicks } from "./ticks";
import { isNoUndone, isYesUndone } from "./undone";

const yes = /^(?:是|有|对|○?√|y|yes|true|t|1|on|是的|具备|具有|符合|同意|通过|达标|合格|属于|完成|齐全|有\(.*\)|是\(.*\)|已.*)$/iu;
const no = /^(?:否|无|不|×|✗|✘|x|☐|□|n|no|false|f|0|off|不是|没有|不具备|不具有|不符合|不同意|未通过|不通过|不达标|不合格|不属于|未.*|无\(.*\)|否\(.*\)|尚未.*|暂无)$/iu;
const say = "不是“是/否”，请填“是”或“否”（也可填 有/无、√/×）。";

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
  if (ticks !== undefined) return typeof ticks === "boolean" ? good(ticks ? 1 : 0) : bad("data/type", ticks === "both" ? bothTicked : say);
  if (yes.test(text) || isTick(text)) return isYesUndone(text) ? asked("data/type", contrary) : good(1);
  if (no.test(text)) return isNoUndone(text) ? asked("data/type", contrary) : isDoubtfulNo(text, denied) ? asked("data/type", unsure) : good(0);
  const opinion = readOpinion(text);
  if (opinion === "unclear") return asked("data/type", doubtful);
  if (opinion === undefined && (pointsElsewhere(text) || saysWhere(text.replace(/\([^()]*\)/gu, "")))) return asked("data/type", elsewhere);
  return opinion === undefined ? bad("data/type", say) : good(opinion ? 1 : 0);
}

const between = "打的勾在两项之间，不能确定是哪一项，请把勾打在所选的一项前面，或填“是”或“否”。";
const doubtful = "看不出是否同意，请核对，或填“是”或“否”。";
const contrary = "前后说法不一，看不出是“是”还是“否”，请核对，或填“是”或“否”。";
const unsure = "看不出是“是”还是“否”，请核对，或填“是”或“否”。";
const elsewhere = "说的是在哪里，看不出是“是”还是“否”，请核对，或填“是”或“否”。";
const bothTicked = "两项都打了勾，不能确定是哪一项，请只勾选一项。";

/** Reads a cell that asks for √: a number of people planned says yes as well. */
export function parseTick(raw: string, denied?: readonly string[]): Coerced {
  const read = parseBoolean(raw, denied);
  const planned = read.problem ? /^(\d{1,6})(?:人|名)?$/u.exec(normalise(raw)) : null;
  return planned && Number(planned[1]) > 0 ? { ...good(1), problem: { clause: "data/type", say: "是数字，按打勾（√）处理；本栏只需打勾。", notice: true } } : read;
}

/** Reads whether a system is laid down: the page, annex or title where it is written says that it is, and is asked to be checked. */
export function parseLaidDown(raw: string, denied?: readonly string[]): Coerced {
  // 3 alone may be a page or a count of them.
  if (/^(?:[2-9]|\d{2,4})(?:[-–~]\d{1,4})?$/u.test(normalise(raw))) return asked("data/type", elsewhere);
  return saysWhere(raw) ? { ...good(1), problem: { clause: "data/type", say: "是所在的页码、附件或文件名称，按“有”采用；没有这项制度的请改填“无”。", notice: true } } : parseBoolean(raw, denied);
}
