import { normalise } from "../../text/normalise";
import { RuleFault, type MaskKernel, type Scope } from "../kernel";
import { textTest } from "../pattern";

/** Longest text a pattern is tried on, so that a clumsy pattern cannot stop a review. */
const LONGEST = 500;

/** Text, in normal form, matches a regular expression (Unicode; anchor it where the whole text is meant). */
export function matches([field, pattern]: [string, string], scope: Scope): MaskKernel {
  const test = compilePattern(pattern);
  return textTest(field, scope, (text) => test.test(normalise(text).slice(0, LONGEST)));
}

/** The pattern, or a fault that names it. */
export function compilePattern(pattern: string): RegExp {
  try {
    return new RegExp(pattern, "u");
  } catch {
    throw new RuleFault(`“${pattern}”不是正则表达式`);
  }
}
