import { RuleFault } from "../../src/core/language/kernel";
import { faultText } from "../../src/core/words/fault-sentences";
import { asWritten } from "../../src/core/words/speech";

/** For `assert.throws`: a fault of a rule whose sentence matches. */
export const faultSays = (wanted: RegExp) => (error: unknown): boolean => error instanceof RuleFault && wanted.test(faultText(error.said, asWritten));

/** The sentence of a fault. */
export const said = (fault: RuleFault): string => faultText(fault.said, asWritten);
