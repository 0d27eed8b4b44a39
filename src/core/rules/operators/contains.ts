import type { MaskKernel, Scope } from "../kernel";
import { textTest } from "../pattern";
import { comparable } from "../texts";

/** Text contains a text, both in normal form. */
export function contains([field, part]: [string, string], scope: Scope): MaskKernel {
  const wanted = comparable(part);
  return textTest(field, scope, (text) => comparable(text).includes(wanted));
}
