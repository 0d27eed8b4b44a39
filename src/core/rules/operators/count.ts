import type { Related } from "../../pack/language";
import { aggregate, type Tally } from "../aggregate";
import type { Scope, ValueKernel } from "../kernel";
import { Known, Truth } from "../state";

const { atLeast, atLeastBroken, ok } = Known;
const { broken, yes } = Truth;
/** Number of related rows. Rows of which it is not known whether they belong make it a lower bound. */
export function count(related: Related, scope: Scope): ValueKernel {
  return aggregate({ name: "count", related, type: "number", empty: 0, bounds: true, tally: counter }, scope);
}

function counter(buckets: number): Tally {
  const state = new Uint8Array(buckets).fill(ok);
  const num = new Float64Array(buckets);
  const high = new Float64Array(buckets);
  return {
    state,
    num,
    high,
    add(bucket, truth) {
      high[bucket]++;
      if (truth === yes) num[bucket]++;
      else doubt(state, bucket, truth);
    },
  };
}

/** Notes that a row may or may not belong. */
export function doubt(state: Uint8Array, bucket: number, truth: number): void {
  const now = truth === broken ? atLeastBroken : atLeast;
  if (state[bucket] < now) state[bucket] = now;
}
