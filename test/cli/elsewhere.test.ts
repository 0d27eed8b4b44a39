import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { officeScript } from "../../src/host/node";
import { Bench, smallBook } from "./support";

describe("command line from another working folder", () => {
  const bench = new Bench();
  const start = process.cwd();
  beforeEach(() => process.chdir(bench.folder));
  afterEach(() => process.chdir(start));
  after(() => bench.close());

  it("finds Office.js where it is installed", () => {
    assert.ok(existsSync(officeScript()));
  });

  it("reviews and marks files named from there", async () => {
    writeFileSync("a.xlsx", smallBook("甲学院"));
    assert.equal(await bench.review(["a.xlsx", "--xlsx", "out"]), 1);
    assert.deepEqual([bench.err, existsSync(bench.at("out/a.xlsx"))], [[], true]);
  });
});
