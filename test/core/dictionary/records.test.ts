import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { dictionary } from "../../../src/core/dictionary/dictionary";

describe("records of the dictionary", () => {
  it("lie in a file each, named by the id inside it in kebab-case, and all are taken", () => {
    const files = readdirSync(path.resolve(__dirname, "../../../src/core/dictionary/records"));
    const named = dictionary.map(({ id }) => `${id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.json`);
    assert.deepEqual(files.sort(), named.sort());
    assert.equal(new Set(named).size, dictionary.length);
  });
});
