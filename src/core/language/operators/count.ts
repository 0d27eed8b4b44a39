import { aggregate, type Tally } from "../aggregate";
import type { ValueKernel } from "../kernel";
import type { Scope } from "../rule-data";
import { Known, Truth } from "../state";
import { valueOperator } from "./operator";
import { rel, type Rel } from "./part";
import { opaque } from "./proof";

const { atLeast, atLeastBroken, ok } = Known;
const { broken, yes } = Truth;

/** What `count` gives, also for `exists`. */
export function counted(related: Rel, scope: Scope): ValueKernel {
  return aggregate({ name: "count", related, type: "number", empty: 0, bounds: true, tally: counter }, scope);
}

export const count = valueOperator({
  name: "count",
  argument: rel,
  compile: counted,
  proof: { ...opaque, whole: () => true, gives: "count" },
  mentions: "related",
  written: { as: "word", before: "related" },
  doc: "Number of related rows. Rows of which it is not known whether they belong make it a lower bound.",
  example: { count: { of: "teacher", where: { is: ["kind", "full"] } } },
  text: "count teacher where (kind is full)",
});

/** Nothing counted yet of any bucket: known to be none. */
export function noneYet(buckets: number): Required<Pick<Tally, "state" | "num" | "high">> {
  return { state: new Uint8Array(buckets).fill(ok), num: new Float64Array(buckets), high: new Float64Array(buckets) };
}

function counter(buckets: number): Tally {
  const none = noneYet(buckets);
  const { state, num, high } = none;
  return {
    ...none,
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
