import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const start = path.join(root, "src/cli/base-review.mjs");
const sample = path.join(root, "assets/sample.xlsx");

describe("command line: compiled", function () {
  this.timeout(60_000);
  let elsewhere: string;
  beforeEach(() => (elsewhere = mkdtempSync(path.join(os.tmpdir(), "compiled-"))));
  afterEach(() => rmSync(elsewhere, { recursive: true }));
  const run = (...argv: string[]) => spawnSync(process.execPath, [start, ...argv], { cwd: elsewhere, encoding: "utf8" });

  it("reviews from any folder, with marked copy and report, and ends with the exit code", () => {
    const { status, stderr } = run("review", sample, "--pack", "shandong-2019", "--on", "2019-09-24", "--xlsx", "copies", "--json", "o.json");
    assert.deepEqual([stderr, status], ["", 1]);
    const { findings, failedOutputs } = JSON.parse(readFileSync(path.join(elsewhere, "o.json"), "utf8"));
    assert.ok(findings.length > 0);
    assert.deepEqual(failedOutputs ?? [], []);
  });

  it("keeps the examples of rules where they are what is checked", () => {
    const { status, stdout } = run("pack", "check", path.join(root, "src/packs/yancheng-2018"));
    assert.equal(status, 0, stdout);
    assert.match(stdout, /[1-9]\d* 个示例，没有问题/);
  });

  it("compiles again when a source is newer, and only then", () => {
    const compiledAt = () => statSync(path.join(root, "dist/cli/review.mjs")).mtimeMs;
    run("review");
    const first = compiledAt();
    run("review");
    assert.equal(compiledAt(), first);
    const now = new Date();
    utimesSync(path.join(root, "src/cli/review.ts"), now, now);
    run("review");
    assert.ok(compiledAt() > first);
  });

  it("an unknown command is bad usage, and the commands are named", () => {
    const { status, stderr } = run("revue");
    assert.equal(status, 2);
    assert.match(stderr, /review\|new\|pack\|manifest/);
  });
});
