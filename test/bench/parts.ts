import path from "node:path";
import { goalLines, type Goal } from "./goal";
import { makeBatch, makeRegister } from "./inputs";
import { runRounds } from "./rounds";
import { tableLines } from "./table";

export interface Bench {
  folder: string;
  rows: number;
  rounds: number;
  /** Peak memory of bare Node, MB. */
  bare: number;
}

const columns = 20;
const exactly = (what: string, found: number | undefined, expected: number): string => `${what}: ${found} findings, ${expected} expected: ${found === expected ? "right" : "WRONG"}`;

/** The parts of the bench; each answers its lines. */
export const parts: Record<string, (bench: Bench) => string[]> = {
  reading({ folder, rows, rounds, bare }) {
    const file = path.join(folder, "register.xlsx");
    const expected = makeRegister(file, rows);
    const names = ["inflate", "scan", "ours", "ours, at one go", "ours, DecompressionStream", "job", "hucre", "@e965/xlsx"];
    const runs = runRounds(names.map((name) => [name, file]), rounds);
    const cells = rows * columns;
    const of = (a: string, b: string): number => (runs.get(a)?.wall ?? NaN) / (runs.get(b)?.wall ?? NaN);
    const cpuOf = (a: string, b: string): number => (runs.get(a)?.cpu ?? NaN) / (runs.get(b)?.cpu ?? NaN);
    const job = runs.get("job");
    return [
      `${rows} rows × ${columns}; "job" is file → findings, the others merely read`,
      ...tableLines(runs, names, "hucre", cells, bare),
      exactly("job", job?.told.findings, expected),
      ...goalLines([
        { what: "reading : hucre reading", value: of("ours", "hucre"), most: 0.25 },
        { what: "reading : hucre reading, processor time", value: cpuOf("ours", "hucre"), most: 0.25 },
        { what: "file → findings : hucre reading", value: of("job", "hucre"), most: 0.25 },
        { what: "file → findings : hucre reading, processor time", value: cpuOf("job", "hucre"), most: 0.25 },
        { what: "file → findings : inflate + scan", value: of("job", "scan"), most: 1.5 },
        { what: "file → findings, memory per cell over bare Node", value: (((job?.peak ?? NaN) - bare) * 1024 * 1024) / cells, most: 64, unit: " B" },
      ]),
    ];
  },

  rules({ rows, rounds }) {
    const told = runRounds([["validation", String(rows)]], rounds).get("validation")?.told ?? {};
    return [
      `${rows} rows, 12 rules, records in memory, warm: engine ${told.engine?.toFixed(0)} ms, loop by hand ${told.hand?.toFixed(0)} ms, zod per row ${told.zod?.toFixed(0)} ms`,
      exactly("engine", told["engine findings"], told["hand findings"]),
      exactly("zod", told["zod findings"], told["hand findings"]),
      ...goalLines([
        { what: "engine : loop by hand", value: told.engine / told.hand, most: 1.5 },
        { what: "engine : zod per row", value: told.engine / told.zod, most: 1 / 5 },
        { what: "longest slice of the engine", value: told.slice, most: 16, unit: " ms" },
      ]),
    ];
  },

  excel({ folder, rows, rounds }) {
    const file = path.join(folder, "open.xlsx");
    makeRegister(file, rows);
    const told = runRounds([["excel", file]], rounds).get("excel")?.told ?? {};
    const most = (findings: number): number => Math.floor(2 + findings / 5_000);
    return [
      `${rows} rows in memory behind the real office.js: read ${told.read?.toFixed(0)} ms, mark ${told.mark?.toFixed(0)} ms, list ${told.list?.toFixed(0)} ms; ${told.findings} findings`,
      ...goalLines([
        { what: "syncs of reading", value: told["read syncs"], most: Math.floor(3 + told.cells / 50_000) },
        { what: "syncs of marking", value: told["mark syncs"], most: most(told.findings) },
        { what: "syncs of listing", value: told["list syncs"], most: most(told.findings) },
      ]),
    ];
  },

  batch({ folder, rounds, bare }) {
    const [books, rows] = [200, 2_000];
    const input = path.join(folder, "batch");
    const expected = makeBatch(input, books, rows);
    const runs = runRounds([["batch", input]], Math.min(rounds, 3));
    const run = runs.get("batch");
    return [
      `${books} workbooks × ${rows} rows`,
      ...tableLines(runs, ["batch"], "batch", books * rows * columns, bare),
      exactly("batch", run?.told.findings, expected),
      ...goalLines([
        { what: "time", value: (run?.wall ?? NaN) / 1000, most: 60, unit: " s" },
        { what: "memory", value: run?.peak ?? NaN, most: 1024, unit: " MB" },
      ]),
    ];
  },

  full({ folder, bare }) {
    const rows = 1_048_575;
    const file = path.join(folder, "full.xlsx");
    const expected = makeRegister(file, rows);
    const runs = runRounds([["scan", file], ["job", file]], 1);
    const job = runs.get("job");
    const goals: Goal[] = [
      { what: "file → findings : inflate + scan", value: (job?.wall ?? NaN) / (runs.get("scan")?.wall ?? NaN), most: 1.5 },
      { what: "memory", value: job?.peak ?? NaN, most: 1024, unit: " MB" },
      { what: "memory per cell over bare Node", value: (((job?.peak ?? NaN) - bare) * 1024 * 1024) / (rows * columns), most: 40, unit: " B" },
    ];
    return [`a sheet of full height, ${rows} rows × ${columns}, one round`, ...tableLines(runs, ["scan", "job"], "scan", rows * columns, bare), exactly("job", job?.told.findings, expected), ...goalLines(goals)];
  },
};
