import type { Pack } from "./schema";

/** Examples prove a rule and decide nothing; a compiled product leaves them out. */
const withoutExamples = (key: string, value: unknown): unknown => (key === "examples" ? undefined : value);

/** A regulation as the data it decides by, as one text: the same where it is the same version. */
export const packText = (pack: Pack): string => JSON.stringify(pack, withoutExamples);
