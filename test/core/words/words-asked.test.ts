import assert from "node:assert/strict";
import { askedWordTexts, keptWordTexts } from "../../../src/core/words/words-asked";
import { asWritten } from "../../../src/core/words/speech";

const at = [{ file: "a.xlsx", sheet: "汇总表", count: 2, row: 3, column: 4 }];
const shared = (told?: { value: string; by: "kept" }) => ["institution", "recommendation"].map((record) => ({ record, field: "applicationType", word: "头一回", ...(told && { told }), at }));

describe("core/words words asked", () => {
  it("a word of a column that two record types share is named once", () => {
    assert.deepEqual(askedWordTexts({ words: shared() }, asWritten, "a.xlsx"), ["“申报类别”的“头一回”（2 处）按哪一类，看不出，请指定"]);
    assert.deepEqual(keptWordTexts({ words: shared({ value: "new", by: "kept" }) }, asWritten, "a.xlsx"), ["“申报类别”的“头一回”为“新申报”"]);
  });
});
