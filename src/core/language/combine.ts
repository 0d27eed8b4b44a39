import type { Cond } from "./operators/part";
import { constantMask, maskKernel } from "./build";
import type { MaskKernel } from "./kernel";
import type { Scope } from "./rule-data";
import { not, type Truth } from "./state";

/** `all` and `any`: parts settled at compile time are folded, the rest is joined by a table of the two operands. */
export function combine(
  nodes: readonly Cond[],
  scope: Scope,
  join: (a: number, b: number) => Truth,
  neutral: Truth,
): MaskKernel {
  const masks = nodes.map((node) => scope.mask(node));
  const settling = not(neutral);
  if (masks.some((mask) => mask.constant === settling)) return constantMask(settling);
  const parts = masks.filter((mask) => mask.constant !== neutral);
  if (parts.length === 0) return constantMask(neutral);
  if (parts.length === 1) return parts[0];
  const table = tableOf(join);
  return maskKernel({
    parts,
    fill(out, count) {
      const head = parts[0].out;
      for (let i = 0; i < count; i++) out[i] = head[i];
      for (let p = 1; p < parts.length; p++) {
        const next = parts[p].out;
        for (let i = 0; i < count; i++) out[i] = table[(out[i] << 2) | next[i]];
      }
    },
    explain(i, to) {
      const truths = parts.map((part) => part.out[i]);
      const whole = truths.reduce(join, neutral);
      // A whole that is its neutral value needed every part; otherwise the parts that equal it decided.
      parts.forEach((part, p) => {
        if (whole === neutral || truths[p] === whole) part.explain(i, to);
      });
    },
  });
}

/** Of the two ways to join, what each pair of operands comes to: conditions are compiled by the thousand. */
const tables = new Map<(a: number, b: number) => Truth, Uint8Array>();

function tableOf(join: (a: number, b: number) => Truth): Uint8Array {
  let table = tables.get(join);
  if (!table) tables.set(join, (table = Uint8Array.from({ length: 16 }, (_, i) => join(i >> 2, i & 3))));
  return table;
}
