/*
 * What is said behind a “none”, of something in its place: 无（由人事处代管）, 未设，归口科教科, 采购中，现有电脑50台, 否（含在其他制度中）.
 * Whether that will do is for a person to say.
 */

/** Somebody else does it, something else is used, or some of it is there already. */
const others = "由|挂靠|归口|隶属|依托|依靠|借[用助]|租[用赁]|共[用享建]|使用|利用|采用|沿用|参[照考]|执行|适用|按照?|依照|遵照|含|并入|纳入|合并|合署|体现|委托|外[包购]|代|兼|承担|负责|接入|统一|第三方|主办方?|承办|合作|联合|另有|另见|[见在].{1,12}[中里内]|现[有为]|已|部分|一半|电子|网[上络络]|线上|系统|口头|试用|试行|暂行|临时";
/** It need not be, or not yet. */
const excused = "延[期长后]|推迟|顺延|缓|免|[不无毋][需用必须]|不要求|非|不适用|期限?未到|未到|复[验查评核]|二次|申请";
const beside = new RegExp(`${others}|${excused}`, "u");
/** The same is said, or why: nothing stands in its place. */
const nothing = /已(?:过期|到期|取消|撤|停|终止|中止|解散|失效)|未(?:报批|报|批准|通过|建立|成立|设立)|经费|资金|原因|遗失|丢失|人员不足/gu;
const split = /^[^(,;:。[【]{0,16}[(,;:。[【](.+)$/u;

/** True where a text that begins with a no goes on with something in its place. `plain` is the text after `normalise`. */
export function insteadOf(plain: string): boolean {
  const rest = split.exec(plain)?.[1];
  return rest !== undefined && beside.test(rest.replace(nothing, ""));
}

/** A head that names nothing to be had: 无, 未设, 采购中, 正在组建. */
const empty = /^(?:目前|现阶段|暂时?|尚|还|仍|均|现)*(?:无(?!锡|棣|为|极)|没有|否|不|未(?!央)|拟|筹[建备]|待|在建|正在)|^[^,;]{2,4}(?<![高初])中$/u;
/** What is being put in order is there, and may not be ready: 调试中, 正在装修. */
const unready = /^(?:正在|正|尚在|还在)?(?:安装|调试|装修|测试|内测|公测|试运行|部署|维修|搬迁)+(?:中|阶段|过程中|期间)?$/u;
/** What waits for its approval is written already. */
const waiting = /^(?:已|正在|正|待|尚待)?(?:报批|上报|送审|审批|审核|审议|印发|批复|备案|征求意见|会签|公示)(?:待批|中|阶段|过程中)?$/u;

/**
 * True where what stands in a column that asks for something to be had leaves open whether it is there.
 * @param written the column asks for a document
 */
export function isHalfThere(plain: string, written = false): boolean {
  const head = plain.split(/[(,;:。[【]/u)[0];
  return (empty.test(head) && insteadOf(plain)) || unready.test(plain) || (written && waiting.test(plain));
}
