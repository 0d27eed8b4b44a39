import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { packs } from "../../src/packs";
import { folder } from "./files";

const bare = (text: string): string => text.replace(/\s+/gu, "");

describe("quotes", () => {
  for (const pack of packs) {
    const text = bare(readFileSync(path.join(folder, pack.id, "text.txt"), "utf8"));

    it(`${pack.id}: every quote stands in the regulation's text, word for word and in one piece`, () => {
      const strangers = pack.entries.filter((entry) => entry.quote === "" || !text.includes(bare(entry.quote)));
      assert.deepEqual(strangers.map((entry) => entry.clause), []);
    });

    it(`${pack.id}: the quotes leave nothing of the text out but labels and marks`, () => {
      const covered = new Uint8Array(text.length);
      for (const entry of pack.entries) {
        const quote = bare(entry.quote);
        for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) covered.fill(1, at, at + quote.length);
      }
      const rest = [...text].map((sign, at) => (covered[at] ? " " : sign)).join("").split(/ +/u);
      const label = /^(第[一二三四五六七八九十]+[条條]|[（(][一二三四五六七八九十][）)]|[，。；、,.;:：!！]|附件：1．)*$/u;
      assert.deepEqual(rest.filter((piece) => !label.test(piece)), []);
    });
  }
});
