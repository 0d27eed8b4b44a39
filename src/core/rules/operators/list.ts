import type { Related } from "../../pack/language";
import { aggregate } from "../aggregate";
import { domainOf, keyReader } from "../keys";
import type { Scope, ValueKernel } from "../kernel";
import { shown } from "../shown";
import { Known, Truth } from "../state";

const { blank, ok } = Known;
const { yes } = Truth;
/** Different values of a field among related rows, in order of rows, joined with 、: for messages. */
export function list([field, related]: [string, Related], scope: Scope): ValueKernel {
  const { texts } = scope.data;
  return aggregate(
    {
      name: `list ${field}`, related, field, type: "text", empty: null,
      tally(buckets, kernel) {
        const read = keyReader(kernel!, domainOf(kernel!), texts);
        const values: (Map<number, number> | undefined)[] = new Array(buckets);
        const state = new Uint8Array(buckets).fill(blank);
        const num = new Float64Array(buckets);
        return {
          state, num,
          add(bucket, truth, i) {
            if (truth !== yes || kernel!.state[i] !== ok) return;
            const key = read(kernel!.num[i]);
            const seen = (values[bucket] ??= new Map());
            if (!seen.has(key)) seen.set(key, kernel!.num[i]);
          },
          finish() {
            values.forEach((seen, bucket) => {
              if (!seen) return;
              state[bucket] = ok;
              num[bucket] = texts.add([...seen.values()].map((value) => shown(kernel!, value, texts)).join("、"));
            });
          },
        };
      },
    },
    scope,
  );
}
