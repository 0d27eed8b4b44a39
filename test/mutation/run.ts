/* npm run mutate [-- --sample 400 | --all | --ids 1,2] [--seed 1] [--only PATH] [--patience 20] [--jobs 2]: see README.md beside this file. */
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { random } from "../support/random";
import { Order } from "./order";
import { lineOf, scores } from "./report";
import { makeSandbox, type Mutant } from "./sandbox";
import { surveyed } from "./survey";
import { Tests, tryAlone, type Fate } from "./tests-process";

const root = path.join(__dirname, "../..");
const { values } = parseArgs({
  options: {
    sample: { type: "string", default: "400" }, all: { type: "boolean", default: false }, ids: { type: "string", default: "" }, seed: { type: "string", default: "1" },
    only: { type: "string", default: "" }, patience: { type: "string", default: "20" }, jobs: { type: "string", default: "2" },
  },
});
/** The language, the engine, and what makes findings and verdicts of it. */
const scope = ["src/core/language", "src/core/engine", "src/core/review"];
/** Tests that speak of them; those that start browsers or office.js would take hours. */
const suites = ["test/core/author", "test/core/engine", "test/core/language", "test/core/review", "test/packs", "test/audit", "test/walk/accusations.test.ts"];
/** Those that measure what a change costs. */
const timed = ["test/core/language/pack/limits.test.ts"];

const sources = below("src/core").filter((file) => file.endsWith(".ts") && !file.endsWith("/index.ts") && scope.some((part) => file.startsWith(part)));
const tests = below("test").filter((file) => file.endsWith(".test.ts") && suites.some((part) => file.startsWith(part)) && !timed.includes(file));

void main();

async function main(): Promise<void> {
  const { folder, mutants } = await makeSandbox(root, sources);
  try {
    const survey = await surveyed(root, folder, tests);
    const ids = values.ids ? new Set(values.ids.split(",")) : undefined;
    const wanted = mutants.filter(({ id, file }) => file.startsWith(values.only) && (!ids || ids.has(id)));
    const chosen = values.all || ids ? wanted : sampled(wanted, Number(values.sample), Number(values.seed));
    console.log(`${wanted.length} changes, ${survey.tests.length} tests; ${chosen.length} tried`);
    const { fates, unasked } = await tryAll(chosen, new Order(survey, mutants, Number(values.patience)), folder);
    for (const line of scores(fates)) console.log(line);
    console.log(`${[...fates.values()].filter(({ as }) => as === "timeout").length} noticed by not ending; ${unasked} survivors with tests that were not asked`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Files below a folder, from the root. */
function below(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => path.posix.join(folder, file)).sort();
}

function sampled(all: readonly Mutant[], count: number, seed: number): Mutant[] {
  const next = random(seed);
  return all.map((mutant) => ({ mutant, at: next() })).sort((a, b) => a.at - b.at).slice(0, count).map(({ mutant }) => mutant).sort((a, b) => Number(a.id) - Number(b.id));
}

async function tryAll(chosen: readonly Mutant[], order: Order, folder: string): Promise<{ fates: Map<Mutant, Fate>; unasked: number }> {
  const fates = new Map<Mutant, Fate>();
  const queue = [...chosen];
  let unasked = 0;
  await Promise.all(Array.from({ length: Number(values.jobs) }, async () => {
    const process = new Tests(folder, tests.map((file) => path.join(folder, file)));
    for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
      const { tests: asked, left, alone } = order.for(mutant);
      const fate: Fate = asked.length === 0 ? { as: "survived" } : alone ? await tryAlone(folder, mutant.id, asked) : await process.tryChange(mutant.id, asked);
      order.learn(mutant, fate);
      fates.set(mutant, fate);
      if (fate.as !== "survived") continue;
      if (left > 0) unasked++;
      console.log(`${lineOf(mutant)}${asked.length === 0 ? " (no test comes by)" : left > 0 ? ` (${left} tests not asked)` : ""}`);
    }
    process.end();
  }));
  return { fates, unasked };
}
