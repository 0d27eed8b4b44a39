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

/** How much one run took beside another. */
const ratio = (runs: ReadonlyMap<string, Measured>, one: string, other: string, pick = ({ wall }: Measured): number => wall): number => {
  const [a, b] = [runs.get(one), runs.get(other)];
  return a && b ? pick(a) / pick(b) : NaN;
};
const cpu = (run: Measured): number => run.cpu;

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
    const names = ["inflate", "scan", "ours", "ours, at one go", "ours, DecompressionStream", "job", "hucre", "@e965/xlsx", "libreoffice"];
    const runs = runRounds(names.map((name) => [name, file]), rounds);
    const cells = rows * columns;
    const job = runs.get("job");
    return [
      `${rows} rows × ${columns}; "job" is file → findings, the others merely read; LibreOffice, its start included, converts to .csv`,
      ...tableLines(runs, names, "hucre", cells, bare),
      exactly("job", job?.told.findings, expected),
      ...goalLines([
        { what: "reading : hucre reading", value: ratio(runs, "ours", "hucre"), most: 0.12 },
        { what: "reading : hucre reading, processor time", value: ratio(runs, "ours", "hucre", cpu), most: 0.12 },
        { what: "file → findings : hucre reading", value: ratio(runs, "job", "hucre"), most: 0.2 },
        { what: "file → findings : hucre reading, processor time", value: ratio(runs, "job", "hucre", cpu), most: 0.2 },
        { what: "file → findings : inflate + scan", value: ratio(runs, "job", "scan"), most: 3 },
        { what: "file → findings : LibreOffice converting to .csv", value: ratio(runs, "job", "libreoffice"), most: 1 },
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
        { what: "engine : loop by hand", value: told.engine / told.hand, most: 1.3 },
        { what: "engine : zod per row", value: told.engine / told.zod, most: 0.15 },
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
    return [
      `a roster of ${people} people × 14 columns that yields about 225,000 findings; "roster" is the command line as a whole with --json, the other merely reads`,
      ...tableLines(runs, names, "read-excel-file", people * 14, bare),
      ...goalLines([
        { what: "command line with --json : read-excel-file reading", value: ratio(runs, "roster", "read-excel-file"), most: 0.33 },
        { what: "command line with --json : read-excel-file reading, cpu", value: ratio(runs, "roster", "read-excel-file", cpu), most: 0.33 },
      ]),
    ];
  },

  marked({ folder, rows, rounds, bare }) {
    const file = path.join(folder, "marked.xlsx");
    makeRegister(file, rows);
    const runs = runRounds([["marked", file]], Math.min(rounds, 3));
    const told = runs.get("marked")?.told ?? {};
    return [
      `${rows} rows: review ${told.review?.toFixed(0)} ms, then a copy with marks, findings and ledger ${told.copy?.toFixed(0)} ms`,
      ...tableLines(runs, ["marked"], "marked", rows * columns, bare),
      ...goalLines([{ what: "marked copy : its review", value: told.copy / told.review, most: 1.5 }]),
    ];
  },

  growth({ folder, rows, rounds }) {
    const sizes = [rows / 10, rows, ...(rows < 1_000_000 ? [Math.min(rows * 10, 1_048_575)] : [])];
    const told = sizes.map((size) => {
      const file = path.join(folder, `growth-${size}.xlsx`);
      makeRegister(file, size);
      return runRounds([["job", file]], size > 200_000 ? 1 : rounds).get("job");
    });
    const goals = sizes.slice(1).map((size, i): Goal => ({
      what: `cost of a row, ${size} : ${sizes[i]} rows`, most: 1.1, value: (told[i + 1]?.wall ?? NaN) / size / ((told[i]?.wall ?? NaN) / sizes[i]),
    }));
    return [sizes.map((size, i) => `${size} rows: ${told[i]?.wall.toFixed(0)} ms`).join(", "), ...goalLines(goals)];
  },

  command({ rounds }) {
    compileCommands();
    const runs = runRounds([["sample", path.join(__dirname, "../../assets/sample.xlsx")]], rounds);
    return ["the command line on the sample, as a process", ...goalLines([{ what: "wall", value: (runs.get("sample")?.wall ?? NaN) / 1000, most: 1, unit: " s" }, { what: "processor time", value: (runs.get("sample")?.cpu ?? NaN) / 1000, most: 1, unit: " s" }])];
  },

  workbench({ folder, rows, rounds }) {
    const file = path.join(folder, "workbench.xlsx");
    makeRegister(file, rows);
    const runs = runRounds(["workbench", "ours, at one go"].map((name) => [name, file]), Math.min(rounds, 3));
    const told = runs.get("workbench")?.told ?? {};
    return [
      runs.has("workbench") ? `opening ${rows} rows in the built workbench, in Chromium: ${told.ms?.toFixed(0)} ms; it told ${told.told} times how far it had come` : "the workbench could not be opened: is it built (npm run build)?",
      ...goalLines([
        { what: "longest task of the page", value: told.longest ?? NaN, most: 100, unit: " ms" },
        { what: "opening : the reader alone", value: (told.ms ?? NaN) / (runs.get("ours, at one go")?.wall ?? NaN), most: 3 },
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
      { what: "file → findings : inflate + scan", value: ratio(runs, "job", "scan"), most: 3 },
      { what: "memory", value: job?.peak ?? NaN, most: 1024, unit: " MB" },
      { what: "memory per cell over bare Node", value: (((job?.peak ?? NaN) - bare) * 1024 * 1024) / (rows * columns), most: 40, unit: " B" },
    ];
    return [`a sheet of full height, ${rows} rows × ${columns}, one round`, ...tableLines(runs, ["scan", "job"], "scan", rows * columns, bare), exactly("job", job?.told.findings, expected), ...goalLines(goals)];
  },
};
