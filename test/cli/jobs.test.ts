import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { howManyJobs } from "../../src/cli/jobs/how-many";
import { JobPool } from "../../src/cli/jobs/pool";
import type { Task } from "../../src/cli/jobs/tasks";
import { UserError } from "../../src/sheet/user-error";
import { Bench, bookOf, smallBook } from "./support";

const root = path.resolve(__dirname, "../..");
const command = path.join(root, "src/cli/base-review.mjs");

describe("threads that read", () => {
  let pool: JobPool;
  const start = (size: number, megabytes?: number): void => void (pool = new JobPool(size, { file: path.join(__dirname, "children/job-stub.mjs"), ...(megabytes && { limits: { maxOldGenerationSizeMb: megabytes } }) }, {}));
  const ask = (file: string, limit = 600_000, first?: Task): Promise<unknown> => pool.do<"read">(async () => ({ task: { type: "read", bytes: new Uint8Array(1), file }, limit }), first);
  afterEach(() => pool.close());

  it("answer each for himself; one that dies, throws or never ends fails what it was at, and nothing else", async () => {
    start(2);
    const refused = [ask("dies"), ask("throws"), ask("hangs", 500), ask("refuses"), ask("fails")].map((work) => work.then(() => null, (fault: unknown) => fault));
    const done = ["a", "b", "c", "d"].map((file) => ask(file));
    assert.deepEqual(await Promise.all(done), ["a nothing", "b nothing", "c nothing", "d nothing"]);
    const [died, threw, hung, refuses, fails] = (await Promise.all(refused)) as Error[];
    assert.deepEqual([died.message, died instanceof UserError], ["a job ended with code 3", false]);
    assert.deepEqual([threw.name, threw.message], ["RangeError", "x"]);
    assert.ok(hung instanceof UserError && /没有处理完/u.test(hung.message), String(hung));
    assert.ok(refuses instanceof UserError && refuses.message === "读不了。");
    assert.deepEqual([fails.name, fails.stack, fails instanceof UserError], ["TypeError", "TypeError: y\n    at z", false]);
  });

  it("one that runs out of memory is a sentence about its file", async () => {
    start(1, 40);
    await assert.rejects(ask("swells"), (fault) => fault instanceof UserError && /内存不足/u.test(fault.message));
    assert.equal(await ask("a"), "a nothing");
  });

  it("are told first what they need, once each, and again when they were replaced; work is fetched when its turn comes", async () => {
    start(1);
    const first = { type: "result", result: "this" } as unknown as Task;
    assert.equal(await ask("a", 600_000, first), "a this");
    await assert.rejects(ask("dies", 600_000, first));
    assert.equal(await ask("b", 600_000, first), "b this");
    let fetched = 0;
    const work = [1, 2, 3, 4, 5].map(() => pool.do<"read">(async () => (fetched++, { task: { type: "read", bytes: new Uint8Array(1), file: "c" }, limit: 600_000 })));
    await work[0];
    assert.ok(fetched <= 3, String(fetched));
    await Promise.all(work);
    await assert.rejects(pool.do<"read">(async () => { throw new UserError("打不开"); }), /打不开/u);
    assert.equal(await ask("d"), "d this");
  });
});

describe("how many threads read", () => {
  const files = (count: number, size: number) => Array.from({ length: count }, () => ({ size }));
  it("as many as asked, never more than files; else as many as there are processors and work for", () => {
    assert.equal(howManyJobs(3, files(2, 10), 8), 2);
    assert.equal(howManyJobs(3, [], 8), 1);
    assert.equal(howManyJobs(3, files(9, 10), 1), 3);
    assert.equal(howManyJobs(undefined, files(500, 20_000), 64), 1);
    assert.equal(howManyJobs(undefined, files(500, 50_000), 2), 2);
    assert.equal(howManyJobs(undefined, files(500, 80_000), 64), 3);
    assert.equal(howManyJobs(undefined, files(500, 2_000_000), 64), 8);
    assert.equal(howManyJobs(undefined, files(100, 20_000), 4), 1);
    assert.equal(howManyJobs(undefined, files(1, 1e9), 4), 1);
    assert.equal(howManyJobs(undefined, [...files(2, 1e9), { problem: "x", size: 1e9 }], 4), 2);
  });
});

