import { MAX_SHEET_NAME } from "../../../sheet/limits";
import { type SheetNameFault, sheetNameFault } from "../../../sheet/sheet-name";
import { refuse } from "../../write/refuse";

const sentences: Record<Exclude<SheetNameFault, "empty">, string> = {
  long: `超过 ${MAX_SHEET_NAME} 个字符`,
  character: "含有不允许的字符（\\ / ? * : [ ]）",
  quote: "不能以单引号开头或结尾",
  reserved: "是 Excel 的保留名称",
  control: "含有控制字符",
};

/** Checks a sheet name against Excel's rules. @throws PatchRefusal (`name`) saying which rule */
export function checkSheetName(name: string, others: Iterable<string>): void {
  const no = (why: string): never => refuse("name", `工作表名称“${name}”${why}，请换一个名称。`);
  const fault = sheetNameFault(name);
  if (fault === "empty") refuse("name", "工作表名称不能为空，请填写名称。");
  else if (fault) no(sentences[fault]);
  for (const other of others) if (other.toLowerCase() === name.toLowerCase()) no("已被另一张工作表使用（不分大小写）");
}
