import { Refusal } from "../refusal";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Name of an entry as a key: backslashes become "/" and a leading "/" goes, because real tools write both.
 * Throws Refusal "zip-name" for "..", a drive letter, an empty name or a control character: no workbook has them.
 */
export function entryName(raw: Uint8Array): string {
  let text: string;
  try {
    text = utf8.decode(raw);
  } catch {
    // Names of parts are ASCII; anything else (an image with a GBK name) only has to stay distinct.
    text = Array.from(raw, (byte) => String.fromCharCode(byte)).join("");
  }
  const name = text.replace(/\\/g, "/").replace(/^\/+/, "");
  const bad = name === "" || /^[A-Za-z]:/.test(name) || name.split("/").includes("..") || /[\u0000-\u001f]/.test(name);
  if (bad) {
    throw new Refusal("zip-name", `文件内部有不正常的部件名“${text.slice(0, 60)}”，可能被改动过，未读取。请用 Excel 或 WPS 打开原表，另存为 .xlsx 后再试。`);
  }
  return name;
}
