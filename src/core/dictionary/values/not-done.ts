/*
 * What a no says: 未建档, 否（经费不足）. A no is one when the words deny what the column asks for; 未知, 未到时间 and 未单独制定 deny
 * something else, and 否（由委托方建档） says that it was done elsewhere. What is not surely a no is asked about.
 */
import { normalise } from "../text/normalise";
import { insteadOf } from "./instead";

/** Verbs that deny whatever is asked for. */
const always = ["具备", "具有", "达标", "达到", "建立", "建成", "建", "设立", "设置", "设", "成立", "制定", "制订", "实现", "取得", "获得", "完成", "办理", "落实", "做", "有", "配备"];
/** Of a text that is read without its column. */
const anywhere = ["通过", "同意", "建档", "归档", "登记", "评估", "评审", "推荐", "审核", "批准", "报批", "报送", "提供", "提交", "附", "盖章", "签署", "开展", "符合"];
const some = "(?:完全|全部|全都|全面|都|部分|及时|按[时期]|单独|独立|专门|另外?|单列|正式|充分|统一|逐[一项]|严格)";
const partly = new RegExp(`^[未无没]有?${some}|${some}[^,;。]{0,4}$`, "u");
const made = new Map<string, RegExp>();

function denial(verbs: readonly string[] | undefined): RegExp {
  const key = verbs?.join("|") ?? "*";
  let pattern = made.get(key);
  if (!pattern) {
    const words = [...always, ...(verbs ?? anywhere)].sort((a, b) => b.length - a.length).join("|");
    made.set(key, (pattern = new RegExp(`^未(?:曾|予|经|能|获|得|被|有)?(?:开展|组织|进行|实施)?(?:${words})(?![^(,;。]{0,8}(?:齐|中$))[^,;。]{0,12}(?:[(,;。].*)?$`, "u")));
  }
  return pattern;
}

/**
 * True where words that begin with a no (`text`, after `normalise`) do not surely say no.
 * @param verbs what is denied, of the column's own: 未归档 of 是否建档登记
 */
export function isDoubtfulNo(text: string, verbs?: readonly string[]): boolean {
  const plain = normalise(text).replace(/^(?:尚|还|仍|目前|暂|均|都)+(?=未)/u, "");
  if (insteadOf(plain)) return true;
  // 不合格 in 是否效果评估 is a result, not a no.
  const refused = /^不(同意|通过|达标|合格|符合|属于)/u.exec(plain)?.[1];
  if (refused !== undefined && verbs !== undefined && verbs.length > 0) return !verbs.includes(refused);
  if (!/^未./u.test(plain)) return false;
  return partly.test(plain.split(/[(,;。]/u)[0]) || !denial(verbs).test(plain);
}
