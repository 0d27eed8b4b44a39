import { aggregate } from "../aggregate";
import { RuleFault } from "../kernel";
import { Known, Truth } from "../state";
import { doubt, noneYet } from "./count";
import { valueOperator } from "./operator";
import { ofRelated } from "./part";
import { opaque } from "./proof";

const { bad, ok } = Known;
const { broken, unknown, yes } = Truth;

export const total = valueOperator({
  name: "total",
  argument: ofRelated,
  compile([field, related], scope) {
    return aggregate(
      {
        name: `total ${field}`, related, field, type: "number", empty: 0, bounds: true,
        tally(buckets, kernel) {
          if (kernel!.type !== "number") throw new RuleFault({ code: "not-a-number", data: { operator: "total", field } });
          const none = noneYet(buckets);
          const { state, num, high } = none;
          return {
            ...none,
            add(bucket, truth, i) {
              const known = kernel!.state[i];
              if (known !== ok) {
                doubt(state, bucket, known === bad ? broken : unknown);
                high[bucket] = Infinity;
                return;
              }
              high[bucket] += kernel!.num[i];
              if (truth === yes) num[bucket] += kernel!.num[i];
              else doubt(state, bucket, truth);
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
  doc: "Sum of a field over related rows. Blanks make it a lower bound, as in `sum`; without rows it is 0.",
  example: { total: ["trainees", "trainingClass"] },
  text: "total trainees of trainingClass",
});
