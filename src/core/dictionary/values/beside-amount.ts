import type { Field } from "../fields";

const money = new Set(["元/人", "万元"]);
const items = "(?:费用?|资料|教材|讲义|书本|食宿|住宿|膳宿|午餐|用餐|餐饮?|交通|证书|证件|考试|考务|场地|场租|师资|授课|保险|税|发票)";
const remark = new RegExp(
  `^(?:(?:已|均|全部)?(?:含|包括|包含|不含|未含|不包括)[^\\d,;。]{0,20}${items}[^\\d,;。]{0,4}|[^\\d,;。]{0,6}${items}[^\\d,;。]{0,4}(?:自理|自付|另付|另收|另计|另缴|由单位承担|统一安排)|(?:每人)?(?:每期|每班|一次性收取|按期收取|一次性)|人民币|统一(?:收费|标准)|收费标准)$`,
  "u",
);

/** True for a field that holds money. */
export const isAmount = ({ unit }: Field): boolean => money.has(unit ?? "");

/** True where words beside an amount say what it covers, leaves to be paid or how it is asked: 含资料费, 食宿自理. 减半, 暂定 and other numbers change it. */
export const leavesAmount = (words: string): boolean => words.split(/[,;]/u).every((one) => remark.test(one));
