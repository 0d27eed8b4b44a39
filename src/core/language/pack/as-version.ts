import { keyText, textKey } from "../../../sheet/text-key";
import type { Entry, Pack } from "./schema";

/** Examples prove a rule and decide nothing; a compiled product leaves them out. What a reviewer may give as a reason decides nothing either. */
const withoutExamples = (key: string, value: unknown): unknown => (key === "examples" || key === "reasons" ? undefined : value);

/** A regulation as the data it decides by, as one text: the same where it is the same version. */
export const packText = (pack: Pack): string => JSON.stringify(pack, withoutExamples);

/** The version of a clause: a key of what becomes of it as data, every name in it spelt out. */
export const ruleVersion = (entry: Entry): string => keyText(textKey(JSON.stringify(entry, withoutExamples)));
