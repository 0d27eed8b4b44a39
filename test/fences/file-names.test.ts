import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { root } from "./sources";

/** kebab-case with its endings; a language is spelled as its tag, a page of documentation in capitals. */
const plain = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|zh-CN|zh-TW|[A-Z]+(?=\.md$))(?:\.[a-z0-9]+)*$/;
const component = /^(?:[A-Z][a-z0-9]*)+\.tsx$/;

const misnamed = (names: readonly string[]): string[] =>
  names.filter((name) => {
    const parts = name.split(path.sep);
    const [file] = parts.splice(-1);
    return !parts.every((part) => plain.test(part)) || !(plain.test(file) || component.test(file));
  });

describe("names of files and folders", () => {
  for (const folder of ["src", "test"])
    it(`are in kebab-case below ${folder}, those of components in PascalCase`, () => {
      const names = readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" });
      assert.ok(names.length > 400);
      assert.deepEqual(misnamed(names), []);
    });

  it("another case is found", () => {
    const names = ["annualPlan.json", path.join("fillIn", "Page.tsx"), "Page.ts", "a_b.ts", "a-b.test.ts", "README.md", "zh-CN.ts", "PaneFrame.tsx"];
    assert.deepEqual(misnamed(names), names.slice(0, 4));
  });
});
