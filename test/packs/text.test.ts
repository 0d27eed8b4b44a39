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

    it(`${id}: nothing of the page it was taken from stands in text or clauses`, () => {
      const { text, entries } = packs.find((pack) => pack.id === id)!;
      for (const told of [text, ...entries.map(({ quote }) => quote)]) assert.doesNotMatch(told, /[相熱热][關关門门]?[詞词][條条]|分享到|版權|版权所有|點擊|点击|上一篇|下一篇/u);
    });

    it(`${id}: text.txt is the published text, byte for byte`, function () {
      const published = path.join(shared, `${id}.txt`);
      if (!existsSync(published)) this.skip();
      assert.ok(readFileSync(published).equals(readFileSync(path.join(folder, id, "text.txt"))));
    });
  }
});
