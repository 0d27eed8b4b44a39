import { normalise } from "../text/normalise";

/** What the first text of a row says about the row. */
export const RowWord = { plain: 1, total: 2, note: 3, signature: 4, group: 5, example: 6 } as const;
export type RowWord = (typeof RowWord)[keyof typeof RowWord];

export const rowWordReasons: Record<RowWord, string> = {
  [RowWord.plain]: "",
  [RowWord.total]: "合计行",
  [RowWord.note]: "说明行",
  [RowWord.signature]: "填报、盖章行",
  [RowWord.group]: "分组标题行",
  [RowWord.example]: "填写示例行",
};

const quick = /[计計总總注註说說备備※*章签簽填制製审審复復联聯负負经經报報推单單例日（(:：、]|^\s/u;
const total = /^(?:本页|本表|本|全省|全市|全县|各市|以上)?.{0,6}(?:合计|总计|小计|共计|累计|总数|平均值?)(?:数|行)?(?:\(.{0,12}\))?$/u;
const note = /^(?:注|备注|附注|说明|填表说明|填报说明|填写说明|注意|注意事项|备注说明|填表须知|资料来源|数据来源|※|\*|★)\s*(?:[:：\d.、(]|※|\*|★|本表|表中|$)|^[※★*]/u;
const signature =
  /^(?:填表人?|填报人?|制表人?|审核人?|复核人?|经办人|单位负责人|分管领导|主要负责人|负责人|联系人|联系电话|电话|填报日期|填表日期|填报时间|填表时间|制表日期|日期|单位|填报单位|推荐单位|申报单位|报送单位|单位盖章|主管部门)?(?:\([^)]{0,8}\))?:|\((?:盖章|公章|签章|签字|签名|签字盖章)\)|^(?:盖章|公章|签章|签字)|^\d{0,4}年\d{0,2}月\d{0,2}日$/u;
const group = /[(](?:共)?\d+(?:所|个|家|人|名|户|项|门|间|期)[)]$|^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))|:$/u;
const example = /^(?:例|示例|样例|填写示例|示范|\(例\)|例如)(?:\d|:|$)/u;

/** Tells a total, note, signature, group or example from the words at the row's beginning; plain when it may be data. */
export function rowWord(raw: string): RowWord {
  if (!quick.test(raw)) return RowWord.plain;
  const text = normalise(raw);
  if (text.length <= 16 && total.test(text)) return RowWord.total;
  if (example.test(text)) return RowWord.example;
  if (note.test(text)) return RowWord.note;
  if (signature.test(text)) return RowWord.signature;
  if (group.test(text)) return RowWord.group;
  return RowWord.plain;
}
