import { Refusal, type RefusalCode } from "../../refusal";
import { readableKinds } from "../../../sheet/readable-files";
import { inflateEntry, type ZipPackage } from "../../zip";
import type { FileKind } from "./kind";

const SAVE = "请用 Excel 或 WPS 打开，选“另存为”→“Excel 工作簿（*.xlsx）”后再试。";
const AS_WORD = "请用 Word 或 WPS 打开，选“另存为”→“Word 文档（*.docx）”后再试。";
const WRONG = `请确认选对了文件；能读取的是${readableKinds}。`;
const ORIGINAL = `请向报送单位索取原来的${readableKinds}，或把内容填进表格后再试。`;

const sentences: Record<Exclude<FileKind, "zip">, readonly [RefusalCode, string]> = {
  empty: ["empty", "这是空文件（0 字节），可能没有下载或传输完整。请重新获取原文件后再试。"],
  xls: ["old-format", `这是旧版 Excel 97-2003 格式（.xls），未读取。${SAVE}`],
  encrypted: ["encrypted", "文件设有打开密码（已加密），未读取。请用 Excel、WPS 或 Word 输入密码打开，取消打开密码，另存为 .xlsx（文档存为 .docx）后再试。"],
  word: ["not-workbook", `这是旧版 Word 文档（.doc），未读取。${AS_WORD}`],
  powerpoint: ["not-workbook", `这是 PowerPoint 演示文稿，不是表格，未读取。${WRONG}`],
  ole: ["not-workbook", `这是旧版 Office 复合文件，其中没有工作簿，未读取。${WRONG}`],
  html: ["old-format", `这是网页（HTML），只是改了扩展名，不是真正的 Excel 工作簿，未读取。${SAVE}`],
  mhtml: ["old-format", `这是单个文件网页（MHTML），只是改了扩展名，不是真正的 Excel 工作簿，未读取。${SAVE}`],
  "xml-spreadsheet": ["old-format", `这是“XML 电子表格 2003”格式，未读取。${SAVE}`],
  rtf: ["not-workbook", `这是 RTF 文档，未读取。${AS_WORD}`],
  pdf: ["not-workbook", `这是 PDF 文件，里面没有可读取的单元格，未读取。${ORIGINAL}`],
  image: ["not-workbook", `这是图片（照片或扫描件），里面没有可读取的单元格，未读取。${ORIGINAL}`],
  archive: ["not-workbook", "这是压缩包（RAR、7z 或 gzip），未读取。请先解压，再选择其中的表格或 Word 文档。"],
  "text-utf8": ["old-format", `这是文本或 CSV 文件（UTF-8 编码），不是 Excel 工作簿，未读取。${SAVE}`],
  "text-utf16": ["old-format", `这是文本或 CSV 文件（UTF-16 编码），不是 Excel 工作簿，未读取。${SAVE}`],
  "text-gbk": ["old-format", `这是文本或 CSV 文件（GBK 编码），不是 Excel 工作簿，未读取。${SAVE}`],
  unknown: ["not-workbook", `内容无法识别，可能已损坏或没有下载完整，未读取。请重新获取原文件。${WRONG}`],
};

/** The refusal of a file that opens with a password only. */
export const passwordSet = (): Refusal => new Refusal(...sentences.encrypted);


/** The refusal of a lock file, whatever it holds. */
export const lockFile = (): Refusal => new Refusal("lock", "这是 Excel 打开文件时留下的临时锁定文件（~$ 开头），不是工作簿，已跳过。请选择同名、不带 ~$ 的文件。");

/**
 * The refusal of a file that is no zip file, saying what it is and how to save it again. A name ending in .et only refines the
 * sentence; a name never decides.
 */
export function refusalFor(kind: Exclude<FileKind, "zip">, file: string): Refusal {
  if (kind === "xls" && /\.et$/i.test(file)) return new Refusal("old-format", "这是 WPS 表格格式（.et），未读取。请用 WPS 打开，选“另存为”→“Excel 工作簿（*.xlsx）”后再试。");
  return new Refusal(...sentences[kind]);
}

/** What a zip file is, by the parts it has. */
type PackageKind = "xlsx" | "xlsb" | "ods" | "word" | "powerpoint" | "zip";

export function packageKind(zip: ZipPackage): PackageKind {
  const names = [...zip.entries.keys()].map((name) => name.toLowerCase());
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/)) return "xlsb";
  const mimetype = zip.entries.get("mimetype");
  if (mimetype && new TextDecoder().decode(inflateEntry(mimetype, 1024)).includes("opendocument.spreadsheet")) return "ods";
  if (has(/^word\/document/)) return "word";
  if (has(/^ppt\/presentation/)) return "powerpoint";
  return has(/(^|\/)(workbook\d*\.xml|_rels\/\.rels)$/) ? "xlsx" : "zip";
}

/** The refusal of a zip file that holds something else than an .xlsx workbook. */
export function packageRefusal(kind: Exclude<PackageKind, "xlsx">): Refusal {
  switch (kind) {
    case "powerpoint":
      return new Refusal(...sentences[kind]);
    case "word":
      return new Refusal("not-workbook", `这是 Word 文档（.docx），这里只能打开工作簿，未读取。${WRONG}`);
    case "xlsb":
      return new Refusal("old-format", `这是 Excel 二进制工作簿（.xlsb），未读取。${SAVE}`);
    case "ods":
      return new Refusal("old-format", `这是 OpenDocument 表格（.ods），未读取。${SAVE}`);
    case "zip":
      return new Refusal("not-workbook", "这是普通的 zip 压缩包，未读取。请先解压，再选择其中的表格或 Word 文档。");
  }
}
