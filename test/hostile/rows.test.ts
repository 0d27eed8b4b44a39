import assert from "node:assert/strict";
import { sources } from "../fences/sources";

/** The numbers that a title begins with: "H1–H4, H24: …" has five; further on H7 may be a cell. */
function numbersIn(title: string): number[] {
  return [...(/^(?:H\d+(?:–H\d+)?(?:, )?)+(?=: )/.exec(title)?.[0] ?? "").matchAll(/\bH(\d+)(?:–H(\d+))?/g)].flatMap(([, from, to]) => Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, i) => Number(from) + i));
}

describe("the thirty hostile inputs", () => {
  it("each have a test that is named after them", () => {
    const titles = sources("test").filter(({ file }) => file.endsWith(".test.ts")).flatMap(({ text }) => [...text.matchAll(/\b(?:it|describe)\(\s*(["`])((?:(?!\1).)*)\1/g)].map(([, , title]) => title));
    const named = new Set(titles.flatMap(numbersIn));
    assert.deepEqual(Array.from({ length: 30 }, (_, i) => i + 1).filter((row) => !named.has(row)), []);
  });
});
