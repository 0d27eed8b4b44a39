/*
 * npm run fuzz [-- --count N] [--seed S] [--only K] [--show]: packages of several writers, documents and texts, each changed in its structure or its
 * bytes, are read, patched and read again. Prints how they ended and, of those that ended as none may, the seed and number that make them again.
 */
import { parseArgs } from "node:util";
import { allBases, tryInputs } from "./input";

const { values } = parseArgs({ options: { count: { type: "string", default: "2000" }, seed: { type: "string", default: "1" }, only: { type: "string" }, show: { type: "boolean", default: false } } });
const seed = Number(values.seed);

async function tryAll(): Promise<void> {
  const bases = await allBases();
  const states = new Map<string, number>();
  let failed = 0;
  const began = process.cpuUsage();
  const [from, to] = values.only === undefined ? [0, Number(values.count)] : [Number(values.only), Number(values.only) + 1];
  for (const { nth, state, wrong, what } of tryInputs(bases, seed, from, to)) {
    states.set(state, (states.get(state) ?? 0) + 1);
    if (values.show) console.log(`${nth} | ${state} | ${what}`);
    if (wrong.length === 0) continue;
    failed++;
    console.log(`\nseed ${seed}, input ${nth}: ${state}\n  ${what.slice(0, 600)}\n  ${wrong.slice(0, 4).map((text) => text.slice(0, 500)).join("\n  ")}`);
  }
  for (const [state, count] of [...states].sort((a, b) => b[1] - a[1])) console.log(`${String(count).padStart(6)}  ${state}`);
  console.log(`${to - from} inputs, ${failed} wrong, ${Math.round(process.cpuUsage(began).user / 1000)} ms of the processor`);
  process.exitCode = failed > 0 ? 1 : 0;
}
void tryAll();
