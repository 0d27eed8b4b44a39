/* npm run mutate [-- --sample 400 | --all] [--seed 1] [--only PATH] [--jobs 2]: see README.md beside this file. */
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { Tests, type Fate, type SurveyedTest } from "./tests-process";
import { random } from "../support/random";
import { makeSandbox, type Mutant } from "./sandbox";

const root = path.join(__dirname, "../..");
const { values } = parseArgs({
  options: { sample: { type: "string", default: "400" }, all: { type: "boolean", default: false }, seed: { type: "string", default: "1" }, only: { type: "string", default: "" }, jobs: { type: "string", default: "2" } },
});
/** The language, the engine, and what makes findings and verdicts of it. */
const scope = ["src/core/language", "src/core/engine", "src/core/review"];
/** Tests that speak of them; those that start browsers or office.js would take hours. */
const suites = ["test/core", "test/packs", "test/walk/accusations.test.ts"];
/** Those that measure what a change costs. */
const timed = ["test/core/language/pack/limits.test.ts"];

const sources = below("src/core").filter((file) => file.endsWith(".ts") && !file.endsWith("/index.ts") && scope.some((part) => file.startsWith(part)) && file.startsWith(values.only));
const tests = below("test").filter((file) => file.endsWith(".test.ts") && suites.some((part) => file.startsWith(part)) && !timed.includes(file));

void main();

async function main(): Promise<void> {
  const { folder, mutants } = await makeSandbox(root, sources);
  try {
    const pool = Array.from({ length: Number(values.jobs) }, () => new Tests(folder, tests.map((file) => path.join(folder, file))));
    const { failed, tests: surveyed } = await pool[0].survey();
    if (failed !== null) throw new Error(`without any change a test fails: ${failed}`);
    const coverers = coverage(surveyed);
    const reached = mutants.filter(({ id }) => coverers.has(id));
    const chosen = values.all ? reached : sampled(reached, Number(values.sample), Number(values.seed));
    console.log(`${mutants.length} changes in ${sources.length} files; ${surveyed.length} tests come by ${reached.length}; ${chosen.length} tried`);
    const fates = await tryAll(chosen, coverers, pool);
    for (const one of pool) one.end();
    report(chosen, fates, mutants.filter(({ id }) => !coverers.has(id)).length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Files below a folder, from the root. */
function below(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => path.posix.join(folder, file)).sort();
}

/** Per change the tests that come by it, the quickest first. */
function coverage(surveyed: readonly SurveyedTest[]): Map<string, SurveyedTest[]> {
  const found = new Map<string, SurveyedTest[]>();
  for (const test of [...surveyed].sort((a, b) => a.ms - b.ms)) for (const id of test.covers) found.set(id, [...(found.get(id) ?? []), test]);
  return found;
}

function sampled(all: readonly Mutant[], count: number, seed: number): Mutant[] {
  const next = random(seed);
  return all.map((mutant) => ({ mutant, at: next() })).sort((a, b) => a.at - b.at).slice(0, count).map(({ mutant }) => mutant);
}

async function tryAll(chosen: readonly Mutant[], coverers: ReadonlyMap<string, SurveyedTest[]>, pool: readonly Tests[]): Promise<Map<string, Fate>> {
  const fates = new Map<string, Fate>();
  const queue = [...chosen];
  await Promise.all(pool.map(async (one) => {
    for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
      const by = coverers.get(mutant.id)!;
      const limit = 10_000 + 4 * by.reduce((sum, { ms }) => sum + ms, 0);
      fates.set(mutant.id, await one.tryMutant(mutant.id, by.map(({ title }) => title), limit));
      process.stderr.write(`\r${fates.size}/${chosen.length}`);
    }
  }));
  process.stderr.write("\n");
  return fates;
}

function report(chosen: readonly Mutant[], fates: ReadonlyMap<string, Fate>, unreached: number): void {
  const survivors = chosen.filter(({ id }) => fates.get(id) === "survived");
  for (const { file, line, kind, was, is } of survivors.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)) console.log(`${file}:${line} ${kind}: ${was.slice(0, 100)} → ${is.replace(/\s+/g, " ").slice(0, 100)}`);
  const killed = chosen.length - survivors.length;
  const share = killed / chosen.length;
  const margin = 1.96 * Math.sqrt((share * (1 - share)) / chosen.length);
  console.log(`score ${(share * 100).toFixed(1)} %${values.all ? "" : ` ± ${(margin * 100).toFixed(1)} (sample of ${chosen.length}, seed ${values.seed})`}: ${killed} noticed (${[...fates.values()].filter((fate) => fate === "timeout").length} by not ending), ${survivors.length} survived; ${unreached} come to bear in no test or only while a module is loaded`);
}
