import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { officeScript } from "../../src/host/node";
import { printManifest } from "../../src/cli/print-manifest";
import { Bench, smallBook } from "./support";

describe("command line from another working folder", () => {
  const bench = new Bench();
  const start = process.cwd();
  beforeEach(() => process.chdir(bench.folder));
  afterEach(() => process.chdir(start));
  after(() => bench.close());

  it("finds what it is made of: Office.js, the manifest and its icons", async () => {
    assert.ok(existsSync(officeScript()));
    assert.equal(await printManifest([], bench.streams), 0, bench.err.join("\n"));
  });

  it("reviews and marks files named from there", async () => {
    writeFileSync("a.xlsx", smallBook("甲学院"));
    assert.equal(await bench.review(["a.xlsx", "--xlsx", "out"]), 1);
    assert.deepEqual([bench.err, existsSync(bench.at("out/a.xlsx"))], [[], true]);
  });
});
