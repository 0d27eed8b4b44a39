import type { Condition } from "../../pack/language";
import { constantMask, maskKernel } from "../build";
import type { MaskKernel, Scope } from "../kernel";
import { not as negate } from "../state";

/** Unknown and broken stay what they are. */
export function not(node: Condition, scope: Scope): MaskKernel {
  const of = scope.mask(node);
  if (of.constant !== undefined) return constantMask(negate(of.constant));
  return maskKernel({
    parts: [of],
    fill(out, count) {
      for (let i = 0; i < count; i++) out[i] = negate(of.out[i]);
    },
  });
}
