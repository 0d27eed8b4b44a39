import { hasSeal, withoutSeals } from "../text/seal";

/** What a place for a signature says: an opinion or a name before the seal's mark, and the date behind it. */
interface Signature {
  /** The words before the mark; "" where nothing but the printed mark stands. */
  words: string;
  /** 2018年9月20日; "" where only 年 月 日 is printed. */
  date: string;
}

const day = /((?:19|20)\d{2}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}\s*日?)\s*$/u;
const noDay = /[_＿\s]*年[_＿\s]*月[_＿\s]*日\s*$/u;
/** Words that refuse what was asked for. */
export const refusal = /不(?:予以?|能|宜|再)?(?:同意|推荐|上报|批准|通过|认可|属实|符合)|未(?:予|获)?(?:通过|同意|批准|盖章|签章)|驳回|退回/u;

/**
 * Reads the block below an opinion: 同意推荐（公章） 2018年9月25日. Undefined when it is none: neither a seal's mark nor a
 * date at the end nor, in a place that asks for an opinion, any words.
 */
export function readSignature(text: string, asksOpinion: boolean): Signature | undefined {
  const date = day.exec(text)?.[1].replace(/\s/gu, "") ?? "";
  const rest = text.replace(date === "" ? noDay : day, "");
  const marked = hasSeal(rest);
  if (!marked && date === "" && (!asksOpinion || rest.replace(/[_＿\s]/gu, "") === "")) return undefined;
  return { words: withoutSeals(rest).replace(/[_＿]/gu, " ").trim(), date };
}

/** True when the words of an opinion refuse what was asked for. */
export function refuses(words: string): boolean {
  return refusal.test(words.replace(/\s/gu, ""));
}
