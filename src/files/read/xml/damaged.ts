import { Refusal } from "../../refusal";

/** The refusal of a part that is not well-formed XML; `what` is a short Chinese phrase. */
export function damagedXml(what: string): Refusal {
  return new Refusal("xml-damaged", `文件内部的数据不完整或格式错误（${what}），未读取。请用 Excel 或 WPS 打开并另存为 .xlsx 后再试。`);
}
