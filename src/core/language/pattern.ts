import { maskKernel } from "./build";
import { RuleFault, type MaskKernel } from "./kernel";
import type { Scope } from "./rule-data";
import { perText } from "./member";
import { Known, Truth } from "./state";

const { bad, ok } = Known;
const { broken, no, unknown, yes } = Truth;
/** A test of a field's text; numbers are tested as they are written, choices by their label. */
export function textTest(field: string, scope: Scope, test: (text: string) => boolean): MaskKernel {
  const of = scope.value(field);
  if (of.type === "date" || of.type === "boolean") throw new RuleFault({ code: "not-text", data: { field } });
  const byText = perText(scope, test);
  const verdict =
    of.type === "text" || of.type === "list" ? byText : (num: number) => (test(of.labels?.[num] ?? String(num)) ? yes : no);
  return maskKernel({
    parts: [of],
    fill(out, count) {
      for (let i = 0; i < count; i++) {
        const state = of.state[i];
        out[i] = state === ok ? verdict(of.num[i]) : state === bad ? broken : unknown;
      }
    },
  });
}
