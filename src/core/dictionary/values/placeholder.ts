/** Signs and words that fill a cell without saying anything. */
const empty = /^(?:[-‐-―−~_/\\|.。…·□☐○◯◻⬜]+|N\/?A|null|无数据|暂无|暂无数据|暂缺|待定|待补|待填|待补充|未填|未填写|不详|未知|不清楚|不明|待核实|待确认|空|\(空\))$/iu;
const longest = 8;
const nothing = /^(?:目前|现阶段|当前|暂时|至今|现在|尚|还|暂|现|均)*(?:无|没有)[。.]?$|^[([【](?:无|没有)[)\]】]$/u;
/** 0, 00, 0.0, 〇 and signs: neither a letter nor a digit that counts something. */
const noName = /^[^\p{L}1-9√✓✔☑☒■●◉×✗✘]+$/u;
/** Words that leave open whether there is one. */
const evasive = /^(?:不适用|不涉及|不需要?|无需|无须|不必)$/u;
/** 0 and nothing else, as a formula gives it that refers to an empty cell. */
const zero = /^[0〇]+(?:\.0+)?$/u;

/** True for a text that begins with another Chinese character than these: nearly all texts, told without a pattern. */
function beginsElse(plain: string, than: string): boolean {
  const first = plain.charCodeAt(0);
  return first >= 0x4e00 && first <= 0x9fff && !than.includes(plain[0]);
}

/**
 * True for “-”, “—”, “/”, “…”, an empty box, “无数据”, “暂无”, “待定” …: the cell counts as not filled in, whatever its type, and is
 * never 0; only a switch asks first whether the box is its own 否. `plain` is the text after `normalise`.
 */
export function isPlaceholder(plain: string): boolean {
  return plain.length <= longest && !beginsElse(plain, "无暂待未不空") && empty.test(plain);
}

/** True for what names nothing: 0, 00, #, ***. `plain` is the text after `normalise`. */
export function namesNothing(plain: string): boolean {
  return plain !== "" && !beginsElse(plain, "") && noName.test(plain);
}

/** True for 不适用 and the like where something to be had is asked for. */
export const evades = (plain: string): boolean => evasive.test(plain);

/** True for 0 and nothing else. */
export const isZero = (plain: string): boolean => zero.test(plain);

/** True for a bare 无, 没有, 暂无 or 目前没有: text and lists count as not filled in, unless the field asks for something to be had; for numbers it is an error, and switches read their own 无 and 没有. */
export function saysNothing(plain: string): boolean {
  return plain.length <= longest && !beginsElse(plain, "目现当暂至尚还均无没") && nothing.test(plain);
}
