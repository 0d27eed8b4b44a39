import { MAX_SHEET_NAME } from "../../../sheet/limits";
import { refuse } from "../../write/refuse";

/** Checks a sheet name against Excel's rules. @throws PatchRefusal (`name`) saying which rule */
export function checkSheetName(name: string, others: Iterable<string>): void {
  const no = (why: string): never => refuse("name", `工作表名称“${name}”${why}，请换一个名称。`);
  if (name === "") refuse("name", "工作表名称不能为空，请填写名称。");
  if (name.length > MAX_SHEET_NAME) no(`超过 ${MAX_SHEET_NAME} 个字符`);
  if (/[\\/?*:[\]]/.test(name)) no("含有不允许的字符（\\ / ? * : [ ]）");
  if (/[\u0000-\u001f\ufffe\uffff]/.test(name)) no("含有控制字符");
  if (/^'|'$/.test(name)) no("不能以单引号开头或结尾");
  if (name.toLowerCase() === "history") no("是 Excel 的保留名称");
  for (const other of others) if (other.toLowerCase() === name.toLowerCase()) no("已被另一张工作表使用（不分大小写）");
}
