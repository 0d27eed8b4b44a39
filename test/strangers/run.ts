/*
 * npm run strangers [-- --count 2000] [--seed 0]: one truth written down in many ways; how many renderings of each layout were tried, and
 * what was said of a unit that the truth does not say, or was not said and nobody told why.
 */
import { parseArgs } from "node:util";
import { rendered, type Strange } from "./rendering";

const { values } = parseArgs({ options: { count: { type: "string", default: "2000" }, seed: { type: "string", default: "0" } } });
const first = Number(values.seed);
const tried = new Map<string, number>();
const strange: Strange[] = [];
for (let seed = first; seed < first + Number(values.count); seed++) {
  const one = rendered(seed);
  tried.set(one.layout, (tried.get(one.layout) ?? 0) + 1);
  if (one.accused.length + one.silent.length > 0) strange.push(one);
}
for (const [layout, count] of tried) console.log(`${layout.padEnd(10)} ${count} renderings, ${strange.filter((one) => one.layout === layout).length} that differ`);
for (const { seed, layout, accused, silent } of strange.slice(0, 20)) console.log(`seed ${seed} (${layout}): accused ${accused.join("、") || "–"}; silent ${silent.join("、") || "–"}`);
process.exitCode = strange.length > 0 ? 1 : 0;
