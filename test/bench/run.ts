/*
 * npm run bench [-- --rounds 5] [--rows 100000] [--full] [--only PART,…] [--headings FILE]: headings in other words, reading, the whole job, rules alone, office.js, many workbooks,
 * beside what a user would pick instead, and the goals beside what was measured. Ratios in one run count, not milliseconds.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { bareNode } from "./rounds";
import { parts } from "./parts";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, rows: { type: "string", default: "100000" }, full: { type: "boolean", default: false }, only: { type: "string" }, headings: { type: "string" } },
});
const wanted = values.only?.split(",") ?? ["headings", "reading", "rules", "excel", "batch", "json", "roster", "marked", "command", "workbench", ...(values.full ? ["growth", "full"] : [])];
const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
try {
  const bench = { folder, rows: Number(values.rows), rounds: Number(values.rounds), bare: bareNode(), headings: values.headings };
  console.log(`bare Node: ${bench.bare.toFixed(0)} MB; medians of ${bench.rounds} rounds`);
  for (const name of wanted) {
    if (!parts[name]) throw new Error(`no part ${name}; there are ${Object.keys(parts).join(", ")}`);
    console.log(["", `# ${name}`, ...parts[name](bench)].join("\n"));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
