import { linearPattern, PatternFault, type LinearPattern } from "../../text/linear-pattern";
import { normalise } from "../../text/normalise";
import { RuleFault, type MaskKernel, type Scope } from "../kernel";
import { textTest } from "../pattern";

/** Longest text a pattern is tried on. */
const LONGEST = 500;

/** Text, in normal form, matches a regular expression (RE2, Unicode; anchor it where the whole text is meant). */
export function matches([field, pattern]: [string, string], scope: Scope): MaskKernel {
  const test = compilePattern(pattern);
  return textTest(field, scope, (text) => test.test(normalise(text).slice(0, LONGEST)));
}

/** The pattern, or a fault that names it. */
function compilePattern(pattern: string): LinearPattern {
  try {
    return linearPattern(pattern);
  } catch (error) {
    if (!(error instanceof PatternFault)) throw error;
    throw new RuleFault(`“${pattern.length > 60 ? `${pattern.slice(0, 60)}…` : pattern}”${error.message}`);
  }
}
