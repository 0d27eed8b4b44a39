import { asWritten, type Speech } from "../../core/words/speech";
import { inTraditional } from "../../core/words/traditional";
import type { Language } from "../../sheet/language";
import { en } from "./en";
import { zhCN, type Messages } from "./zh-CN";
import { zhTW } from "./zh-TW";

/** How a language calls itself, for the switch. */
export const languageNames: Record<Language, string> = { "zh-CN": "简体中文", "zh-TW": "繁體中文", en: "English" };

export const catalogues: Record<Language, Messages> = { "zh-CN": zhCN, "zh-TW": zhTW, en };

/** How a catalogue's language puts what core says of a review. It is written in Chinese only: in its own script in the Chinese interfaces, as it is written in others. */
export const speechOf = (words: Messages): Speech => (words === zhTW ? inTraditional : asWritten);
