import type { Expression } from "../../pack/language";
import { constantMask, maskKernel } from "../build";
import type { MaskKernel, Scope } from "../kernel";
import { Known, Truth } from "../state";

const { absent, blank } = Known;
const { no, unknown, yes } = Truth;
/**
 * Something is there, even if it cannot be read. A blank cell and an absent column are both false, never unknown; only where
 * an error is looked at again, an absent column is unknown.
 */
export function filled(node: Expression, scope: Scope): MaskKernel {
  const of = scope.value(node);
  if (of.constant) return constantMask(of.state[0] === blank ? no : yes);
  const missing = scope.data.absentOpen ? unknown : no;
  return maskKernel({
    parts: [of],
    fill(out, count) {
      for (let i = 0; i < count; i++) {
        const state = of.state[i];
        out[i] = state === blank ? no : state === absent ? missing : yes;
      }
    },
  });
}
