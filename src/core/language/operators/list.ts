import { aggregate } from "../aggregate";
import { domainOf, keyReader } from "../keys";
import { datumOf, shown } from "../shown";
import { Known, Truth } from "../state";
import { valueOperator } from "./operator";
import { ofRelated } from "./part";
import { opaque } from "./proof";

const { blank, ok } = Known;
const { yes } = Truth;
/** Values named in a message; of more, the number is told. */
const most = 50;

const joined = (names: readonly string[], all: number): string => names.join("、") + (all > names.length ? ` 等 ${all} 项` : "");

export const list = valueOperator({
  name: "list",
  argument: ofRelated,
  compile([field, related], scope) {
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
              for (let bucket = 0; bucket < buckets; bucket++) {
                const seen = values[bucket];
                if (!seen) continue;
                state[bucket] = ok;
                const named = [...seen.values()].slice(0, most);
                num[bucket] = texts.addList(joined(named.map((value) => shown(kernel!, value, texts)), seen.size), { list: named.map((value) => datumOf(kernel!, value, texts)), of: seen.size });
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
  doc: "Different values of a field among related rows, joined with 、: for messages.",
  example: { list: ["recommender", "group"] },
  text: "list recommender of group",
});
