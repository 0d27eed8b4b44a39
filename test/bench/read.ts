/**
 * Prints milliseconds of processor time and peak memory of reading one generated register (100,000 × 20 unless told otherwise) with this
 * reader and with others, each in a process of its own. `npx tsx test/bench/read.ts [rows] [rounds]`.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { workbookBytes } from "./workbook-bytes";

/** Each loads its library first, so that only reading is counted. */
const readers: Record<string, () => Promise<(bytes: Uint8Array) => unknown>> = {
  "bare node": async () => () => undefined,
  "inflate only (zlib)": async () => {
    const zlib = await import("node:zlib");
    const { openZip } = await import("../../src/files/zip");
    return (bytes) => [...openZip(bytes).entries.values()].reduce((size, entry) => size + zlib.inflateRawSync(entry.compressed).length, 0);
  },
  "inflate only (built in)": async () => {
    const { inflateChunks, openZip } = await import("../../src/files/zip");
    return (bytes) => { for (const entry of openZip(bytes).entries.values()) inflateChunks(entry, () => undefined); };
  },
  ours: async () => {
    const { readWorkbook } = await import("../../src/files/read");
    return (bytes) => readWorkbook(bytes, "register.xlsx");
  },
  hucre: async () => (await import("hucre/xlsx")).readXlsx,
  "@e965/xlsx": async () => {
    const { read } = await import("@e965/xlsx");
    return (bytes) => read(bytes, { dense: true });
  },
};

async function one(name: string, file: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file));
  const run = await readers[name]();
  const began = process.cpuUsage();
  const kept = await run(bytes);
  const { user, system } = process.cpuUsage(began);
  const ms = (user + system) / 1000;
  process.stdout.write(JSON.stringify({ ms, peak: process.resourceUsage().maxRSS / 1024, kept: kept !== undefined }));
}

function all(rows: number, rounds: number): void {
  const folder = mkdtempSync(path.join(tmpdir(), "read-bench-"));
  try {
    const file = path.join(folder, "register.xlsx");
    writeFileSync(file, workbookBytes(rows));
    const names = Object.keys(readers);
    const times = new Map(names.map((name) => [name, [] as { ms: number; peak: number }[]]));
    for (let round = 0; round < rounds; round++) {
      for (const name of [...names].sort(() => Math.random() - 0.5)) {
        const out = execFileSync(process.execPath, ["--import", "tsx", __filename, "--one", name, file], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
        times.get(name)!.push(JSON.parse(out) as { ms: number; peak: number });
      }
    }
    const median = (list: number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1];
    const result = names.map((name) => ({ name, ms: median(times.get(name)!.map((t) => t.ms)), peak: median(times.get(name)!.map((t) => t.peak)) }));
    const at = (name: string) => result.find((line) => line.name === name)!;
    console.log(`${rows.toLocaleString("en")} rows × 20, median of ${rounds}`);
    for (const { name, ms, peak } of result) {
      const perCell = ((peak - at("bare node").peak) * 1024 * 1024) / (rows * 20);
      console.log(`${name.padEnd(24)} ${ms.toFixed(0).padStart(7)} ms ${peak.toFixed(0).padStart(6)} MB peak ${perCell.toFixed(0).padStart(5)} B/cell over bare ${(ms / at("hucre").ms).toFixed(2).padStart(6)} × hucre`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[2] === "--one") void one(process.argv[3], process.argv[4]);
else if (require.main === module) all(Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 3));
