import { normalise } from "../text/normalise";

/** 同上 and the signs for it; NFKC makes two primes of ″. */
const same = String.raw`[同如][上前左右](?:行|列|栏|格|述)?(?:单位)?|同一?单位|上同|〃|〞|〝|″|′′|"|''|“|”|々|do\.|ditto`;
const ditto = new RegExp(`^(?:${same})$`, "iu");
const elsewhere = new RegExp(`^(?:详?见|参见|参照|${same}$|同上|同前|如上|附后|另附|略$)|见(?:附件|附表|附页|档案|简历|证书)`, "iu");

/** True for words that send the reader elsewhere instead of saying something: 见附件, 同上, 略. `plain` is the text after `normalise`. */
export function pointsElsewhere(plain: string): boolean {
  return elsewhere.test(plain);
}

/** What such a cell has at least one of; most names have none and need no closer look. */
const sign = /[同如上〃〞〝″′"'＂＇“”々dｄ]/iu;

/** True for a cell that only says “as above”: 同上, 〃, ″. `raw` is the text as printed. */
export function saysTheSame(raw: string): boolean {
  if (!sign.test(raw)) return false;
  const plain = normalise(raw);
  return plain.length <= 8 && ditto.test(plain);
}
