import assert from "node:assert/strict";
import { strToU8, zipSync } from "fflate";
import { readWorkbook } from "../../src/files/read";
import { Refusal, type RefusalCode } from "../../src/files/refusal";
import { refusal, join } from "./support";

/** An OLE compound file with one stream of that name, as far as a reader's first look goes. */
function ole(...streams: string[]): Uint8Array {
  const file = Buffer.alloc(512 + 128 * (streams.length + 1));
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, i) => {
    const at = 640 + 128 * i;
    file.write(name, at, "utf16le");
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
    file[at + 66] = 2;
  });
  return new Uint8Array(file);
}

const utf8 = (text: string) => strToU8(text);
const gbk = new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xa5, 0xce, 0xbb, 0x0a]); // 姓名,单位

describe("H10: a file that is no .xlsx is called by its name, with the way to save it again", () => {
  const cases: [what: string, bytes: Uint8Array, code: RefusalCode, says: RegExp, file?: string][] = [
    ["nothing", new Uint8Array(0), "empty", /空文件/],
    [".xls", ole("Workbook"), "old-format", /\.xls）.*另存为/],
    [".xls of Excel 95", ole("Book"), "old-format", /\.xls）/],
    ["a bare BIFF sheet", new Uint8Array([9, 8, 8, 0, 0, 5]), "old-format", /\.xls）/],
    [".et", ole("Workbook"), "old-format", /WPS 表格格式（\.et）/, "名册.et"],
    ["an encrypted workbook", ole("EncryptionInfo", "EncryptedPackage"), "encrypted", /密码/],
    ["Word", ole("WordDocument"), "not-workbook", /Word/],
    ["another OLE file", ole("Contents"), "not-workbook", /复合文件/],
    ["HTML", utf8("\n<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table><tr><td>1</td></tr></table></html>"), "old-format", /HTML/],
    ["HTML with a doctype", utf8("<!DOCTYPE html><table></table>"), "old-format", /HTML/],
    ["MHTML", utf8("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n"), "old-format", /MHTML/],
    ["XML of 2003", utf8(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`), "old-format", /2003/],
    ["CSV in UTF-8", utf8("姓名,单位\n张三,某校\n"), "old-format", /UTF-8/],
    ["CSV in UTF-16", join(new Uint8Array([0xff, 0xfe]), new Uint8Array(Buffer.from("姓名\t单位\n", "utf16le"))), "old-format", /UTF-16/],
    ["CSV in GBK", gbk, "old-format", /GBK/],
    ["PDF", utf8("%PDF-1.7 x"), "not-workbook", /PDF/],
    ["PNG", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "not-workbook", /图片/],
    ["RAR", utf8("Rar!\u001a"), "not-workbook", /压缩包/],
    ["RTF", utf8("{\\rtf1 x}"), "not-workbook", /RTF/],
    ["noise", new Uint8Array([1, 2, 3, 0, 255, 254, 7]), "not-workbook", /无法识别/],
    ["a plain zip", zipSync({ "a.txt": utf8("x") }), "not-workbook", /zip 压缩包/],
    [".docx", zipSync({ "word/document.xml": utf8("<x/>"), "_rels/.rels": utf8("<x/>") }), "not-workbook", /Word/],
    [".pptx", zipSync({ "ppt/presentation.xml": utf8("<x/>") }), "not-workbook", /PowerPoint/],
    [".xlsb", zipSync({ "xl/workbook.bin": new Uint8Array(5), "_rels/.rels": utf8("<x/>") }), "old-format", /\.xlsb/],
    [".ods", zipSync({ mimetype: [utf8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }], "content.xml": utf8("<x/>") }), "old-format", /\.ods/],
    ["a lock file", new Uint8Array(165), "lock", /临时锁定文件/, "~$申报表.xlsx"],
  ];
  for (const [what, bytes, code, says, file] of cases) {
    it(what, async () => assert.match((await refusal(bytes, code, file)).message, says));
  }

  it("a refusal is an Error that keeps its code and place", () => {
    assert.throws(() => readWorkbook(new Uint8Array(0), "空.xlsx"), (error: unknown) => error instanceof Refusal && error.name === "Refusal" && error.place.file === "空.xlsx");
  });
});
