import type { Related } from "../../pack/language";
import type { MaskKernel, Scope } from "../kernel";

/** At least one related row. Without a table of that type: unknown. */
export function exists(related: Related, scope: Scope): MaskKernel {
  return scope.mask({ gte: [{ count: related }, 1] });
}
