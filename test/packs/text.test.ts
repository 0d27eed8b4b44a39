import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { packs } from "../../src/packs";
import { folder } from "./files";

const shared = path.resolve(__dirname, "../../../shared/regulations");
const ids = packs.map((pack) => pack.id);

describe("the regulation's own text", () => {
  for (const id of ids) {
    it(`${id}: the pack carries text.txt`, () => {
      const text = readFileSync(path.join(folder, id, "text.txt"), "utf8");
      assert.equal(packs.find((pack) => pack.id === id)!.text, text);
    });

    it(`${id}: text.txt is the published text, byte for byte`, function () {
      const published = path.join(shared, `${id}.txt`);
      if (!existsSync(published)) this.skip();
      assert.ok(readFileSync(published).equals(readFileSync(path.join(folder, id, "text.txt"))));
    });
  }
});
