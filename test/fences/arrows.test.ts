import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { circles } from "./circles";
import { imports, root, sources } from "./sources";

/** Which room may import which; the design's arrows. */
const arrows: Record<string, string[]> = {
  sheet: ["sheet"],
  core: ["core", "sheet"],
  packs: ["packs", "core", "sheet"],
  files: ["files", "sheet"],
  excel: ["excel", "core", "sheet"],
  host: ["host", "files", "sheet"],
  taskpane: ["taskpane", "excel", "files", "packs", "core", "sheet"],
  workbench: ["workbench", "host", "files", "sheet"],
  dev: ["dev", "files", "packs", "core", "sheet"],
  cli: ["cli", "host", "excel", "files", "packs", "core", "sheet"],
};

describe("fences between rooms", () => {
  for (const [room, allowed] of Object.entries(arrows)) {
    it(`${room} imports only ${allowed.join(", ")}`, () => {
      const files = sources(`src/${room}`);
      assert.ok(files.length > 0, `the fence of ${room} matches no file`);
      const wrong = files.flatMap((source) =>
        imports(source)
          .filter((name) => name.startsWith("src/") && !allowed.includes(name.split("/")[1]))
          .map((name) => `${source.file} imports ${name}`),
      );
      assert.deepEqual(wrong, []);
    });
  }

  it("no files import one another in a circle, types included (the host's objects apart, which answer one another)", () => {
    const files = new Map(sources("src").map((source) => [source.file.replace(/\.tsx?$/, ""), source]));
    const edges = new Map([...files].map(([name, source]) => [name, imports(source).flatMap((one) => [one, `${one}/index`].filter((file) => files.has(file)).slice(0, 1))]));
    assert.ok([...edges.values()].flat().length > 1000);
    assert.deepEqual(circles(edges).filter((group) => !group.every((file) => file.startsWith("src/host/"))), []);
  });

  it("a circle is found", () => {
    assert.deepEqual(circles(new Map([["a", ["b"]], ["b", ["c"]], ["c", ["a", "d"]], ["d", []]])), [["a", "b", "c"]]);
  });

  it("core imports no package but zod and re2js", () => {
    const wrong = sources("src/core").flatMap((source) =>
      imports(source).filter((name) => !/^src\/(core|sheet)\//.test(name) && !["zod/mini", "re2js"].includes(name)).map((name) => `${source.file}: ${name}`),
    );
    assert.deepEqual(wrong, []);
  });

  it("inside core, only reports look at reports, and only they, the author's desk and the outer edge at words", () => {
    const wrong = sources("src/core").flatMap((source) =>
      imports(source)
        .filter((name) => (name.startsWith("src/core/reports/") && !source.file.startsWith("src/core/reports/")) || (name.startsWith("src/core/words/") && !/^src\/core\/(words|reports|author)\//.test(source.file)))
        .map((name) => `${source.file} imports ${name}`),
    );
    assert.deepEqual(wrong, []);
  });

  it("the ground imports nothing but itself", () => {
    const wrong = sources("src/sheet").flatMap((source) => imports(source).filter((name) => !name.startsWith("src/sheet/")).map((name) => `${source.file}: ${name}`));
    assert.deepEqual(wrong, []);
  });

  it("only excel says Excel, apart from the host that answers it and the entry points that wire it", () => {
    const wrong = sources("src")
      .filter((source) => !/^src\/(excel|host|cli)\//.test(source.file))
      .filter((source) => /\bExcel\.(run|RequestContext|Range|Worksheet)\b/.test(source.text))
      .map((source) => source.file);
    assert.deepEqual(wrong, []);
  });

  it("core is compiled without DOM, node and Office types", () => {
    const config = JSON.parse(readFileSync(path.join(root, "src/core/tsconfig.json"), "utf8")).compilerOptions;
    // The types of what draws ask for the DOM's by themselves.
    assert.deepEqual([config.types, config.lib, config.jsx, config.jsxImportSource], [[], ["ES2022"], null, null]);
  });
});
