import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { transformSync } from "esbuild";
import { dictionary } from "../../src/core/dictionary/dictionary";
import { packs } from "../../src/packs";
import { root, sources } from "./sources";

/** What a jurisdiction is called in code or data: the ids of its packs, and its name. */
const ids = [...new Set(packs.map(({ id }) => id.replace(/-\d{4}$/u, "")))];
const named = new RegExp(`${ids.join("|")}|山东|盐城|湖南(?!大学)|国家级办法`, "iu");

/** A file without its comments. */
const code = ({ file, text }: { file: string; text: string }): string => transformSync(text, { loader: file.endsWith("x") ? "tsx" : "ts", charset: "utf8", legalComments: "none", minifyWhitespace: true }).code;

describe("jurisdictions", () => {
  it("are named nowhere in the code of core, of the ground and of the rooms beside it", () => {
    assert.ok(ids.length > 3);
    const files = ["sheet", "core", "files", "excel", "host", "worker"].flatMap((room) => sources(`src/${room}`));
    assert.deepEqual(files.filter((source) => named.test(code(source))).map(({ file }) => file), []);
    const met = (text: string): boolean => named.test(code({ file: "a.ts", text }));
    assert.deepEqual([met('const a = "hunan-2017"; // b'), met("const a = 1; // hunan-2017")], [true, false]);
  });

  it("are named in the dictionary only as what a cell may call a regulation", () => {
    const folder = path.join(root, "src/core/dictionary/records");
    const files = readdirSync(folder).filter((name) => named.test(readFileSync(path.join(folder, name), "utf8")));
    assert.deepEqual(files.sort(), ["institution.json", "sanction.json"]);
    for (const { id, fields } of dictionary) for (const field of fields) if (named.test(JSON.stringify(field))) assert.deepEqual([id, field.id, field.regulation], [id, "ruleSet", true]);
  });
});
