import { execFileSync } from "node:child_process";
import path from "node:path";
import { buildSync } from "esbuild";
import type { Measured } from "./case";

/** A case, and the file, folder or number it is run with. */
export type Errand = [name: string, input: string];

/** Runs every errand once per round, each in a process of its own, in an order that changes; answers the medians by name. One that fails has none. */
export function runRounds(errands: readonly Errand[], rounds: number): Map<string, Measured> {
  const all = new Map<string, Measured[]>();
  for (let round = 1; round <= rounds; round++) {
    for (const [name, input] of shuffled(errands)) {
      process.stderr.write(`\r${round}/${rounds} ${name}`.padEnd(50));
      const measured = runOne(name, input);
      if (measured) all.set(name, [...(all.get(name) ?? []), measured]);
    }
  }
  process.stderr.write("\r".padEnd(51) + "\r");
  return new Map([...all].map(([name, runs]) => [name, middle(runs)]));
}

/** Peak memory of a Node process that does nothing, MB. */
export function bareNode(): number {
  const out = execFileSync(process.execPath, ["-p", "process.resourceUsage().maxRSS / 1024"], { encoding: "utf8" });
  return Number(out);
}

const root = path.join(__dirname, "..", "..");
let built: string | undefined;

/** The cases bundled as the product is: unbundled modules look their imports up at every use. Packages are found where they lie. */
function bundle(): string {
  const outfile = path.join(root, "node_modules", ".cache", "bench", "one.cjs");
  buildSync({ entryPoints: [path.join(__dirname, "one.ts")], outfile, bundle: true, platform: "node", format: "cjs", packages: "external", logLevel: "error" });
  return outfile;
}

function runOne(name: string, input: string): Measured | undefined {
  try {
    const out = execFileSync(process.execPath, [(built ??= bundle()), name, input], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], env: { ...process.env, BENCH_ROOT: root } });
    return JSON.parse(out.slice(out.lastIndexOf("\n"))) as Measured;
  } catch {
    return undefined;
  }
}

function shuffled<T>(list: readonly T[]): T[] {
  return list.map((value) => ({ value, at: Math.random() })).sort((a, b) => a.at - b.at).map(({ value }) => value);
}

function middle(runs: readonly Measured[]): Measured {
  const median = (pick: (run: Measured) => number): number => runs.map(pick).sort((a, b) => a - b)[runs.length >> 1];
  const told = Object.fromEntries(Object.keys(runs[0].told).map((key) => [key, median((run) => run.told[key])]));
  return { wall: median((run) => run.wall), cpu: median((run) => run.cpu), peak: median((run) => run.peak), told };
}
