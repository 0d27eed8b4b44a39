/*
 * Free words that are held against somebody: 乱收费 is so in 经查实存在乱收费行为, and not in 防止乱收费, 未发现乱收费, 举报乱收费,
 * 乱收费（已澄清）. Nobody can list what takes a word back, so what stands beside it has to be known to leave it as it is.
 */

const found = "发现|查实|查明|认定|属实";
/** Words that leave the word beside them as it is. */
const neutral = new RegExp(
  `经(?:调查|核查|检查|核实|审计)?(?:${found})?|(?:调查|核查|检查|核实|审计)(?:${found})|${found}|因|由于|存在|出现|有|属于?|构成|涉及|多次|屡次|长期|严重|擅自|违规|违反|规定|超标准|超范围|` +
    "以|的|了|等|和|及|与|并|且|现象|行为|问题|情况|情形|事实|申报|申请|过程中?|中|时|材料|虚报|伪造|虚假|骗取|师资|教师|学员|人数|数据|培训班?|班|收费|收取|费用|学费|标准|证书|合格证|发证|办班|举办|" +
    "单位|基地|机构|年度?|任务|计划|教学|管理|混乱|松懈|要求|办法|条例|人均?|每|第[一二三四五六七八九十]+[条款项]|[\\d.%〔〕号元万期次月日天、,()“”《》]",
  "gu",
);
/** Of what stands in other sentences: that it is no longer so, or only said. */
const taken = /不实|不属实|澄清|撤[销诉]|纠正|已[经]?[整退改]|听证|申诉|复议|诉讼|待|未|无|没|否|举报|投诉|反映|网传|涉嫌|疑似|可能|如有?|承诺|防|避免|杜绝|严禁|禁止|误|核[实查]中|调查中/u;

/** True where a text says of one of its words that it is so, and nothing beside it takes that back. `plain` is the text after `normalise`. */
export function saysSo(plain: string, word: string): boolean {
  return plain.split(/[,;。](?![^(]*\))/u).every((part) => (part.includes(word) ? part.replaceAll(word, "").replace(neutral, "") === "" : !taken.test(part)));
}

/** True where brackets behind a word (乱收费（2018年）) leave it as it is. */
export function leavesSo(plain: string): boolean {
  return [...plain.matchAll(/\(([^()]*)\)/gu)].every(([, words]) => words.replace(neutral, "") === "");
}
