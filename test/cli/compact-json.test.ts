import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { compileFunction } from "node:vm";
import { compactReport } from "../../src/cli/compact-json";
import { isJsonReport } from "../../src/cli/json-output";
import type { JsonInPieces } from "../../src/core/reports/json";
import { Bench } from "./support";

const sample = path.resolve(__dirname, "../../assets/sample.xlsx");

/** The report that a compact one stands for, read as the reference tells its readers to. */
function wholeReport({ compact: _, shared, ...rest }: Record<string, unknown>): Record<string, unknown> {
  const reference = readFileSync(path.resolve(__dirname, "../../src/cli/REFERENCE.md"), "utf8");
  const [, line] = /```js\n(const entries = .*)\n```/u.exec(reference)!;
  const entries = (compileFunction(`${line} return entries;`, ["report"]) as (report: object) => unknown)({ shared }) as (table: unknown) => object[];
  return { ...rest, findings: entries(rest.findings), checklist: entries(rest.checklist), verdicts: entries(rest.verdicts) };
}

describe("command line: --compact", () => {
  const bench = new Bench();
  after(() => bench.close());
  const read = (name: string) => readFileSync(bench.at(name), "utf8");

  it("says what --json says, every value once, and is known as ours", async () => {
    await bench.review([sample, "--json", bench.at("o.json")]);
    await bench.review([sample, "--json", bench.at("c.json"), "--compact"]);
    const [whole, compact] = [read("o.json"), read("c.json")].map((text) => JSON.parse(text) as Record<string, unknown>);
    assert.equal(compact.compact, true);
    const { key: _, ...expected } = whole;
    const { key: __, ...told } = wholeReport(compact);
    assert.equal(JSON.stringify(told), JSON.stringify(expected));
    const shared = compact.shared as unknown[];
    assert.equal(new Set(shared.map((value) => JSON.stringify(value))).size, shared.length);
    const rows = [compact.findings, compact.checklist, compact.verdicts].map((table) => (table as unknown[]).length);
    assert.ok(rows.every((length) => length > 1), rows.join());
    assert.equal(isJsonReport(read("c.json")), true);
    assert.equal(isJsonReport(read("c.json").replace('"error"', '"pass"')), false);
    // Written again over itself, and over the whole one: the same command made both.
    assert.equal(await bench.review([sample, "--json", bench.at("o.json"), "--compact"]), 1);
  });

  it("keeps a text that looks like a list apart from the list, and a number from its digits", () => {
    const report = { findings: [{ value: '["H7"]', cells: ["H7"], required: "1", message: null }, { value: 1, cells: [], required: false }], checklist: [], verdicts: [] };
    const compact = JSON.parse(JSON.stringify(compactReport(report as unknown as JsonInPieces), (_, value: unknown) => (typeof value === "object" && value !== null && Symbol.iterator in value ? [...(value as Iterable<unknown>)] : value))) as Record<string, unknown>;
    assert.deepEqual(wholeReport(compact), report);
  });
});
