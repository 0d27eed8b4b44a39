import { UserError } from "../../../sheet/user-error";
import { largestPack } from "./limits";

/**
 * JSON from a file's text.
 * @param largest characters it may have; a pack's, where nothing else is said
 * @throws UserError with one Chinese sentence: where the text stops being JSON, or that it is too large to be read
 */
export function parseJson(text: string, largest = largestPack): unknown {
  if (text.length > largest) throw new UserError(`太大：有 ${text.length} 个字符，超过 ${largest} 个，请核对所选的文件`);
  // Windows editors put a mark in front.
  const bare = text.replace(/^\uFEFF/u, "");
  try {
    return JSON.parse(bare);
  } catch {
    const before = bare.slice(0, endOfJson(bare)).split("\n");
    const place = `第 ${before.length} 行第 ${before[before.length - 1].length + 1} 个字符`;
    throw new UserError(`不是合法的 JSON：从${place}起写法不对，请检查逗号、英文引号和括号`);
  }
}

const scalar = /(?:"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
const spaces = /[ \t\n\r]*/y;

/** Where a text stops being JSON: engines do not agree on whether, and how, they tell. */
function endOfJson(text: string): number {
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found !== null;
  };
  const mark = (wanted: string): boolean => {
    skip(spaces);
    if (text[at] !== wanted) return false;
    at++;
    return skip(spaces);
  };
  // Depth is bounded by the text, not by the stack: what is open is kept in a list.
  const open: ("]" | "}")[] = [];
  const key = (): boolean => text[at] === '"' && skip(scalar) && mark(":");
  const value = (): boolean => {
    for (;;) {
      if (mark("[")) {
        if (mark("]")) return true;
        open.push("]");
      } else if (mark("{")) {
        if (mark("}")) return true;
        open.push("}");
        if (!key()) return false;
      } else return skip(scalar);
    }
  };
  if (!value()) return at;
  while (open.length > 0) {
    if (mark(open[open.length - 1])) open.pop();
    else if (!mark(",") || (open[open.length - 1] === "}" && !key()) || !value()) return at;
  }
  skip(spaces);
  return at;
}
