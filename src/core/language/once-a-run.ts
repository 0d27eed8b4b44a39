import type { RuleData } from "./rule-data";

/** Works something out once in a run of rules: whoever asks for it by that name is given the same, be it nothing. */
export const onceARun = <T>(data: Pick<RuleData, "once">, name: string, make: () => T): T => data.once(name, make);
