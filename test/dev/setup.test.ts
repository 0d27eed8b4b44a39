import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const setup = path.resolve(__dirname, "../../.ci/setup.mjs");

describe("installing what is missing", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "setup-"));
    mkdirSync(path.join(folder, ".ci"));
    mkdirSync(path.join(folder, "bin"));
    mkdirSync(path.join(folder, "tmp"));
    cpSync(setup, path.join(folder, ".ci/setup.mjs"));
    writeFileSync(path.join(folder, "package-lock.json"), JSON.stringify({ packages: { "": {}, "node_modules/a": { version: "1.0.0" } } }));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** An npm that does what the script says, in the folder. */
  const npm = (script: string): void => {
    writeFileSync(path.join(folder, "bin/npm"), `#!/bin/sh\necho x >> runs\n${script}\n`);
    chmodSync(path.join(folder, "bin/npm"), 0o755);
  };
  const start = (): Promise<[number | null, string]> =>
    new Promise((done) => {
      const child = spawn(process.execPath, [path.join(folder, ".ci/setup.mjs")], { env: { ...process.env, PATH: `${path.join(folder, "bin")}:${process.env.PATH}`, TMPDIR: path.join(folder, "tmp") }, stdio: ["ignore", "pipe", "pipe"] });
      let said = "";
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (said += String(piece)));
      child.on("close", (code) => done([code, said]));
    });
  const runs = (): number => readFileSync(path.join(folder, "runs"), "utf8").split("\n").length - 1;
  const installs = `sleep 1; mkdir -p node_modules; echo '{"packages":{"node_modules/a":{"version":"1.0.0"}}}' > node_modules/.package-lock.json`;

  it("is done once where several commands start at once", async function () {
    if (process.platform === "win32") this.skip();
    npm(installs);
    assert.deepEqual((await Promise.all([start(), start(), start()])).map(([code]) => code), [0, 0, 0]);
    assert.equal(runs(), 1);
    assert.deepEqual([await start(), runs()], [[0, ""], 1]);
  });

  it("is done where another died over it, and a failure is a sentence", async function () {
    if (process.platform === "win32") this.skip();
    npm("exit 1");
    const [code, said] = await start();
    assert.deepEqual([code, said.split("\n")], [3, ["Installing dependencies (npm ci) …", "npm ci failed: dependencies could not be installed; see above.", ""]]);
    const { pid: gone } = spawnSync(process.execPath, ["-e", ""]);
    writeFileSync(path.join(folder, "tmp", `npm-ci-${createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 16)}.pid`), String(gone));
    npm(installs);
    assert.equal((await start())[0], 0);
  });
});
