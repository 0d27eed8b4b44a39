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

/**
 * One key for all spellings of a part's name: case, percent escapes and a leading "/" make no other part (ECMA-376 part 2, 6.2.2.3 and 6.4).
 * An escaped "/" is no separator.
 */
export function partKey(name: string): string {
  let plain = name.replace(/^\/+/, "");
  if (plain.includes("%")) {
    try { plain = decodeURIComponent(plain.replace(/%(2f|5c|(?![\da-f]{2}))/gi, "%25$1")); } catch { /* not UTF-8: it stands for itself */ }
  }
  return plain.toLowerCase();
}