describe("command line: --jobs", () => {
  const bench = new Bench();
  after(() => bench.close());
  const at = (name: string): string => bench.at(name);
  const asked = ["--pack", "shandong-2019", "--on", "2019-09-24"];
  const review = (...argv: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, "review", ...argv, ...asked], { encoding: "utf8", cwd: bench.folder });
    return { status, stdout, stderr };
  };
  const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => statSync(path.join(folder, name)).isFile()).sort();

  it("gives the same bytes with one thread and with several, whatever lies in the folder", () => {
    mkdirSync(at("in/old"), { recursive: true });
    copyFileSync(path.join(root, "assets/sample.xlsx"), at("in/样例.xlsx"));
    copyFileSync(at("in/样例.xlsx"), at("in/样例 - 副本.xlsx"));
    writeFileSync(at("in/甲.xlsx"), smallBook("甲学院"));
    writeFileSync(at("in/甲（修改稿）.xlsx"), bookOf("单位信息", [["单位名称", "统计年度", "单位类别", "年培训人数"], ["甲学院", 2018, "高等院校", 1999]]));
    writeFileSync(at("in/old/乙.xlsx"), smallBook("乙学院", "甲学院"));
    writeFileSync(at("in/坏.xlsx"), "PK no workbook");
    writeFileSync(at("in/空.xlsx"), "");
    writeFileSync(at("in/~$乙.xlsx"), "x");
    writeFileSync(at("in/旧.xls"), "x");
    writeFileSync(at("in/无表.xlsx"), bookOf("说明", [["本工作簿没有表"]]));
    writeFileSync(at("in/师资.xlsx"), bookOf("师资名册", [["单位名称", "姓名", "身份证号", "职称"], ["乙学院", "张三", "370102199003078888", "教授"], ["丙学院", "李四", "x", null]]));
    const made = review(at("in/old/乙.xlsx"), "--xlsx", at("in/out"));
    assert.equal(made.status, 1, made.stderr);
    const told = ["1", "3"].map((jobs) => {
      const result = review("in", "--jobs", jobs, "--json", `${jobs}/o.json`, "--ndjson", `${jobs}/o.ndjson`, "--xlsx", `${jobs}/out`, "--form", `shandong-2019/summary=${jobs}/f.xlsx`, "--checklist", `${jobs}/c.xlsx`);
      return JSON.parse(JSON.stringify(result).replaceAll(`${jobs}/`, "n/")) as unknown;
    });
    assert.deepEqual(told[1], told[0]);
    assert.deepEqual(review("in", "--jobs", "3", "--json", "1/n.json"), review("in", "--jobs", "1", "--json", "3/n.json"));
    const names = filesIn(at("1"));
    assert.deepEqual(filesIn(at("3")), names);
    assert.ok(names.length >= 9, names.join());
    for (const name of names) assert.ok(readFileSync(path.join(at("1"), name)).equals(readFileSync(path.join(at("3"), name))), name);
    const { files } = JSON.parse(readFileSync(at("3/o.json"), "utf8")) as { files: { leftOut?: string; status: string }[] };
    assert.deepEqual([...new Set(files.map(({ leftOut, status }) => leftOut ?? status))].sort(), ["duplicate", "no-table", "output", "replaced", "reviewed", "unreadable"]);
  });

  it("an interruption ends it at once, with all its threads, and leaves nothing half", async function () {
    if (process.platform === "win32") return this.skip();
    mkdirSync(at("many"));
    for (let i = 0; i < 60; i++) writeFileSync(at(`many/${i}.xlsx`), smallBook(`第${i}学院`));
    // On a busy machine it may be done before it hears of it.
    for (let tries = 1; ; tries++) {
      const child = spawn(process.execPath, [command, "review", at("many"), ...asked, "--jobs", "2", "--xlsx", at("copies"), "--json", at("m.json")], { stdio: ["ignore", "pipe", "ignore"] });
      await new Promise((resolve) => child.stdout.once("data", resolve));
      child.kill("SIGINT");
      const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => child.once("exit", (...how) => resolve(how)));
      if (signal === "SIGINT") break;
      assert.ok(code === 1 && tries < 5, `code ${code}, try ${tries}`);
      rmSync(at("copies"), { recursive: true });
      rmSync(at("m.json"));
    }
    assert.ok(!readdirSync(bench.folder).includes("m.json"));
    for (const name of filesIn(bench.folder)) assert.doesNotMatch(name, /\.tmp$/u);
  });
});
