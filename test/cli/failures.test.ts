import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { nodeDisk, type Disk } from "../../src/cli/disk";
import type { JsonFile } from "../../src/core/reports/json";
import { readWorkbook } from "../../src/files";
import { Bench, bookOf, smallBook, typed } from "./support";

const denied = (code = "EACCES") => Object.assign(new Error(code), { code });

describe("command line: one failure never stops the others, and exit codes mean something", () => {
  let bench: Bench;
  const at = (name: string) => bench.at(name);
  const files = (): JsonFile[] => JSON.parse(readFileSync(at("o.json"), "utf8")).files;
  beforeEach(() => {
    bench = new Bench();
    mkdirSync(at("in"));
    writeFileSync(at("in/a.xlsx"), smallBook("甲学院"));
  });
  afterEach(() => bench.close());

  it("a dead link, a link in a circle, a folder that cannot be opened and a file that vanishes are a line each", async () => {
    symlinkSync("nowhere.xlsx", at("in/dead.xlsx"));
    symlinkSync("loop.xlsx", at("in/loop.xlsx"));
    symlinkSync(".", at("in/again"));
    mkdirSync(at("in/shut"));
    writeFileSync(at("in/gone.xlsx"), "x");
    writeFileSync(at("in/z.xlsx"), smallBook("丙学院"));
    const readdir = (async (folder: string) => {
      if (folder === at("in/shut")) throw denied();
      return nodeDisk.readdir(folder);
    }) as Disk["readdir"];
    const readFile = (async (file: string) => {
      if (file === at("in/gone.xlsx")) rmSync(file);
      return nodeDisk.readFile(file);
    }) as Disk["readFile"];
    assert.equal(await bench.review([at("in"), at("none.xlsx"), "--json", at("o.json"), "--xlsx", at("out")], { ...nodeDisk, readdir, readFile }), 1, bench.err.join());
    assert.deepEqual(files().map(({ file, status }) => [file, status]), [
      ["a.xlsx", "reviewed"], ["dead.xlsx", "unreadable"], ["gone.xlsx", "unreadable"], ["loop.xlsx", "unreadable"], ["shut/", "unreadable"], ["z.xlsx", "reviewed"], ["none.xlsx", "unreadable"],
    ]);
    for (const { file, status, problem } of files()) {
      if (status !== "unreadable") continue;
      assert.match(problem!, /（E[A-Z]+）。$/, file);
      for (const lines of [bench.out, bench.err]) assert.equal(lines.filter((line) => line === `${file}：未读取。${problem}`).length, 1, file);
    }
    assert.deepEqual(readdirSync(at("out")), ["a.xlsx", "z.xlsx"]);
  });

  it("a pipe or a device among the inputs is a line, by whatever way it is given, and is never waited for", async function () {
    if (process.platform === "win32") return this.skip();
    execFileSync("mkfifo", [at("in/pipe.xlsx")]);
    symlinkSync("/dev/zero", at("in/zero.xlsx"));
    assert.equal(await bench.review([at("in"), at("in/pipe.xlsx"), "/dev/zero", "--json", at("o.json")]), 1);
    assert.deepEqual(files().map(({ file, status }) => [file, status]), [["a.xlsx", "reviewed"], ["pipe.xlsx", "unreadable"], ["zero.xlsx", "unreadable"], ["zero", "unreadable"]]);
    for (const { problem } of files().slice(1)) assert.match(problem!, /不是普通文件/);
  });

  it("a folder without rights says so", async function () {
    if (process.getuid?.() === 0) return this.skip();
    mkdirSync(at("in/shut"));
    chmodSync(at("in/shut"), 0);
    assert.equal(await bench.review([at("in"), "--json", at("o.json")]), 1);
    chmodSync(at("in/shut"), 0o755);
    assert.match(files()[1].problem!, /EACCES/);
  });

  it("identical inputs are told and counted once", async () => {
    mkdirSync(at("in/copy"));
    copyFileSync(at("in/a.xlsx"), at("in/copy/b.xlsx"));
    symlinkSync("a.xlsx", at("in/c.xlsx"));
    assert.equal(await bench.review([at("in"), "--json", at("o.json"), "--xlsx", at("out")]), 1);
    assert.deepEqual(files().map(({ file, leftOut, sameAs }) => [file, leftOut, sameAs]), [["a.xlsx", undefined, undefined], ["c.xlsx", "duplicate", "a.xlsx"], ["copy/b.xlsx", "duplicate", "a.xlsx"]]);
    assert.ok(bench.out.includes("c.xlsx：未计入。与“a.xlsx”内容完全相同，只计一次。"));
    assert.deepEqual(readdirSync(at("out")), ["a.xlsx"]);
    const { verdicts } = JSON.parse(readFileSync(at("o.json"), "utf8"));
    assert.equal(verdicts.length, 1);
  });

  it("our own outputs among the inputs are left out, and that is said; one that somebody corrected is his", async () => {
    const asked = ["--pack", "shandong-2019", "--xlsx", at("in/out"), "--form", `shandong-2019/summary=${at("in/f.xlsx")}`, "--json", at("o.json")];
    assert.equal(await bench.review([at("in"), ...asked]), 1, bench.err.join());
    const alone = readFileSync(at("o.json"), "utf8");
    assert.equal(await bench.review([at("in"), ...asked]), 1, bench.err.join());
    assert.deepEqual(files().map(({ file, leftOut }) => [file, leftOut]), [["a.xlsx", undefined], ["f.xlsx", "output"], ["out/a.xlsx", "output"]]);
    assert.match(bench.out.join("\n"), /^f\.xlsx：未计入。这是本程序填好的表格.*\nout\/a\.xlsx：未计入。这是本程序写出的标记副本/m);
    // The list of files grows by what was left out, and the key is one of all the report says.
    const { files: _, key: _k, ...rest } = JSON.parse(readFileSync(at("o.json"), "utf8"));
    const { files: __, key: __k, ...before } = JSON.parse(alone);
    assert.deepEqual(rest, before);
    writeFileSync(at("back.xlsx"), typed(readFileSync(at("in/out/a.xlsx")), "单位信息", 1, 1, 2017));
    assert.equal(await bench.review([at("back.xlsx"), "--json", at("o.json")]), 1, bench.err.join());
    assert.deepEqual(files().map(({ status }) => status), ["reviewed"]);
    assert.equal(await bench.review([at("in/out/a.xlsx")]), 2);
    assert.match(bench.err[0], /没有可核验的工作簿：.*标记副本/);
  });

  it("a form that we filled counts where nothing else tells of its units: it is what they hand in", async () => {
    assert.equal(await bench.review([at("in"), "--pack", "shandong-2019", "--form", `shandong-2019/application=${at("f.xlsx")}`]), 1, bench.err.join());
    assert.equal(await bench.review([at("f.xlsx"), "--pack", "shandong-2019", "--json", at("o.json")]), 1, bench.err.join());
    assert.deepEqual(files().map(({ file, status, leftOut }) => [file, status, leftOut]), [["f.xlsx", "reviewed", undefined]]);
    const units = () => (JSON.parse(readFileSync(at("o.json"), "utf8")) as { verdicts: { unit: string }[] }).verdicts.map(({ unit }) => unit);
    const [unit] = units();
    // Beside another unit's workbook it counts, beside its own it does not.
    writeFileSync(at("other.xlsx"), smallBook("乙学院"));
    assert.equal(await bench.review([at("f.xlsx"), at("other.xlsx"), "--pack", "shandong-2019", "--json", at("o.json")]), 1, bench.err.join());
    assert.deepEqual(units().sort(), [unit, "乙学院"].sort());
    assert.equal(await bench.review([at("f.xlsx"), at("in/a.xlsx"), "--pack", "shandong-2019", "--json", at("o.json")]), 1, bench.err.join());
    assert.deepEqual(files().map(({ file, leftOut }) => [file, leftOut]), [["f.xlsx", "output"], ["a.xlsx", undefined]]);
    // Whose data it is may be known only from what was said of a heading.
    writeFileSync(at("b.xlsx"), bookOf("单位信息", [["代码X", "单位类别", "申报类别", "年培训人数"], ["甲学院", "高等院校", "新申报", 1500]]));
    writeFileSync(at("c.json"), JSON.stringify({ version: 1, columns: [{ record: "institution", heading: "代码X", field: "name" }] }));
    assert.equal(await bench.review([at("f.xlsx"), at("b.xlsx"), "--pack", "shandong-2019", "--choices", at("c.json"), "--json", at("o.json")]), 1, bench.err.join());
    assert.deepEqual(files().map(({ file, leftOut }) => [file, leftOut]), [["f.xlsx", "output"], ["b.xlsx", undefined]]);
  });

  it("a workbook whose structure is protected gets the right sentence and its findings in a workbook of their own", async () => {
    writeFileSync(at("in/p.xlsx"), withStructureLocked(smallBook("乙学院")));
    for (let run = 0; run < 2; run++) {
      assert.equal(await bench.review([at("in"), "--xlsx", at("out"), "--json", at("o.json")]), 2);
      assert.deepEqual([bench.err.length, bench.err[0].startsWith("p.xlsx：没有写出标记副本。工作簿的结构受保护")], [1, true], bench.err.join("\n"));
      assert.deepEqual(readdirSync(at("out")), ["a.xlsx", "p（核验结果）.xlsx"]);
    }
    const made = readWorkbook(readFileSync(at("out/p（核验结果）.xlsx")), "p");
    assert.deepEqual(made.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name), ["说明", "核验结果", "条款台账"]);
    assert.ok(made.strings.some((text) => text.includes("结构受保护")));
  });

  it("a form that nobody can fill says why, and the next one is made", async () => {
    writeFileSync(at("in/a.xlsx"), bookOf("师资", [["姓名", "职称", "专业"], ["张三", "教授", "会计"]]));
    assert.equal(await bench.review([at("in/a.xlsx"), "--pack", "shandong-2019", "--form", `shandong-2019/summary=${at("s.xlsx")}`, "--json", at("o.json")]), 2);
    assert.match(bench.err[0], /s\.xlsx：没有填写.*没有“.*”的记录。$/);
    assert.ok(!existsSync(at("s.xlsx")) && existsSync(at("o.json")));
  });

  it("a full disk fails the outputs one by one and leaves nothing half", async () => {
    const open: Disk["open"] = async (file, flags, mode) => {
      const handle = await nodeDisk.open(file, flags, mode);
      if (flags === "wx" && String(file).includes(`${path.sep}out${path.sep}`)) handle.writeFile = async () => { await handle.write("PK"); throw denied("ENOSPC"); };
      return handle;
    };
    writeFileSync(at("in/b.xlsx"), smallBook("乙学院"));
    assert.equal(await bench.review([at("in"), "--xlsx", at("out"), "--json", at("o.json")], { ...nodeDisk, open }), 2);
    assert.deepEqual(bench.err.map((line) => /^([ab])\.xlsx：没有写出标记副本。.*磁盘空间不足（ENOSPC）。$/.exec(line)?.[1]), ["a", "b"]);
    assert.deepEqual(readdirSync(at("out")), []);
    assert.equal(files().length, 2);
    const { failedOutputs } = JSON.parse(readFileSync(at("o.json"), "utf8"));
    assert.deepEqual(failedOutputs.map(({ output, problem }: { output: string; problem: string }) => [path.basename(output), /磁盘空间不足/.test(problem)]), [["a.xlsx", true], ["b.xlsx", true]]);
  });

  it("a fault of ours is 3 with a sentence, its stack only with --debug, and the other files are still done", async () => {
    const readFile = (async (file: string) => {
      if (file === at("in/b.xlsx")) throw new TypeError("x of 单位信息 is undefined");
      return nodeDisk.readFile(file);
    }) as Disk["readFile"];
    writeFileSync(at("in/b.xlsx"), smallBook("乙学院"));
    for (const debug of [false, true]) {
      assert.equal(await bench.review([at("in"), "--json", at("o.json"), ...(debug ? ["--debug"] : [])], { ...nodeDisk, readFile }), 3);
      assert.deepEqual(files().map(({ status }) => status), ["reviewed", "unreadable"]);
      assert.ok(bench.err.some((line) => /^程序内部出错（TypeError）/.test(line)));
      assert.equal(bench.err.some((line) => line.includes("is undefined")), debug);
    }
    const broken = (async () => { throw new TypeError("x"); }) as Disk["stat"];
    assert.equal(await bench.review([at("in")], { ...nodeDisk, stat: broken }), 3);
    assert.equal(bench.err.length, 1);
  });

  it("the reviewer's workbook lying among the inputs is no submission", async () => {
    await bench.review([at("in"), "--checklist", at("in/r.xlsx")]);
    await bench.review([at("in"), "--answers", at("in/r.xlsx"), "--json", at("o.json")]);
    assert.deepEqual(files().map(({ file, leftOut }) => [file, leftOut]), [["a.xlsx", undefined], ["r.xlsx", "answers"]]);
    assert.ok(bench.out.some((line) => /^r\.xlsx：未计入。这是 --answers/.test(line)));
  });

  it("0, 1 and 2", async () => {
    writeFileSync(at("in/note.xlsx"), bookOf("Sheet1", [["今天的会议"]]));
    assert.equal(await bench.review([at("in/a.xlsx")]), 1);
    assert.equal(await bench.review([at("in/note.xlsx")]), 2);
    assert.equal(await bench.review([at("in/a.xlsx"), "--nonsense"]), 2);
    assert.equal(await bench.review([at("in/a.xlsx"), "--json", at("in")]), 2);
  });

  it("`review … | head`: nobody reads any more, and the work is done all the same", async () => {
    const child = spawn(process.execPath, [path.resolve(__dirname, "../../src/cli/base-review.mjs"), "review", at("in"), "--pack", "shandong-2016", "--on", "2019-09-20", "--json", at("o.json")], { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.destroy();
    let said = "";
    child.stderr.on("data", (text) => (said += text));
    const code = await new Promise((resolve) => child.once("close", resolve));
    assert.deepEqual([code, said], [1, ""]);
    assert.equal(files().length, 1);
  });
});

/** The workbook with its structure protected, as Excel's 保护工作簿 does it. */
function withStructureLocked(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  parts["xl/workbook.xml"] = strToU8(strFromU8(parts["xl/workbook.xml"]).replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>'));
  return zipSync(parts);
}
