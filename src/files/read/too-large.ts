import { Refusal } from "../refusal";
import { defaultCaps, type ReadCaps } from "../zip";

const megabytes = (bytes: number): string => Math.ceil(bytes / 1024 / 1024).toLocaleString("en");

/** Refuses a file by its size, before anything of it is read. Throws Refusal "too-big". */
export function checkSize(size: number, caps: ReadCaps = defaultCaps): void {
  if (size <= caps.sentBytes) return;
  throw new Refusal("too-big", `文件有 ${megabytes(size)} MB，超过上限 ${megabytes(caps.sentBytes)} MB，未读取。请删去多余的工作表和图片，或拆成几个文件后再试。`);
}

/** Refuses a text or a file of an old format that is too large to be read at one go. Throws Refusal "too-big". */
export function checkWhole(size: number, caps: ReadCaps): void {
  if (size <= caps.wholeBytes) return;
  throw new Refusal("too-big", `文件有 ${megabytes(size)} MB；除 .xlsx 外的文件上限是 ${megabytes(caps.wholeBytes)} MB，未读取。请用 Excel 或 WPS 打开并另存为“Excel 工作簿（*.xlsx）”，或拆成几个文件后再试。`);
}

/** Refuses a workbook of too many sheets. Throws Refusal "too-big". */
export function checkSheets(count: number, caps: ReadCaps): void {
  if (count > caps.sheets) throw new Refusal("too-big", `工作表或表格超过上限 ${caps.sheets.toLocaleString("en")} 个，未读取。请拆成几个文件后再试。`);
}
