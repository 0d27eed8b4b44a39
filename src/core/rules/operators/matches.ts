import { linearPattern, PatternFault } from "../../text/linear-pattern";
import { normalise } from "../../text/normalise";
import { RuleFault, type MaskKernel, type Scope } from "../kernel";
import { textTest } from "../pattern";

/** Text, in normal form, matches a regular expression (RE2, Unicode; anchor it where the whole text is meant). */
export function matches([field, pattern]: [string, string], scope: Scope): MaskKernel {
  const compiled = naming(pattern, () => linearPattern(pattern));
  return textTest(field, scope, (text) => naming(pattern, () => compiled.test(normalise(text))));
}

/** Work with a pattern, or a fault that names it. */
function naming<T>(pattern: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof PatternFault)) throw error;
    throw new RuleFault(`“${pattern.length > 60 ? `${pattern.slice(0, 60)}…` : pattern}”${error.message}`);
  }
}
