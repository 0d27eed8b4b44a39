/*
 * npm run strangers [-- --count 2000] [--seed 0] [--pairs] [--files]: one truth written down in many ways; how many renderings of each layout were
 * tried, and what was said of a unit that the truth does not say, or was not said and nobody told why. With --pairs: the same rendering
 * with and without a noise that changes nothing. With --files: each workbook written by SheetJS and read back.
 */
import { parseArgs } from "node:util";
import { changed, rendered } from "./rendering";
import { bySheetJs } from "./writers";

const { values } = parseArgs({ options: { count: { type: "string", default: "2000" }, seed: { type: "string", default: "0" }, pairs: { type: "boolean", default: false }, files: { type: "boolean", default: false } } });
const first = Number(values.seed);
const tried = new Map<string, [count: number, strange: number]>();
const lines: string[] = [];
for (let seed = first; seed < first + Number(values.count); seed++) {
  const one = values.pairs ? changed(seed) : rendered(seed, values.files ? bySheetJs : undefined);
  const faults = "only" in one ? one.only : [...one.accused.map((line) => `accused ${line}`), ...one.silent.map((line) => `silent ${line}`)];
  for (const name of one.layout.split(/, |\+/u)) {
    const [count, strange] = tried.get(name) ?? [0, 0];
    tried.set(name, [count + 1, strange + (faults.length > 0 ? 1 : 0)]);
  }
  if (faults.length > 0) lines.push(`seed ${seed} (${one.layout}): ${faults.join("、")}`);
}
for (const [name, [count, strange]] of tried) console.log(`${name.padEnd(20)} ${count} renderings, ${strange} that differ`);
for (const line of lines.slice(0, 30)) console.log(line);
process.exitCode = lines.length > 0 ? 1 : 0;
