import { aggregate } from "../aggregate";
import { domainOf, keyReader } from "../keys";
import { Known, Truth } from "../state";
import { doubt, noneYet } from "./count";
import { valueOperator } from "./operator";
import { ofRelated } from "./part";
import { opaque } from "./proof";

const { absent, blank, ok } = Known;
const { broken, yes } = Truth;

export const distinct = valueOperator({
  name: "distinct",
  argument: ofRelated,
  compile([field, related], scope) {
    return aggregate(
      {
        name: `distinct ${field}`, related, field, type: "number", empty: 0, bounds: true,
        tally(buckets, kernel) {
          const read = keyReader(kernel!, domainOf(kernel!), scope.data.texts);
          const sure: (Set<number> | undefined)[] = new Array(buckets);
          const maybe: (Set<number> | undefined)[] = new Array(buckets);
          const none = noneYet(buckets);
          const { state, num, high } = none;
          return {
            ...none,
            add(bucket, truth, i) {
              const known = kernel!.state[i];
              if (known === blank || known === absent) return;
              if (known !== ok) {
                doubt(state, bucket, broken);
                high[bucket]++;
                return;
              }
              if (truth !== yes) doubt(state, bucket, truth);
              const sets = truth === yes ? sure : maybe;
              (sets[bucket] ??= new Set()).add(read(kernel!.num[i]));
            },
            finish() {
              for (let bucket = 0; bucket < buckets; bucket++) {
                const certain = sure[bucket];
                num[bucket] = certain?.size ?? 0;
                for (const key of maybe[bucket] ?? []) if (!certain?.has(key)) high[bucket]++;
                high[bucket] += num[bucket];
                if (high[bucket] === num[bucket]) state[bucket] = ok;
              }
            },
          };
        },
      },
      scope,
    );
  },
  proof: { ...opaque, whole: () => true, gives: "count" },
  mentions: "relatedField",
  written: { as: "of" },
  doc: "Number of different values of a field among related rows, texts compared in normal form; blanks are left out.",
  example: { distinct: ["name", "teacher"] },
  text: "distinct name of teacher",
});
