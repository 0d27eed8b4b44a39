import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, linkSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { nodeDisk, type Disk } from "../../src/cli/disk";
import { isSamePlace, placeOf } from "../../src/cli/place";
import { writeFileWhole } from "../../src/cli/write-file";
import { UserError } from "../../src/sheet/user-error";

describe("a file is written whole or not at all", () => {
  let folder: string;
  const at = (name: string) => path.join(folder, name);
  beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), "write-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const write = async (target: string, content: string, disk: Disk = nodeDisk) => writeFileWhole(target, await placeOf(target, nodeDisk), content, disk);
  const failing = (code: string) => Object.assign(new Error(code), { code });

  /** A disk on which one step of the handle, or of the file system, fails. */
  function broken(step: "write" | "sync" | "close" | "open" | "rename" | "mkdir", fault: Error): Disk {
    const fail = async () => { throw fault; };
    if (step === "open" || step === "rename" || step === "mkdir") return { ...nodeDisk, [step]: fail };
    const open: Disk["open"] = async (file, flags, mode) => {
      const handle = await nodeDisk.open(file, flags, mode);
      if (flags !== "wx") return handle;
      if (step === "write") handle.writeFile = async () => { await handle.write("half"); throw fault; };
      if (step === "sync") handle.sync = fail;
      if (step === "close") { const close = handle.close.bind(handle); handle.close = async () => { await close(); throw fault; }; }
      return handle;
    };
    return { ...nodeDisk, open };
  }

  it("whatever step of the disk fails, the old file stays, nothing else is left, and one sentence says so", async () => {
    for (const step of ["mkdir", "open", "write", "sync", "close", "rename"] as const) {
      for (const old of [undefined, "old"]) {
        if (old !== undefined) writeFileSync(at("o.json"), old);
        await assert.rejects(write(at("o.json"), "new", broken(step, failing("ENOSPC"))), (fault) => fault instanceof UserError && /o\.json 写不出：磁盘空间不足（ENOSPC）。$/.test(fault.message), step);
        assert.deepEqual(readdirSync(folder), old === undefined ? [] : ["o.json"], step);
        if (old !== undefined) assert.equal(readFileSync(at("o.json"), "utf8"), old);
        rmSync(at("o.json"), { force: true });
      }
    }
  });

  it("folders on the way are made; where none can be made one sentence says so, and nothing waits for ever", async () => {
    await write(at("a/b/c/o.json"), "new");
    assert.equal(readFileSync(at("a/b/c/o.json"), "utf8"), "new");
    // A folder that is there and says that it is not, whatever is made in it: /proc, shares that went away.
    const proc: Disk = { ...nodeDisk, mkdir: (async (made: string) => { throw failing(made === folder ? "EEXIST" : "ENOENT"); }) as Disk["mkdir"] };
    await assert.rejects(write(at("x/y/o.json"), "new", proc), /o\.json 写不出：找不到文件或文件夹，请检查路径（ENOENT）。$/);
    if (process.platform === "linux") await assert.rejects(write("/proc/none/o.json", "new"), UserError);
    writeFileSync(at("file"), "x");
    await assert.rejects(write(at("file/x/o.json"), "new"), /路径中有一段不是文件夹/);
    await assert.rejects(write(at("file/o.json"), "new"), /路径中有一段不是文件夹/);
  });

  it("a fault of ours is not dressed up as one of the disk, and leaves nothing either", async () => {
    await assert.rejects(write(at("o.json"), "new", broken("write", new TypeError("x"))), TypeError);
    assert.deepEqual(readdirSync(folder), []);
  });

  it("writes what is made piece by piece while it is written; a fault in the making leaves the old file and nothing else", async () => {
    function* pieces(fault?: Error): Generator<Uint8Array> {
      for (const word of ["one ", "", "two ", "three"]) yield new TextEncoder().encode(word);
      if (fault) throw fault;
    }
    const go = async (content: Iterable<Uint8Array>, disk = nodeDisk) => writeFileWhole(at("o.json"), await placeOf(at("o.json"), nodeDisk), content, disk);
    await go(pieces());
    assert.equal(readFileSync(at("o.json"), "utf8"), "one two three");
    await assert.rejects(go(pieces(new TypeError("x"))), TypeError);
    await assert.rejects(go(pieces(), broken("write", failing("ENOSPC"))), /磁盘空间不足/u);
    assert.equal(readFileSync(at("o.json"), "utf8"), "one two three");
    assert.deepEqual(readdirSync(folder), ["o.json"]);
  });

  it("makes folders, replaces whole, keeps the rights of the old file and a link that leads to it", async () => {
    await write(at("a/b/o.json"), "one");
    chmodSync(at("a/b/o.json"), 0o640);
    symlinkSync("a/b/o.json", at("link.json"));
    await write(at("link.json"), "two");
    assert.equal(readFileSync(at("a/b/o.json"), "utf8"), "two");
    assert.equal(statSync(at("a/b/o.json")).mode & 0o777, 0o640);
    assert.ok(lstatSync(at("link.json")).isSymbolicLink());
    assert.deepEqual(readdirSync(at("a/b")), ["o.json"]);
  });

  it("writes nothing when the target has become another file since it was looked at", async () => {
    const place = await placeOf(at("o.json"), nodeDisk);
    writeFileSync(at("o.json"), "somebody else's");
    await assert.rejects(writeFileWhole(at("o.json"), place, "ours", nodeDisk), /有变动，没有覆盖/);
    assert.equal(readFileSync(at("o.json"), "utf8"), "somebody else's");
    assert.deepEqual(readdirSync(folder), ["o.json"]);
  });

  it("interrupted half-way it takes the half off and dies of the signal", async () => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      const child = spawn(process.execPath, ["--import", "tsx", path.join(__dirname, "children/slow-write.ts"), at("o.json")], { stdio: ["ignore", "pipe", "inherit"] });
      await new Promise((resolve) => child.stdout.once("data", resolve));
      assert.match(readdirSync(folder).join(), /^\.base-review-\d+-1\.tmp$/);
      child.kill(signal);
      const [, ended] = await new Promise<[number | null, string | null]>((resolve) => child.once("exit", (...how) => resolve(how)));
      assert.equal(ended, signal);
      assert.deepEqual(readdirSync(folder), []);
    }
  });
});

