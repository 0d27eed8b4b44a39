import { aggregate } from "../aggregate";
import { RuleFault, type ValueKernel } from "../kernel";
import type { Scope } from "../rule-data";
import { Known, Truth } from "../state";
import type { Rel } from "./part";

const { atLeast, atLeastBroken, bad, blank, ok, open, openBroken } = Known;
const { broken, yes } = Truth;
/**
 * Smallest or largest value of a field among related rows; blanks are left out, without values it is blank. A row that may belong, whose
 * value would count, leaves open how far it goes: at least, at most; without a row that surely does, whether there is one at all.
 */
export function extreme(name: "min" | "max", sign: 1 | -1, [field, related]: readonly [string, Rel], scope: Scope): ValueKernel {
  return aggregate(
    {
      name: `${name} ${field}`, related, field, type: "field", empty: null, bounds: true,
      tally(buckets, kernel) {
        if (kernel!.type !== "number" && kernel!.type !== "date") throw new RuleFault({ code: "neither-number-nor-date", data: { operator: name } });
        const state = new Uint8Array(buckets).fill(blank);
        const num = new Float64Array(buckets);
        const high = new Float64Array(buckets);
        /** Something of a row cannot be read. */
        const unread = new Uint8Array(buckets);
        /** The furthest of the rows that may belong. */
        const maybe = new Float64Array(buckets).fill(-sign * Infinity);
        return {
          state, num, high,
          add(bucket, truth, i) {
            const known = kernel!.state[i];
            if (known === bad || truth === broken) unread[bucket] = 1;
            if (known === bad && truth === yes) state[bucket] = bad;
            if (known === bad && truth !== yes) maybe[bucket] = sign * Infinity;
            if (known !== ok || state[bucket] === bad) return;
            const value = kernel!.num[i];
            if (truth !== yes) {
              if ((value - maybe[bucket]) * sign > 0) maybe[bucket] = value;
              return;
            }
            if (state[bucket] === blank || (value - num[bucket]) * sign > 0) num[bucket] = value;
            state[bucket] = ok;
          },
          finish() {
            for (let bucket = 0; bucket < buckets; bucket++) {
              const further = maybe[bucket];
              if (state[bucket] === blank && further !== -sign * Infinity) state[bucket] = unread[bucket] ? openBroken : open;
              high[bucket] = num[bucket];
              if (state[bucket] !== ok || !((further - num[bucket]) * sign > 0)) continue;
              state[bucket] = unread[bucket] ? atLeastBroken : atLeast;
              if (sign > 0) high[bucket] = further;
              else num[bucket] = further;
            }
          },
        };
      },
    },
    scope,
  );
}
