import { execFileSync } from "node:child_process";
import path from "node:path";
import { headingLines } from "./headings";
import { goalLines, type Goal } from "./goal";
import type { Measured } from "./case";
import { makeBatch, makeRegister } from "./inputs";
import { writeRoster } from "./roster";
import { runRounds } from "./rounds";
import { makeSubmissions } from "./submissions";
import { tableLines } from "./table";

export interface Bench {
  folder: string;
  rows: number;
  rounds: number;
  /** A file of headings in other words, instead of the project's own. */
  headings?: string;
  /** Peak memory of bare Node, MB. */
  bare: number;
}

const columns = 20;

/** The command line as it is shipped. */
function compileCommands(): void {
  execFileSync(process.execPath, [path.join(__dirname, "../../src/dev/compile-cli.mjs")]);
}

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

  headings({ headings }) {
    return headingLines(headings);
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
    const names = ["batch", "batch, 2 threads"];
    compileCommands();
    const runs = runRounds(names.map((name) => [name, input]), Math.min(rounds, 3));
    const [run, two] = names.map((name) => runs.get(name));
    return [
      `${books} workbooks × ${rows} rows`,
      ...tableLines(runs, names, "batch", books * rows * columns, bare),
      ...names.map((name) => exactly(name, runs.get(name)?.told.findings, expected)),
      ...goalLines([
        { what: "time", value: (run?.wall ?? NaN) / 1000, most: 60, unit: " s" },
        { what: "memory", value: Math.max(run?.peak ?? NaN, two?.peak ?? NaN), most: 1024, unit: " MB" },
        { what: "two threads : one", value: (two?.wall ?? NaN) / (run?.wall ?? NaN), most: 0.6 },
      ]),
    ];
  },

  json({ folder, rounds, bare }) {
    const books = 500;
    const input = path.join(folder, "submissions");
    makeSubmissions(input, books);
    compileCommands();
    const names = ["--json", "--json --compact", "--ndjson"];
    const runs = runRounds(names.map((name) => [name, input]), Math.min(rounds, 3));
    return [
      `${books} submissions of 200 rows, command line as a whole`,
      ...tableLines(runs, names, "--json", books * 200 * columns, bare),
      ...goalLines(names.slice(0, 2).map((name) => ({ what: `${name} of ${books} workbooks`, value: (runs.get(name)?.told.bytes ?? NaN) / 1e6, most: 15, unit: " MB" }))),
    ];
  },

  roster({ folder, rounds, bare }) {
    const people = 100_000;
    const file = path.join(folder, "roster.xlsx");
    writeRoster(file, people);
    compileCommands();
    const names = ["roster", "read-excel-file"];
    const runs = runRounds(names.map((name) => [name, file]), rounds);
    const of = (pick: (run: Measured) => number): number => names.map((name) => runs.get(name)).map((run) => (run ? pick(run) : NaN)).reduce((ours, theirs) => ours / theirs);
    return [
      `a roster of ${people} people × 14 columns that yields about 225,000 findings; "roster" is the command line as a whole with --json, the other merely reads`,
      ...tableLines(runs, names, "read-excel-file", people * 14, bare),
      ...goalLines([
        { what: "command line with --json : read-excel-file reading", value: of(({ wall }) => wall), most: 0.33 },
        { what: "command line with --json : read-excel-file reading, cpu", value: of(({ cpu }) => cpu), most: 0.33 },
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
