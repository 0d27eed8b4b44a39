import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Where the compiled command line lies, seen from the bundle of the cases; `runRounds` is told the root. */
export const compiled = (name: string): string => path.join(process.env.BENCH_ROOT!, "dist/cli", `${name}.mjs`);

/** Runs `review` of the compiled command line as a person would, startup and all; tells its processor time, its peak memory and the bytes it wrote. */
export function runReview(argv: readonly string[], outputs: readonly string[]): Record<string, number> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-out-"));
  const at = (name: string): string => path.join(folder, name);
  const options = outputs.flatMap((option) => (option === "--compact" ? [option] : [option, at(option.slice(2))]));
  const last = `process.on("exit", () => process.stdout.write("\\n" + JSON.stringify({ ...process.cpuUsage(), peak: process.resourceUsage().maxRSS / 1024 })))`;
  const { status, stdout } = spawnSync(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(last)}`, compiled("review"), ...argv, ...options], { encoding: "utf8", maxBuffer: 1 << 28 });
  try {
    if (status !== 1) throw new Error(`exit code ${status}`);
    const { user, system, peak } = JSON.parse(stdout.slice(stdout.lastIndexOf("\n"))) as { user: number; system: number; peak: number };
    const written = outputs.filter((option) => option !== "--compact").map((option) => statSync(at(option.slice(2))).size);
    return { cpu: (user + system) / 1000, peak, bytes: written.reduce((sum, size) => sum + size, 0) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
