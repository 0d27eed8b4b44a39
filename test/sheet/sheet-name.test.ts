import assert from "node:assert/strict";
import fc from "fast-check";
import { freeSheetName } from "../../src/sheet/free-sheet-name";
import { sheetNameFault, withoutRefused } from "../../src/sheet/sheet-name";

describe("names of sheets", () => {
  it("Excel takes all but what it refuses", () => {
    const cases: [string, string | undefined][] = [
      ["机构信息", undefined], ["a'b", undefined], ["", "empty"], ["甲".repeat(31), undefined], ["甲".repeat(32), "long"], ["a/b", "character"], ["[1]", "character"],
      ["'a", "quote"], ["a'", "quote"], ["History", "reserved"], ["a\u0001", "control"],
    ];
    for (const [name, fault] of cases) assert.equal(sheetNameFault(name), fault, JSON.stringify(name));
  });

  it("what a text is left with is taken, once it is short enough (property)", () => {
    assert.deepEqual([withoutRefused(" 甲/乙 [1]'", " "), withoutRefused("甲 / 乙", "")], ["甲 乙 1", "甲乙"]);
    assert.equal(freeSheetName(`${"甲".repeat(30)}'乙`, new Set()), "甲".repeat(30));
    assert.equal(freeSheetName("History", new Set()), "History (2)");
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom("甲", "a", "/", "]", "'", " ", "\u0001", "\t", "😀"), maxLength: 60 }), (text) => {
      const bare = withoutRefused(text, "");
      if (bare !== "" && bare.length <= 31) assert.equal(sheetNameFault(bare), undefined);
      assert.equal(sheetNameFault(freeSheetName(text, new Set())), undefined);
    }));
  });
});
