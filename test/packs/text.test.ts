import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packs } from "../../src/packs";
import { folder } from "./files";

const shared = path.resolve(__dirname, "../../../shared/regulations");
const ids = packs.map((pack) => pack.id);

/** The module that carries a regulation's text into bundles, where no file can be read: one string per line of text.txt. */
function moduleOf(text: string): string {
  const lines = text.split("\n").map((line) => `  ${JSON.stringify(line)},`);
  const reason = lines.length > 295 ? " Long because the regulation is, with its form." : "";
  return `/** The regulation's own words: text.txt, line by line. Made from it by test/packs/text.test.ts.${reason} */\nexport const text = [\n${lines.join("\n")}\n].join("\\n");\n`;
}

describe("the regulation's own text", () => {
  for (const id of ids) {
    it(`${id}: text.ts says exactly what text.txt says (UPDATE_TEXTS=1 makes it anew)`, () => {
      const text = readFileSync(path.join(folder, id, "text.txt"), "utf8");
      const file = path.join(folder, id, "text.ts");
      if (process.env.UPDATE_TEXTS) writeFileSync(file, moduleOf(text));
      assert.equal(readFileSync(file, "utf8"), moduleOf(text));
      assert.equal(packs.find((pack) => pack.id === id)!.text, text);
    });

    it(`${id}: text.txt is the published text, byte for byte`, function () {
      const published = path.join(shared, `${id}.txt`);
      if (!existsSync(published)) this.skip();
      assert.ok(readFileSync(published).equals(readFileSync(path.join(folder, id, "text.txt"))));
    });
  }
});
