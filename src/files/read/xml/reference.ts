import { damagedXml } from "./damaged";

const [HASH, SMALL_X] = [35, 120];
const named = new Map([["lt", 60], ["gt", 62], ["amp", 38], ["quot", 34], ["apos", 39]]);

/**
 * Code point of the reference between "&" (at `start`) and ";" (at `end`). Only the five predefined names exist,
 * because there is never a DTD; a number must be an XML 1.0 character (2.2). Throws Refusal "xml-damaged".
 */
export function referenceAt(data: Uint8Array, start: number, end: number): number {
  const text = (): string => String.fromCharCode(...data.subarray(start + 1, end));
  const code = data[start + 1] === HASH ? numberAt(data, start + 2, end) : named.get(text());
  if (code === undefined || !isCharacter(code)) throw damagedXml(`无效的字符引用 &${text()};`);
  return code;
}

/** The number written in up to seven digits, or after an x in up to six hexadecimal ones. Some programs write every Chinese character so: no text is made of it. */
function numberAt(data: Uint8Array, start: number, end: number): number | undefined {
  const base = lower(data[start]) === SMALL_X ? 16 : 10;
  const from = base === 16 ? start + 1 : start;
  if (end <= from || end - from > (base === 16 ? 6 : 7)) return undefined;
  let code = 0;
  for (let i = from; i < end; i++) {
    const byte = data[i];
    const digit = byte >= 48 && byte <= 57 ? byte - 48 : base === 16 && lower(byte) >= 97 && lower(byte) <= 102 ? lower(byte) - 87 : -1;
    if (digit < 0) return undefined;
    code = code * base + digit;
  }
  return code;
}

const lower = (byte: number): number => byte | 32;

function isCharacter(code: number): boolean {
  return code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0xd7ff)
    || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
