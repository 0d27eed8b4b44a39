import assert from "node:assert/strict";
import { sources } from "../fences/sources";

/** What office.js takes away from a pane's window, or replaces by what throws. */
const taken = /(?:\bwindow\.|(?<![\w.$"'-]))(?:(?:alert|confirm|prompt)\s*\(|history\s*\.\s*(?:pushState|replaceState|back|go)\b)/u;

describe("pane: the window that office.js leaves", () => {
  it("L69: alert, confirm, prompt and the history of the page are not used", () => {
    for (const text of ["alert(x)", "if (window.confirm(x))", "history.pushState(1)"]) assert.match(text, taken);
    const users = ["src/taskpane", "src/excel", "src/worker"].flatMap(sources).flatMap(({ file, text }) => text.split("\n").flatMap((line, at) => (taken.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])));
    assert.deepEqual(users, []);
  });
});
