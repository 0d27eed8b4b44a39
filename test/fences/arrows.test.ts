import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { circles } from "./circles";
import { imports, importsAtRun, root, sources } from "./sources";

/** Which room may import which; the design's arrows. */
const arrows: Record<string, string[]> = {
  sheet: ["sheet"],
  core: ["core", "sheet"],
  packs: ["packs", "core", "sheet"],
  files: ["files", "sheet"],
  excel: ["excel", "core", "sheet"],
  host: ["host", "files", "sheet"],
  returns: ["returns", "files", "core", "sheet"],
  worker: ["worker", "returns", "files", "packs", "core", "sheet"],
  taskpane: ["taskpane", "worker", "returns", "excel", "files", "packs", "core", "sheet"],
  workbench: ["workbench", "worker", "host", "files", "sheet"],
  dev: ["dev", "files", "packs", "core", "sheet"],
  cli: ["cli", "worker", "returns", "host", "excel", "files", "packs", "core", "sheet"],
};

/** The rooms of core along the walk, each with those it may look at: downward only. */
const walk = ["dictionary", "language", "intake", "engine", "review", "words", "forms"];
const coreRooms: Record<string, string[]> = {
  dictionary: [],
  language: ["dictionary"],
  intake: ["dictionary"],
  engine: ["language", "dictionary"],
  review: ["engine", "language", "intake", "dictionary"],
  words: walk.slice(0, 5),
  forms: walk.slice(0, 6),
  fillin: walk,
  reports: walk,
  author: [...walk, "fillin", "reports"],
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

  it("what a package is made of is read and patched through the door of files; the host does so only where it opens and saves, and knows changes to one where it keeps its journal", () => {
    const host = sources("src/host");
    assert.deepEqual(host.filter((source) => importsAtRun(source).includes("src/files")).map(({ file }) => file.split("/")[2]).filter((folder, i, all) => all.indexOf(folder) === i).sort(), ["open", "save"]);
    const model = host.filter((source) => imports(source).includes("src/files/model")).map(({ file }) => file.split("/").slice(2, 4).join("/").replace(/(open|save)\/.*/, "$1"));
    assert.deepEqual([...new Set(model)].sort(), ["model/journal-cells.ts", "model/journal.ts", "open", "save"]);
    const inside = host.flatMap((source) => imports(source).filter((name) => name.startsWith("src/files/") && name !== "src/files/model").map((name) => `${source.file} imports ${name}`));
    assert.deepEqual(inside, []);
  });

  it("of core excel runs the planning of forms, fill-in sheets and reports, and the dictionary; all else it knows as types", () => {
    const run = sources("src/excel").flatMap((source) => importsAtRun(source).filter((name) => name.startsWith("src/core/")).map((name) => name.slice("src/core/".length)));
    const rooms = new Set(run.map((name) => (name === "intake/tables/fill-record" ? name : name.split("/")[0])));
    assert.deepEqual([...rooms].sort(), ["dictionary", "fillin", "forms", "intake/tables/fill-record", "reports"]);
  });

  it("a type alone is no import at run time", () => {
    const text = 'import type { A } from "./a";\nimport { type B, type C as D } from "./b";\nimport { type E, f } from "./c";\nimport "./d";\n';
    assert.deepEqual(importsAtRun({ file: "src/x/y.ts", text }), ["src/x/c", "src/x/d"]);
  });

  const files = new Map(sources("src").map((source) => [source.file.replace(/\.tsx?$/, ""), source]));
  const edges = new Map([...files].map(([name, source]) => [name, imports(source).flatMap((one) => [one, `${one}/index`].filter((file) => files.has(file)).slice(0, 1))]));

  it("no files import one another in a circle, types included", () => {
    assert.ok([...edges.values()].flat().length > 1000);
    assert.deepEqual(circles(edges), []);
  });

  it("no folders that stand beside one another do, wherever they stand", () => {
    const folders = new Set([...files.keys()].flatMap((file) => file.split("/").slice(1, -1).map((_, depth) => file.split("/").slice(0, depth + 1).join("/"))));
    assert.ok(folders.size > 20);
    for (const folder of folders) {
      /** The folder below it that a file lies in, if one does. */
      const within = (file: string): string[] => (file.startsWith(`${folder}/`) && file.slice(folder.length + 1).includes("/") ? [file.slice(folder.length + 1).split("/")[0]] : []);
      const between = new Map<string, string[]>();
      for (const [file, named] of edges) for (const from of within(file)) between.set(from, [...(between.get(from) ?? []), ...named.flatMap(within).filter((to) => to !== from)]);
      assert.deepEqual(circles(between), [], folder);
    }
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

  for (const [room, below] of Object.entries(coreRooms)) {
    it(`core/${room} imports only itself and ${below.join(", ") || "the ground"}`, () => {
      const files = sources(`src/core/${room}`);
      assert.ok(files.length > 0, `the fence of core/${room} matches no file`);
      const wrong = files.flatMap((source) =>
        imports(source)
          .filter((name) => name.startsWith("src/core/") && ![room, ...below].includes(name.split("/")[2]))
          .map((name) => `${source.file} imports ${name}`),
      );
      assert.deepEqual(wrong, []);
    });
  }

  it("every file of core stands in one of its rooms", () => {
    assert.deepEqual(sources("src/core").map(({ file }) => file).filter((file) => !(file.split("/")[2] in coreRooms)), []);
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
