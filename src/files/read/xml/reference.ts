import { damagedXml } from "./damaged";

const named = new Map([["lt", 60], ["gt", 62], ["amp", 38], ["quot", 34], ["apos", 39]]);

/**
 * Code point of the reference between "&" (at `start`) and ";" (at `end`). Only the five predefined names exist,
 * because there is never a DTD; a number must be an XML 1.0 character (2.2). Throws Refusal "xml-damaged".
 */
export function referenceAt(data: Uint8Array, start: number, end: number): number {
  const text = String.fromCharCode(...data.subarray(start + 1, end));
  const hex = /^#x([0-9a-f]{1,6})$/i.exec(text);
  const code = hex ? parseInt(hex[1], 16) : /^#[0-9]{1,7}$/.test(text) ? Number(text.slice(1)) : named.get(text);
  if (code === undefined || !isCharacter(code)) throw damagedXml(`无效的字符引用 &${text};`);
  return code;
}

function isCharacter(code: number): boolean {
  return code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0xd7ff)
    || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
