import { aggregate } from "../aggregate";
import { Known, Truth } from "../state";
import { valueOperator } from "./operator";
import { ofRelated } from "./part";
import { opaque } from "./proof";

const { absent, bad, blank } = Known;
const { broken, unknown } = Truth;

export const lookup = valueOperator({
  name: "lookup",
  argument: ofRelated,
  compile([field, related], scope) {
    return aggregate(
      {
        name: `lookup ${field}`, related, field, type: "field", empty: null,
        tally(buckets, kernel) {
          const state = new Uint8Array(buckets).fill(blank);
          const num = new Float64Array(buckets);
          const found = new Uint8Array(buckets);
          return {
            state, num,
            add(bucket, truth, i) {
              // Where an error is looked at again, a row that may be the one leaves the value open.
              if (truth === unknown && scope.data.absentOpen && !found[bucket]) state[bucket] = absent;
              if (found[bucket] || truth === unknown) return;
              found[bucket] = 1;
              state[bucket] = truth === broken ? bad : kernel!.state[i];
              num[bucket] = kernel!.num[i];
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
  doc: "Value of a field in the first related row; blank when that is blank or no row is related.",
  example: { lookup: ["decisionDate", "sanction"] },
  text: "lookup decisionDate of sanction",
});
