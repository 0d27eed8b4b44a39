import * as z from "zod/mini";
import { linearPattern, PatternFault } from "../../dictionary/text/linear-pattern";
import { normalise } from "../../dictionary/text/normalise";
import { RuleFault } from "../kernel";
import { textTest } from "../pattern";
import { conditionOperator } from "./operator";

export const matches = conditionOperator({
  name: "matches",
  argument: z.tuple([z.string(), z.string()]),
  compile([field, pattern], scope) {
    const compiled = naming(pattern, () => linearPattern(pattern));
    return textTest(field, scope, (text) => naming(pattern, () => compiled.test(normalise(text))));
  },
  proof: { as: "whole", field: ([field]) => field },
  mentions: "field",
  written: { as: "quoted" },
  doc: "A field's text, in normal form, matches a regular expression (RE2, Unicode; anchor it where the whole text is meant).",
  example: { matches: ["postcode", "^[0-9]{6}$"] },
  text: "postcode matches '^[0-9]{6}$'",
});

/** Work with a pattern, or a fault that names it. */
function naming<T>(pattern: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof PatternFault)) throw error;
    throw new RuleFault({ code: "pattern", data: { pattern, wrong: error.said } });
  }
}
