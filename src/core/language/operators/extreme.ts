import { aggregate } from "../aggregate";
import { RuleFault, type ValueKernel } from "../kernel";
import type { Scope } from "../rule-data";
import { Known, Truth } from "../state";
import type { Rel } from "./part";

const { bad, blank, ok } = Known;
const { broken, yes } = Truth;
/** Smallest or largest value of a field among related rows; blanks are left out, without values it is blank. */
export function extreme(name: "min" | "max", sign: 1 | -1, [field, related]: readonly [string, Rel], scope: Scope): ValueKernel {
  return aggregate(
    {
      name: `${name} ${field}`, related, field, type: "field", empty: null,
      tally(buckets, kernel) {
        if (kernel!.type !== "number" && kernel!.type !== "date") throw new RuleFault({ code: "neither-number-nor-date", data: { operator: name } });
        const state = new Uint8Array(buckets).fill(blank);
        const num = new Float64Array(buckets);
        return {
          state, num,
          add(bucket, truth, i) {
            const known = kernel!.state[i];
            if (known === bad || truth === broken) state[bucket] = bad;
            if (known !== ok || truth !== yes || state[bucket] === bad) return;
            const value = kernel!.num[i];
            if (state[bucket] === blank || (value - num[bucket]) * sign > 0) num[bucket] = value;
            state[bucket] = ok;
          },
        };
      },
    },
    scope,
  );
}
