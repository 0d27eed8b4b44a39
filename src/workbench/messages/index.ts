import type { Language } from "../../sheet/language";
import { en } from "./en";
import { zhCN, type Words } from "./zh-CN";
import { zhTW } from "./zh-TW";

export const catalogues: Record<Language, Words> = { "zh-CN": zhCN, "zh-TW": zhTW, en };
