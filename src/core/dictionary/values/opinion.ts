import { readSignature, refusal } from "./signature";

const grants = /同意|准予|予以|推荐|上报|报送|呈报|批准/u;
/** What leaves open whether something is granted, or grants it under a condition. */
const doubts = /[拟待暂缓如若须需另除非建拒退驳?？]|不|未|无|否|部分|保留|尚|修改|补充|整改|完善|意见$|[与和或]不/u;

/**
 * Whether an opinion grants what was applied for: 审核同意 and 经审核，情况属实，同意推荐（公章） do, 不同意推荐 does not, 拟同意 is
 * unclear; undefined when the text grants and refuses nothing. `text` is the text after `normalise`.
 */
export function readOpinion(text: string): boolean | "unclear" | undefined {
  const said = (readSignature(text, false)?.words ?? text).replace(/无(?:异议|弄虚作假)|不(?:存在|涉及)弄虚作假/gu, "");
  if (said.length > 80 || !grants.test(said)) return undefined;
  if (!doubts.test(said)) return true;
  const rest = said.replace(refusal, "");
  return rest !== said && !grants.test(rest.replace(/推荐(?:单位)?意见|^推荐|推荐$|申报/gu, "")) && !doubts.test(rest) ? false : "unclear";
}