describe("where a path leads", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "place-"));
    mkdirSync(path.join(folder, "real/deep"), { recursive: true });
    writeFileSync(path.join(folder, "real/in.xlsx"), "x");
    symlinkSync("real", path.join(folder, "folder-link"));
    symlinkSync("real/in.xlsx", path.join(folder, "file-link.xlsx"));
    symlinkSync("file-link.xlsx", path.join(folder, "link-to-link.xlsx"));
    linkSync(path.join(folder, "real/in.xlsx"), path.join(folder, "hard.xlsx"));
    symlinkSync("real/not-yet.xlsx", path.join(folder, "dead.xlsx"));
    symlinkSync("loop-b", path.join(folder, "loop-a"));
    symlinkSync("loop-a", path.join(folder, "loop-b"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  const same = async (a: string, b: string) => isSamePlace(await placeOf(path.join(folder, a), nodeDisk), await placeOf(path.join(folder, b), nodeDisk));

  it("is one place for every way to a file, there or not yet", async () => {
    const toFile = ["real/in.xlsx", "folder-link/in.xlsx", "file-link.xlsx", "link-to-link.xlsx", "hard.xlsx", "real/deep/../in.xlsx", "folder-link/deep/../in.xlsx"];
    const toNew = ["real/not-yet.xlsx", "folder-link/not-yet.xlsx", "dead.xlsx", "real/NOT-yet.xlsx", "folder-link/deep/../not-yet.xlsx"];
    const toOther = ["real/deep/in.xlsx", "folder-link/deep/in.xlsx"];
    const groups = [toFile, toNew, toOther];
    const each = groups.flatMap((group, g) => group.map((file) => ({ file, g })));
    await fc.assert(fc.asyncProperty(fc.constantFrom(...each), fc.constantFrom(...each), async (a, b) => assert.equal(await same(a.file, b.file), a.g === b.g, `${a.file} ${b.file}`)), { numRuns: 150 });
  });

  it("follows no circle of links for ever", async () => {
    await assert.rejects(placeOf(path.join(folder, "loop-a"), nodeDisk), { code: "ELOOP" });
  });
});
