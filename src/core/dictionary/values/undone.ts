/*
 * Words that take back what stands before them: it holds no longer, not yet, or not for sure. 取消资格（已撤销）, 是（待批）, 否（已补办）.
 */
import { normalise } from "../text/normalise";
import { notThere } from "./not-there";

const over = "撤[销回]|取消|解除|恢复|中止|终止|暂缓|放弃|退出|作废|失效|过期|到期|届满|拟|待(?!遇)";
const undoing = new RegExp(
  `${over}|复议|申诉|诉讼|听证|异议|延期|查无|存疑|不实|不属实|不成立|未查实|未发现|未生效|未执行|未送达|未通过|不通过|未完成|未批|未获批|未取得|未公布|未认定|未毕业|` +
    "^(?:委托|受托|指导|支持|协办)|[填报]错|误[填报]|有误|改[为填]|应为|变更为|更正|征求意见|建议|公示|申请中|申报中|审核中|评审中|办理中|整改中|在读|肄业",
  "u",
);
const noLonger = new RegExp(over, "u");
/** A no that was put right afterwards, or that need not be a yes. */
const mended = /已(?!过期|到期|取消|撤|停|终止|中止)|复[评查审核议]|重新|后[来续]?(?:补|改|通过|完成|达标|合格|同意|批)|补[办报建做齐交]|改为|不适用/u;

/** What stands in brackets, in order. */
const inside = (plain: string): string[] => [...plain.matchAll(/\(([^()]*)\)/gu)].map(([, words]) => words);

/** True where brackets take back the word they stand behind. */
export function isUndone(text: string): boolean {
  return inside(normalise(text)).some((words) => undoing.test(words));
}

/** True where a yes (`plain`, normalised) is taken back: 有（筹建中）, 已撤销. */
export function isYesUndone(plain: string): boolean {
  return (plain.startsWith("已") && noLonger.test(plain)) || inside(plain).some((words) => undoing.test(words) || notThere(words) !== undefined);
}

/** True where a no (`plain`, normalised) is taken back: 否（已补办）, 未通过，复评已通过. */
export function isNoUndone(plain: string): boolean {
  return mended.test(plain);
}
