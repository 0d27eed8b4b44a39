import { en } from "./en";
import { zhCN, type Words } from "./zh-CN";
import { zhTW } from "./zh-TW";

export const languages: Record<string, Words> = { "zh-CN": zhCN, "zh-TW": zhTW, en };

/** The catalogue for a browser's language: Traditional for TW, HK and MO, English for others that are not Chinese. */
export function wordsFor(language: string): Words {
  if (/^zh-(TW|HK|MO|Hant)/i.test(language)) return zhTW;
  return /^zh/i.test(language) || !language ? zhCN : en;
}

/** Fills {names} of a message. */
export function fill(message: string, values: Record<string, string | number> = {}): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}
