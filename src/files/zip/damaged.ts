import { Refusal } from "../refusal";

/** The refusal of a package whose structure contradicts itself; `what` is a short Chinese noun phrase. */
export function damaged(what: string): Refusal {
  return new Refusal("zip-damaged", `文件已损坏（${what}），未读取。请用 Excel 或 WPS 打开并另存为 .xlsx，或请报送单位重新发送。`);
}
