import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, closeSync, copyFileSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const sample = path.join(root, "assets/sample.xlsx");

/** The compiler's own program. */
const esbuildBinary = (): string => require.resolve(`@esbuild/${process.platform}-${process.arch}/bin/esbuild`, { paths: [path.dirname(require.resolve("esbuild/package.json"))] });

describe("command line: compiled", () => {
  let elsewhere: string;
  beforeEach(() => (elsewhere = mkdtempSync(path.join(os.tmpdir(), "compiled-"))));
  afterEach(() => rmSync(elsewhere, { recursive: true }));
  const run = (...argv: string[]) => spawnSync(process.execPath, [path.join(root, "src/cli/base-review.mjs"), ...argv], { cwd: elsewhere, encoding: "utf8" });

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

  it("an unknown command is bad usage, and the commands are named", () => {
    const { status, stderr } = run("revue");
    assert.equal(status, 2);
    assert.match(stderr, /review\|replay\|new\|pack\|manifest/);
  });
});

describe("command line: compiling", () => {
  let elsewhere: string;
  let product: string;
  let command: string;
  /** A product of a few lines with the starter and the compiling of ours. */
  beforeEach(() => {
    elsewhere = mkdtempSync(path.join(os.tmpdir(), "compiling-"));
    product = path.join(elsewhere, "product");
    command = path.join(product, "src/cli/base-review.mjs");
    for (const folder of ["src/cli/jobs", "src/dev", ".ci"]) mkdirSync(path.join(product, folder), { recursive: true });
    for (const file of ["src/cli/base-review.mjs", "src/dev/compile-cli.mjs"]) copyFileSync(path.join(root, file), path.join(product, file));
    const write = (file: string, text: string): void => writeFileSync(path.join(product, file), text);
    write("src/dev/tables.mjs", "export const writeTables = () => {};\n");
    write(".ci/setup.mjs", "");
    write("package-lock.json", "{}\n");
    write("src/cli/said.ts", "export const said: string = \"没有指定要核验的文件。\";\n");
    const [, commands] = /commands = (\[[^\]]*\])/.exec(readFileSync(path.join(root, "src/dev/compile-cli.mjs"), "utf8"))!;
    for (const name of [...(JSON.parse(commands) as string[]), "jobs/worker"]) write(`src/cli/${name}.ts`, `import { said } from "${name.includes("/") ? "../said" : "./said"}";\nconsole.error(said);\nprocess.exitCode = 2;\n`);
    symlinkSync(path.join(root, "node_modules"), path.join(product, "node_modules"));
  });
  afterEach(() => rmSync(elsewhere, { recursive: true }));
  const start = (...argv: string[]) => spawnSync(process.execPath, [command, ...argv], { cwd: elsewhere, encoding: "utf8" });

  it("compiles again when a source is newer, and only then", () => {
    const compiledAt = () => statSync(path.join(product, "dist/cli/review.mjs")).mtimeMs;
    start("review");
    const first = compiledAt();
    start("review");
    assert.equal(compiledAt(), first);
    const now = new Date();
    utimesSync(path.join(product, "src/cli/review.ts"), now, now);
    start("review");
    assert.ok(compiledAt() > first);
  });

  it("leaves no chunks of builds long past, and those of the one before to whoever runs it", () => {
    const chunks = path.join(product, "dist/cli/chunks");
    const again = (): string[] => {
      const now = new Date();
      utimesSync(path.join(product, "src/cli/review.ts"), now, now);
      start("review");
      return readdirSync(chunks);
    };
    const last = again()[0];
    const past = path.join(chunks, "past-00000000.mjs");
    writeFileSync(past, "");
    utimesSync(past, new Date(2020, 1, 1), new Date(2020, 1, 1));
    const before = path.join(chunks, "before-00000000.mjs");
    writeFileSync(before, "");
    const { mtime } = statSync(path.join(product, "dist/cli/review.mjs"));
    utimesSync(before, mtime, mtime);
    const left = again();
    assert.deepEqual([left.includes(path.basename(past)), left.includes(path.basename(before)), left.includes(last)], [false, true, true]);
    assert.ok(!again().includes(path.basename(before)));
  });

  /** Starts with a compiler that is being written, as a parallel installation does; `free` after so many ms, or never. */
  const busy = async (free: number): Promise<{ code: number | null; said: string }> => {
    const compiler = path.join(elsewhere, "esbuild");
    copyFileSync(esbuildBinary(), compiler);
    chmodSync(compiler, 0o755);
    const open = openSync(compiler, "r+");
    const timer = setTimeout(() => closeSync(open), free);
    const now = new Date();
    utimesSync(path.join(product, "src/cli/review.ts"), now, now);
    const child = spawn(process.execPath, [command, "review"], { cwd: elsewhere, env: { ...process.env, ESBUILD_BINARY_PATH: compiler }, stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (piece) => (said += String(piece)));
    const code = await new Promise<number | null>((done) => child.on("close", done));
    clearTimeout(timer);
    return { code, said };
  };

  it("waits for a compiler that is just being installed", async function () {
    if (process.platform !== "linux") this.skip();
    const { code, said } = await busy(900);
    assert.equal(code, 2, said);
    assert.match(said, /^没有指定要核验的文件/u);
  });

  it("says in one sentence when it cannot compile", async function () {
    if (process.platform !== "linux") this.skip();
    const { code, said } = await busy(600_000);
    assert.equal(code, 3);
    assert.match(said, /^命令行没有编译成功（spawn ETXTBSY）[^\n]*\n$/u);
  });

  it("two starts that compile at once do not disturb each other", async () => {
    const now = new Date();
    utimesSync(path.join(product, "src/cli/review.ts"), now, now);
    const ours: number[] = [];
    const codes = await Promise.all(Array.from({ length: 3 }, () => new Promise((done) => {
      const child = spawn(process.execPath, [command, "review"], { cwd: elsewhere, stdio: ["ignore", "ignore", "pipe"] });
      ours.push(child.pid!);
      let said = "";
      child.stderr.on("data", (piece) => (said += String(piece)));
      child.on("close", (code) => done([code, said.split("\n").length]));
    })));
    assert.deepEqual(codes, [[2, 2], [2, 2], [2, 2]]);
    assert.deepEqual(readdirSync(path.join(product, "dist/cli")).filter((name) => ours.includes(Number(name.split(".").at(-1)))), []);
  });

  it("a source that changes while it is compiled is newer than what was made of it", () => {
    const begun = Date.now();
    const now = new Date();
    utimesSync(path.join(product, "src/cli/review.ts"), now, now);
    start("review");
    const made = statSync(path.join(product, "dist/cli/review.mjs"));
    assert.ok(made.mtimeMs >= begun && made.mtimeMs < made.ctimeMs - 50, `${made.mtimeMs} ${made.ctimeMs}`);
  });
});
