import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root, sources } from "./sources";

describe("size and shape of the source", () => {
  const files = sources("src").map((source) => ({ file: source.file, lines: source.text.split("\n").length - 1, text: source.text }));
  const sorted = files.map((file) => file.lines).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))];

  it("keeps the median file at 60 lines or fewer and p90 at 150", () => {
    assert.ok(at(0.5) <= 60, `median ${at(0.5)}`);
    assert.ok(at(0.9) <= 150, `p90 ${at(0.9)}`);
  });

  it("has no file over 300 lines without a reason at its head", () => {
    const long = files.filter((file) => file.lines > 300 && !/long because/i.test(file.text.slice(0, 600)));
    assert.deepEqual(long.map((file) => `${file.file} (${file.lines})`), []);
  });

  it("has no folder called utils", () => {
    assert.deepEqual(files.filter((file) => /\/utils?\//.test(file.file)).map((file) => file.file), []);
  });

  it("has at the top level only what the project agreed on", () => {
    const agreed = /^(src|test|assets|manifest\.xml|webpack\.config\.js|package(-lock)?\.json|tsconfig\.json|README\.md|LICENSE|eslint\.config\.mjs|dist|node_modules|coverage|\..*)$/;
    assert.deepEqual(readdirSync(root).filter((name) => !agreed.test(name)), []);
  });

  it("has no test that fails because the machine is slow: no limit of its own, no clock on the wall, no sleep in a browser", () => {
    const tests = sources("test").filter(({ file }) => /\.test\.ts$|\/support/.test(file) && !file.startsWith("test/fences/"));
    assert.ok(tests.length > 250);
    const hasty = /\.timeout\(|performance\.now\(\)|waitForTimeout|waitFor\(\{[^}]*timeout/;
    assert.deepEqual(tests.filter(({ text }) => hasty.test(text)).map(({ file }) => file), []);
  });

  it("has in every room, those of core too, a README of one screen at most, which names only files that are there", () => {
    const rooms = ["src", "src/core"].flatMap((folder) => readdirSync(path.join(root, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => `${folder}/${name}`));
    assert.ok(rooms.length > 20);
    for (const room of rooms) {
      const text = readFileSync(path.join(root, room, "README.md"), "utf8");
      assert.ok(/^src\/(?:packs|taskpane)$/.test(room) || text.split("\n").length <= 40, room);
      const named = [...text.matchAll(/`([\w./-]+\.(?:ts|tsx|json|mjs|md))`/g)].map(([, name]) => name);
      const bases = [room, "src/core", "src", "."];
      const deep = new Set(readdirSync(path.join(root, room), { recursive: true, encoding: "utf8" }).map((name) => path.basename(name)));
      assert.deepEqual(named.filter((name) => !bases.some((base) => existsSync(path.join(root, base, name))) && !deep.has(name)), [], room);
    }
  });

  it("mirrors every room with tests", () => {
    const rooms = readdirSync(path.join(root, "src"));
    assert.deepEqual(rooms.filter((room) => !existsSync(path.join(root, "test", room))), []);
  });
});
