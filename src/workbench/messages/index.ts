import type { Language } from "../../sheet/language";
import { en } from "./en";
import { zhCN, type Words } from "./zh-CN";
import { zhTW } from "./zh-TW";

export const catalogues: Record<Language, Words> = { "zh-CN": zhCN, "zh-TW": zhTW, en };

/** Fills {names} of a message. */
export function fill(message: string, values: Record<string, string | number> = {}): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}
