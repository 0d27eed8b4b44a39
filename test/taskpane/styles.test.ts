import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const pane = path.resolve(__dirname, "../../src/taskpane");
const textsOf = (folder: string, ending: string): string[] =>
  readdirSync(path.join(pane, folder), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(ending)).map((name) => readFileSync(path.join(pane, folder, name), "utf8"));

describe("styles of the pane", () => {
  it("a part that the keyboard reaches because it scrolls, or that is called so, does scroll", () => {
    const scrolling = new Set(textsOf("styles", ".css").flatMap((css) => [...css.matchAll(/([^{}]*)\{([^{}]*)\}/g)].flatMap(([, selectors, body]) => (/overflow(?:-y)?:\s*auto/.test(body) ? [...selectors.matchAll(/\.([\w-]+)/g)].map(([, name]) => name) : []))));
    const components = textsOf("components", ".tsx");
    const named = components.flatMap((text) => [...text.matchAll(/class="(?:[^"]* )?([\w-]+-scroll)\b/g), ...text.matchAll(/class="([\w-]+)" tabIndex=\{0\} role="region"/g)].map(([, name]) => name));
    assert.ok(named.length >= 4);
    assert.deepEqual([...new Set(named)].filter((name) => !scrolling.has(name)), []);
  });
});
