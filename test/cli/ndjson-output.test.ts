import assert from "node:assert/strict";
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { run } from "../../src/cli/run";
import { isNdjsonReport } from "../../src/cli/ndjson-output";

const sample = path.resolve(__dirname, "../../assets/sample.xlsx");

describe("command line: --ndjson", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), "ndjson-"))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const at = (name: string): string => path.join(folder, name);
  const err: string[] = [];
  const review = () => run([sample, "--pack", "shandong-2019", "--on", "2019-09-24", "--json", at("o.json"), "--ndjson", at("o.ndjson")], "2019-09-24", { out: () => undefined, err: (line) => void err.push(line) });

  it("says what --json says, one object a line, and is replaced by the same command only as long as nobody worked in it", async () => {
    assert.equal(await review(), 1);
    const whole = JSON.parse(readFileSync(at("o.json"), "utf8"));
    const lines = readFileSync(at("o.ndjson"), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as { type: string } & Record<string, unknown>);
    const of = (type: string): unknown[] => lines.filter((line) => line.type === type).map(({ type: _, ...rest }) => rest);
    for (const [list, type] of [["files", "file"], ["findings", "finding"], ["ledger", "ledger"], ["checklist", "question"], ["verdicts", "verdict"], ["parameters", "parameter"]]) {
      assert.deepEqual(of(type), whole[list], list);
      assert.ok(whole[list].length > 0, list);
    }
    assert.deepEqual([lines[0].type, lines[0].on, lines.at(-1)!.type, isNdjsonReport(readFileSync(at("o.ndjson"), "utf8"))], ["run", whole.on, "end", true]);
    assert.equal(await review(), 1);
    writeFileSync(at("o.ndjson"), readFileSync(at("o.ndjson"), "utf8").replace('"error"', '"pass"'));
    assert.equal(await review(), 2);
    assert.match(err.join("\n"), /o\.ndjson”已经存在/);
  });
});
