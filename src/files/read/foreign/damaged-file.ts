import { Refusal } from "../../refusal";

/** The refusal of a file that is of a kind that can be read, but is not whole or contradicts itself. */
export const damagedFile = (): Refusal =>
  new Refusal("not-workbook", "文件已损坏或没有下载完整，无法读取。请重新获取原文件；若仍不行，请用 Excel 或 WPS 打开并另存为“Excel 工作簿（*.xlsx）”后再试。");
