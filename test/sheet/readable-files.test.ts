import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { isSubmission, pickerEndings, readableEndings } from "../../src/sheet/readable-files";
import { sources } from "../fences/sources";

describe("the files that can be read", () => {
  it("are told by one list: pickers and folder walk", () => {
    assert.deepEqual(pickerEndings.split(","), [...readableEndings]);
    assert.ok(readableEndings.every((ending) => isSubmission(`甲${ending.toUpperCase()}`)));
    assert.deepEqual(["甲.pdf", "甲.doc", "甲.rar", "甲.jpg", "甲.md", "甲.json", "xlsx"].filter(isSubmission), ["甲.pdf", "甲.doc", "甲.rar", "甲.jpg"]);
    const lists = sources("src").filter(({ file, text }) => file !== "src/sheet/readable-files.ts" && /accept="[^"]*\.xls|\\\.\(?:?xlsx?\|/u.test(text));
    assert.deepEqual(lists.map(({ file }) => file), []);
  });

  it("stand in the command line's README, each that people are told of", () => {
    const readme = readFileSync(path.join(__dirname, "../../src/cli/README.md"), "utf8");
    for (const ending of [".xlsx", ".xlsm", ".xls", ".et", ".xlsb", ".ods", ".csv", ".txt", ".docx"]) assert.ok((readableEndings as readonly string[]).includes(ending) && readme.includes(ending), ending);
  });
});
