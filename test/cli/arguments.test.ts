import { run } from "../../src/cli/run";
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArguments, UsageError } from "../../src/cli/arguments";
import { collectInputs } from "../../src/cli/inputs";

const today = "2026-11-21";

describe("command line arguments", () => {
  it("reads every option of the contract", () => {
    const parsed = parseArguments(
      ["a.xlsx", "folder", "--pack", "shandong-2016,shandong-2019", "--on", "2019-09-20", "--json", "o.json", "--xlsx", "out", "--form", "shandong-2019/summary=s.xlsx", "--params=p.json"],
      today,
    );
    assert.deepEqual(parsed, {
      inputs: ["a.xlsx", "folder"], packs: ["shandong-2016", "shandong-2019"], on: "2019-09-20", json: "o.json", xlsx: "out",
      forms: new Map([["shandong-2019/summary", "s.xlsx"]]), compact: false, overwrite: false, keepAll: false, debug: false, params: "p.json",
    });
  });

  it("masks numbers of persons unless somebody says otherwise", () => {
    assert.equal(parseArguments(["a.xlsx", "--pack", "x", "--unmasked"], today).unmasked, true);
  });

  it("takes today when no date is given", () => {
    assert.equal(parseArguments(["a.xlsx", "--pack", "x"], today).on, today);
  });

  const bad: [string, string[], RegExp][] = [
    ["no file", ["--pack", "x"], /没有指定要核验的文件/],
    ["no pack", ["a.xlsx"], /--pack/],
    ["an unknown option", ["a.xlsx", "--pack", "x", "--fast"], /没有选项 --fast/],
    ["a day that does not exist", ["a.xlsx", "--pack", "x", "--on", "2019-02-29"], /2019-02-29/],
    ["an option without its value", ["a.xlsx", "--pack", "--on", "2019-02-28"], /--pack 后缺少值/],
    ["an output named twice", ["a.xlsx", "--pack", "x", "--json", "a.json", "--json=b.json"], /--json 写了两次/],
    ["a form asked for twice", ["a.xlsx", "--pack", "x", "--form", "a/b=1.xlsx", "--form", "a/b=2.xlsx"], /--form a\/b 写了两次/],
    ["a way to write what is not asked for", ["a.xlsx", "--pack", "x", "--compact"], /--compact .*--json/],
    ["a part that is none", ["a.xlsx", "--pack", "x", "--dataset", "d", "--shard", "4/3"], /--shard 应写作.*“4\/3”/],
    ["a part of which more is asked than to read it", ["a.xlsx", "--pack", "x", "--dataset", "d", "--shard", "1/3", "--json", "o"], /--shard 只读取一部分文件/],
    ["files beside what was read before", ["a.xlsx", "--pack", "x", "--datasets", "d"], /--datasets .*不能同时再给文件/],
    ["a form without a file", ["a.xlsx", "--pack", "x", "--form", "shandong-2019/summary"], /--form 应写作/],
  ];
  for (const [name, argv, says] of bad) {
    it(`refuses ${name}`, () => {
      assert.throws(() => parseArguments(argv, today), (fault: Error) => fault instanceof UsageError && says.test(fault.message));
    });
  }
});

describe("command line inputs", () => {
  it("finds every spreadsheet below a folder in stable order and says what is not there", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "inputs-"));
    try {
      mkdirSync(path.join(folder, "b"));
      for (const name of ["z.xlsx", "a.xls", "b/a.xlsx", "note.md"]) writeFileSync(path.join(folder, name), "x");
      const found = await collectInputs([folder, path.join(folder, "z.xlsx"), path.join(folder, "none.xlsx")]);
      assert.deepEqual(found.map((input) => input.name), ["a.xls", "b/a.xlsx", "note.md", "z.xlsx", "none.xlsx"]);
      assert.match(found[4].problem!, /找不到/);
      assert.match(found[2].foreign!, /不是表格文件.*没有读取/u);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("command line help", () => {
  it("is the usage, and no fault", async () => {
    for (const word of ["--help", "-h"]) {
      const lines: string[] = [];
      assert.equal(await run([word], "2019-09-20", { out: (line) => lines.push(line), err: (line) => assert.fail(line) }), 0);
      assert.match(lines.join(), /^用法：npm run review/u);
    }
  });
});
