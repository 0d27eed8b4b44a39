import assert from "node:assert/strict";
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeNew } from "../../src/cli/make-new";
import { readWorkbook } from "../../src/files";
import { Bench, bookOf, smallBook, typed } from "./support";

describe("command line: inputs and files of others are never written to", () => {
  let bench: Bench;
  const at = (name: string) => bench.at(name);
  const input = smallBook("甲学院", "乙学院");
  beforeEach(() => {
    bench = new Bench();
    mkdirSync(at("in"));
    writeFileSync(at("in/a.xlsx"), input);
  });
  afterEach(() => bench.close());
  const isUntouched = () => assert.ok(readFileSync(at("in/a.xlsx")).equals(input));

  /** Every option that writes a file, with that file as its target. */
  const writers: [string, (target: string) => string[]][] = [
    ["--json", (target) => ["--json", target]],
    ["--checklist", (target) => ["--checklist", target]],
    ["--form", (target) => ["--form", `shandong-2019/summary=${target}`]],
  ];

  it("an input is no target by any name: link, link of a folder, hard link, way round; not with --overwrite either", async () => {
    symlinkSync("in/a.xlsx", at("link.xlsx"));
    symlinkSync("in", at("door"));
    linkSync(at("in/a.xlsx"), at("hard.xlsx"));
    for (const target of ["in/a.xlsx", "link.xlsx", "door/a.xlsx", "hard.xlsx", "in/../door/a.xlsx"]) {
      for (const [option, asked] of writers) {
        assert.equal(await bench.review([at("in/a.xlsx"), "--pack", "shandong-2019", ...asked(at(target)), "--overwrite"]), 2, `${option} ${target}`);
        assert.deepEqual(bench.err.length, 1, bench.err.join("\n"));
        assert.match(bench.err[0], /输出位置与输入文件“a\.xlsx”相同，没有写出/);
        isUntouched();
      }
    }
    assert.equal(await bench.review([at("in"), "--xlsx", at("door"), "--overwrite"]), 2);
    assert.match(bench.err.join(), /^a\.xlsx：输出位置与原文件相同/);
    isUntouched();
  });

  it("neither are parameters, packs of one's own and answers", async () => {
    writeFileSync(at("p.json"), "{}");
    assert.equal(await bench.review([at("in"), "--params", at("p.json"), "--json", at("p.json"), "--overwrite"]), 2);
    assert.match(bench.err[0], /输入文件“p\.json”相同/);
    writeFileSync(at("r.xlsx"), bookOf("评审意见", [["单位名称", "条款编号", "评审意见"]]));
    assert.equal(await bench.review([at("in"), "--answers", at("r.xlsx"), "--json", at("r.xlsx"), "--overwrite"]), 2);
    assert.match(bench.err[0], /输入文件“r\.xlsx”相同/);
    assert.equal(readFileSync(at("p.json"), "utf8"), "{}");
  });

  it("a device is no target, not with --overwrite either: one that never ends is not read", async function () {
    if (!existsSync("/dev/full")) this.skip();
    writeFileSync(bench.at("a.xlsx"), input);
    for (const more of [[], ["--overwrite"]]) {
      assert.equal(await bench.review([bench.at("a.xlsx"), "--json", "/dev/full", ...more]), 2);
      assert.match(bench.err.join("\n"), /\/dev\/full 写不出：这里不是普通文件/u);
    }
  });

  it("two outputs are no one file, and neither is written", async () => {
    symlinkSync("o.xlsx", at("alias.xlsx"));
    assert.equal(await bench.review([at("in"), "--json", at("o.xlsx"), "--checklist", at("alias.xlsx")]), 2);
    assert.equal(bench.err.length, 2);
    for (const line of bench.err) assert.match(line, /是同一个文件，没有写出/);
    assert.ok(!existsSync(at("o.xlsx")));
  });

  it("the same command again replaces what it wrote; what somebody else wrote, or worked in, only with --overwrite", async () => {
    const asked = ["--pack", "shandong-2019", "--json", at("o.json"), "--xlsx", at("out"), "--checklist", at("r.xlsx"), "--form", `shandong-2019/summary=${at("f.xlsx")}`];
    assert.equal(await bench.review([at("in"), ...asked]), 1, bench.err.join("\n"));
    assert.deepEqual(bench.err, []);
    assert.equal(await bench.review([at("in"), ...asked]), 1, bench.err.join("\n"));
    assert.deepEqual(bench.err, []);
    // By content, not by name: the form's file under the copy's name is no copy.
    for (const [file, other] of [["out/a.xlsx", "f.xlsx"], ["f.xlsx", "out/a.xlsx"], ["o.json", "f.xlsx"]]) {
      const mine = readFileSync(at(file));
      writeFileSync(at(file), readFileSync(at(other)));
      assert.equal(await bench.review([at("in"), ...asked]), 2);
      assert.deepEqual([bench.err.length, /已经存在.*加 --overwrite/.test(bench.err[0])], [1, true], bench.err.join("\n"));
      assert.ok(readFileSync(at(file)).equals(readFileSync(at(other))));
      writeFileSync(at(file), mine);
    }
    for (const [file, sheet] of [["f.xlsx", "申报汇总表"], ["out/a.xlsx", "核验结果"]]) {
      const worked = typed(readFileSync(at(file)), sheet, 30, 2, "已电话联系");
      writeFileSync(at(file), worked);
      assert.equal(await bench.review([at("in"), ...asked]), 2);
      assert.match(bench.err.join("\n"), /已经存在/);
      assert.ok(readFileSync(at(file)).equals(worked));
      assert.equal(await bench.review([at("in"), ...asked, "--overwrite"]), 1, bench.err.join("\n"));
      assert.ok(!readFileSync(at(file)).equals(worked));
    }
    isUntouched();
  });

  it("JSON of any other shape stays", async () => {
    for (const text of ["", "[]", "{}", "null", '{"version":1,"on":"2019-09-20"}', '{"version":2,"on":"","packs":[],"files":[],"findings":[],"ledger":[]}', "{bad"]) {
      writeFileSync(at("o.json"), text);
      assert.equal(await bench.review([at("in"), "--json", at("o.json")]), 2);
      assert.match(bench.err[0], /已经存在/);
      assert.equal(readFileSync(at("o.json"), "utf8"), text);
    }
  });

  it("a JSON report somebody worked in stays, one that was only laid out anew does not", async () => {
    const asked = [at("in"), "--json", at("o.json")];
    await bench.review(asked);
    const report = JSON.parse(readFileSync(at("o.json"), "utf8"));
    writeFileSync(at("o.json"), JSON.stringify(report));
    assert.equal(await bench.review(asked), 1, bench.err.join("\n"));
    for (const worked of [{ ...report, 备注: "已核对" }, { ...report, findings: report.findings.slice(1) }]) {
      writeFileSync(at("o.json"), JSON.stringify(worked));
      assert.equal(await bench.review(asked), 2);
      assert.match(bench.err[0], /已经存在/);
      assert.deepEqual(JSON.parse(readFileSync(at("o.json"), "utf8")), worked);
    }
  });

  it("what a reviewer wrote in his workbook stays, and it may be named as answers and as checklist", async () => {
    await bench.review([at("in"), "--checklist", at("r.xlsx")]);
    const sheet = readWorkbook(readFileSync(at("r.xlsx")), "r.xlsx").sheets.find(({ name }) => name === "评审意见")!;
    writeFileSync(at("r.xlsx"), typed(readFileSync(at("r.xlsx")), "评审意见", 3, sheet.columns.length + 1, "我的备注"));
    assert.equal(await bench.review([at("in"), "--answers", at("r.xlsx"), "--checklist", at("r.xlsx")]), 1, bench.err.join("\n"));
    const again = readWorkbook(readFileSync(at("r.xlsx")), "r.xlsx");
    assert.ok(again.strings.includes("我的备注"));
    writeFileSync(at("budget.xlsx"), bookOf("预算", [["金额"], [1]]));
    assert.equal(await bench.review([at("in"), "--checklist", at("budget.xlsx")]), 2);
    assert.match(bench.err[0], /已经存在/);
  });

  it("two inputs of one name get two copies; names that differ in case only are one name", async () => {
    for (const [i, name] of ["x/a.xlsx", "y/a.xlsx", "z/A.xlsx"].entries()) {
      mkdirSync(path.dirname(at(name)));
      writeFileSync(at(name), smallBook(`第${i}学院`));
    }
    const before = process.cwd();
    mkdirSync(at("here"));
    process.chdir(at("here"));
    try {
      assert.equal(await bench.review(["../x/a.xlsx", "../y/a.xlsx", "../z/A.xlsx", "--xlsx", "out"]), 1, bench.err.join("\n"));
    } finally {
      process.chdir(before);
    }
    const copies = readdirSync(at("here/out")).sort();
    assert.deepEqual(copies, ["A (3).xlsx", "a (2).xlsx", "a.xlsx"]);
    const units = copies.map((name) => readWorkbook(readFileSync(at(`here/out/${name}`)), name).strings.find((text) => /^第\d学院$/.test(text)));
    assert.deepEqual(new Set(units).size, 3);
    assert.deepEqual(bench.err, []);
  });

  it("npm run new: made again while nobody filled anything in, refused after", async () => {
    const go = (...argv: string[]) => {
      bench.err = [];
      return makeNew([...argv, at("n.xlsx")], bench.streams);
    };
    assert.equal(await go("--pack", "shandong-2019"), 0);
    assert.equal(await go("--pack", "shandong-2019"), 0, bench.err.join());
    assert.equal(await go("--pack", "hunan-2017"), 2);
    const sheet = readWorkbook(readFileSync(at("n.xlsx")), "n.xlsx").sheets.find(({ name }) => name !== "填报说明" && !name.startsWith("_"))!.name;
    const filled = typed(readFileSync(at("n.xlsx")), sheet, 8, 0, "甲学院");
    writeFileSync(at("n.xlsx"), filled);
    assert.equal(await go("--pack", "shandong-2019"), 2);
    assert.match(bench.err[0], /已经存在/);
    assert.ok(readFileSync(at("n.xlsx")).equals(filled));
    assert.equal(await go("--pack", "shandong-2019", "--overwrite"), 0);
    rmSync(at("n.xlsx"));
  });
});
