/*
 * What is written where the name of something to be had is asked for, by somebody who does not have it: 拟于年底成立,
 * 继续教育学院（筹）, 正在报批, 无此机构. Read by what the words are made of, for nobody can list them.
 */

/** 无: there is none; 拟建: it is planned; 筹建: it is under way. Each stands for its kind in a list of words. */
type NotThere = "无" | "拟建" | "筹建";

const now = /^(?:目前|现阶段|当前|暂时|至今|现在|我们?(?:院|校|单位|中心)|本(?:院|校|单位|中心)|尚|还|仍|暂|现|均|都)+/u;
const begins = "拟|计划|准备|打算|预计|预期|即将|将|待|有待|争取|另行|下一?步|后续|今后|筹备|年底前?|年内|明年|后年|下半年|下学期|近期";
const made = "成立|设立|设置|组建|新?建立|建设|建成|筹建|筹备|新?建|增?设|挂牌|搭建|制定|制订|出台|印发|编制|起草|聘请?|配备|购置|采购|开发|启用|上线|开通|投入使用|申请|申报|报批|报备|备案|办理|取得|获批|批复|落实|完成";
const activity = "成立|设立|建立|筹[建备划办设组]|申请|申报|申办|报批|报备|备案|送审|审批|审核|待批|批复|核准|办理|组建|新建|在建|建设|搭建|开发|研发|招标|采购|购置|施工|装修|安装|调试|酝酿|论证|规划|起草|制定|制订|编制|拟定|聘请|洽谈";
/** Ends of names: 规划建设处 is one, not a plan to build. */
const name = /^(?:计划|规划|准备)?(?:建设|设置|开发|申报|采购)(?:与.{0,6})?(?:处|科|室|部|局|司|办|组|院|中心|办公室|委员会)$/u;

const planned = new RegExp(`^(?:${begins})[^,;。]{0,12}?(?:${made})[^,;。]{0,14}$|^已?(?:列入|纳入)[^,;。]{0,10}(?:计划|规划)$`, "u");
const underWay = new RegExp(
  `^(?:筹|筹[建备划办设组]|待(?:批|批复|审|审批|核准|备案|报|报批|定|建|办))$|^(?:正在|正|在|尚在|还在|已)?(?:${activity})(?:之中|中|当中|过程中|阶段)$|^正?在?(?:筹[建备划办设组]|报批|审批|申请|申报|组建|办理)$|^(?:正在|尚在|还在)[^,;。]{0,8}?(?:${activity})[^,;。]{0,8}$|^已?(?:上报|报送?)[^,;。]{0,10}(?:审批|审核|待批|批准)中?$`,
  "u",
);
/** 0个, 零, x: there is none, by number or by sign. */
const count = /^(?:0+(?:\.0+)?|零|〇)(?:个|家|处|所|套|台|间|人|名|位|册|项|份|门|座|栋|件|本)?$|^(?:[x×✗✘n不没否]|no|none|nil)$/u;
const none = new RegExp(
  `^无(?:此|该|本|相关|相应|专门|专职|独立|单独|固定|对应|具体).{1,8}$|^无(?:机构|部门|平台|系统|场所|场地|设备|文号|批文|批准|审批|编号|文件|制度|办法|方案|人员|单位).{0,4}$|^没有[^的]{0,10}$|^[未不](?:曾|予|经|能|获|得|专门|单独|独立)?(?:${made}|设|报|审批|批准|批|取得|通过|明确|到位|签订?|定|具备).{0,8}$`,
  "u",
);
const behind = new RegExp(
  `^[^,;。、\\d]{2,16}?(?:(正在|尚在|还在)?(?:${activity})(?:之中|中|当中|过程中)|(?:正在|尚在|还在)(?:${activity})|((?:拟|将|预计|计划)[于在]?[^,;。]{0,10}(?:${made}))|((?:尚|还|暂|仍|均)未(?:${made})))$`,
  "u",
);
/** Something is there beside what is to come: 多媒体设备50套，正在采购. */
const has = /\d|租用|借用|共享|共用|使用|现有|已有|设有|建有|拥有|具有/u;
/** A document that waits for its approval is written all the same: 培训计划（审批中）. */
const awaiting = /(?:计划|规划|方案|办法|制度|规定|细则|大纲|设置|文件|》)[^\p{Script=Han}]*(?:已|正在|尚在|待)*(?:上?报|送审|待?审[批核]?|待批|报[批备]|备案|批复|核准)/u;
/** Behind a name and in brackets fewer words do: 继续教育学院(筹). */
const marks: Record<string, NotThere> = { 筹: "筹建", 拟: "拟建", 拟设: "拟建", 拟建: "拟建", 在建: "筹建", 待建: "筹建", 暂无: "无", 无: "无" };

/** What the text says of the thing it should name; undefined when it may be a name. `written` is normalised and in lower case. */
export function notThere(written: string): NotThere | undefined {
  // （无） is 无 all the same.
  const plain = /^[([【]([^()[\]【】]+)[)\]】]$/u.exec(written)?.[1] ?? written;
  const found = marks[plain] === "无" ? "无" : alone(plain);
  if (found || awaiting.test(plain)) return found;
  // What is already there is not undone by what is to come beside it.
  const some = has.test(plain.split(/[(,;。[【]/u)[0]);
  const beside = some ? null : /^[^,;]+[([【]([^()[\]【】]+)[)\]】]$/u.exec(plain) ?? /^[^,;。]{2,20}[,;。]([^,;。]{1,8})。?$/u.exec(plain);
  if (beside) return marks[beside[1]] ?? alone(beside[1]);
  const tail = some ? null : behind.exec(plain);
  return !tail || name.test(plain) ? undefined : tail[2] ? "拟建" : tail[3] ? "无" : "筹建";
}

function alone(text: string): NotThere | undefined {
  const plain = text.replace(/。$/u, "").replace(now, "");
  if (name.test(plain)) return undefined;
  return underWay.test(plain) ? "筹建" : none.test(plain) || count.test(plain) ? "无" : planned.test(plain) ? "拟建" : undefined;
}
