import { aggregate } from "../aggregate";
import { Known, Truth } from "../state";
import { valueOperator } from "./operator";
import { ofRelated } from "./part";
import { opaque } from "./proof";

const { atLeast, atLeastBroken, blank, ok, open, openBroken } = Known;
const { broken, yes } = Truth;

export const lookup = valueOperator({
  name: "lookup",
  argument: ofRelated,
  compile([field, related], scope) {
    return aggregate(
      {
        name: `lookup ${field}`, related, field, type: "field", empty: null, bounds: true,
        tally(buckets, kernel) {
          const state = new Uint8Array(buckets).fill(blank);
          const num = new Float64Array(buckets);
          const high = new Float64Array(buckets);
          const found = new Uint8Array(buckets);
          return {
            state, num, high,
            add(bucket, truth, i) {
              if (found[bucket]) return;
              const [known, value] = [kernel!.state[i], kernel!.num[i]];
              const before = state[bucket];
              if (truth === yes) {
                found[bucket] = 1;
                if (before === blank) [state[bucket], num[bucket], high[bucket]] = [known, value, value];
                else if (known !== ok) state[bucket] = before === atLeast ? open : before === atLeastBroken ? openBroken : before;
                // Whichever of them it is, there is a value; the same of all, it is that.
                else if (before === atLeast && num[bucket] === value) [state[bucket], high[bucket]] = [ok, value];
                else if (before === atLeast || before === atLeastBroken) [num[bucket], high[bucket]] = [-Infinity, Infinity];
                return;
              }
              // A row that may be the one: with a value, as long as all have one, and of different ones any.
              const unread = truth === broken || before === atLeastBroken || before === openBroken;
              if (known !== ok || before === open || before === openBroken) state[bucket] = unread ? openBroken : open;
              else {
                num[bucket] = before === blank || num[bucket] === value ? value : -Infinity;
                state[bucket] = unread ? atLeastBroken : atLeast;
              }
            },
            finish() {
              // None that surely belongs: there may be no value at all.
              for (let bucket = 0; bucket < buckets; bucket++) {
                if (found[bucket]) continue;
                if (state[bucket] === atLeast) state[bucket] = open;
                else if (state[bucket] === atLeastBroken) state[bucket] = openBroken;
              }
            },
          };
        },
      },
      scope,
    );
  },
  proof: opaque,
  mentions: "relatedField",
  written: { as: "of" },
  doc: "Value of a field in the first related row; blank when that is blank or no row is related, open when an earlier one may be.",
  example: { lookup: ["decisionDate", "sanction"] },
  text: "lookup decisionDate of sanction",
});
