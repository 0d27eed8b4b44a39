import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { asProblem } from "../../src/excel/problem";
import { ExcelProblem } from "../../src/excel";
import { sentenceOf } from "../../src/taskpane/commands/context";
import { catalogues } from "../../src/taskpane/messages/language";

/** The codes as Microsoft's own typings list them. */
function documented(): string[] {
  const typings = readFileSync(createRequire(__filename).resolve("@types/office-js/index.d.ts"), "utf8");
  const excel = typings.slice(typings.indexOf("declare namespace Excel {"));
  const listed = /enum ErrorCodes \{([^}]*)\}/.exec(excel)![1];
  return [...listed.matchAll(/= "(\w+)"/g)].map(([, code]) => code);
}

describe("excel: what went wrong, in a sentence", () => {
  const codes = documented();

  it("Excel has 34 codes", () => assert.equal(new Set(codes).size, 34));

  for (const [language, words] of Object.entries(catalogues))
    it(`each of them has one of its own (${language})`, () => {
      const sentences = codes.map((code) => sentenceOf(asProblem(Object.assign(new Error("The request failed."), { code })), "otherwise", words));
      assert.equal(new Set(sentences).size, 34);
      for (const sentence of sentences) {
        assert.match(sentence, language === "en" ? /^[A-Z][^\u4e00-\u9fff]+\.$/u : /^\p{Script=Han}|^Excel/u, sentence);
        assert.ok(!codes.some((code) => sentence.includes(code)) && sentence !== "otherwise", sentence);
      }
    });

  it("a refusal that says more than its code is told as it is, and what nobody documents has a sentence, too", () => {
    const words = catalogues.en;
    assert.equal(sentenceOf(new ExcelProblem("filtered", "工作表“甲”正在筛选。", "FilteredRangeConflict"), "otherwise", words), "工作表“甲”正在筛选。");
    assert.match(asProblem(Object.assign(new Error(), { code: "SomethingNew" })).sentence, /没有说明/);
    assert.equal(asProblem(Object.assign(new Error(), { code: "toString" })).code, "unknown");
  });
});
