import { normalise } from "../text/normalise";

/** 同上 and the signs for it; NFKC makes two primes of ″. */
const same = String.raw`[同如][上前左右](?:行|列|栏|格|述)?(?:单位)?|同一?单位|上同|〃|〞|〝|″|′′|"|''|“|”|々|do\.|ditto`;
const ditto = new RegExp(`^(?:${same})$`, "iu");
const elsewhere = new RegExp(`^(?:详?见|参见|参照|${same}$|同上|同前|如上|附后|另附|略$)|见(?:附件|附表|附页|档案|简历|证书)`, "iu");

/** True for words that send the reader elsewhere instead of saying something: 见附件, 同上, 略. `plain` is the text after `normalise`. */
export function pointsElsewhere(plain: string): boolean {
  return elsewhere.test(plain);
}

/** What such a cell has at least one of; most names have none and need no closer look. Both cases are written out: to ignore case takes several times as long. */
const sign = /[同如上〃〞〝″′"'＂＇“”々dDｄＤ]/;

/** True for a cell that only says “as above”: 同上, 〃, ″. `raw` is the text as printed. */
export function saysTheSame(raw: string): boolean {
  if (!sign.test(raw)) return false;
  const plain = normalise(raw);
  return plain.length <= 8 && ditto.test(plain);
}

const page = String.raw`(?:p{1,2}\.?|page|pages?\.?|第|页码?[:.]?)\d{1,4}(?:[-–—~至到、,]p?\d{1,4})*页?|\d{1,4}(?:[-–—~至到]\d{1,4})?页`;
const book = String.raw`(?:制度|规章制度|材料|佐证材料|资料|文件|管理制度)?(?:汇编|附件|附表|附录|附册|佐证材料?|证明材料|目录)[一二三四五六七八九十\d]{0,3}(?:-\d{1,3}|[.]\d{1,3})*`;
const file = String.raw`《[^《》]{2,40}》`;
const place = new RegExp(`^(?:详?见|参见|附|载于|在|位于|已?附)?(?:后附|所附)?(?:${book}|${page}|${file}|[,;、:()的中]|之|第[一二三四五六七八九十\\d]{1,3}[章节条册部分项])+$`, "iu");

/** True for words that say on which page, in which annex or under which title a thing is written: P3, 见制度汇编P1, 附件2第3页. */
export function saysWhere(raw: string): boolean {
  const plain = normalise(raw);
  return plain.length <= 60 && place.test(plain) && /\d|附件|附表|附录|汇编|佐证|目录|《/u.test(plain);
}
