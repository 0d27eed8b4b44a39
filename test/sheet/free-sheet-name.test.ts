import assert from "node:assert/strict";
import { freeSheetName } from "../../src/sheet/free-sheet-name";
import { MAX_SHEET_NAME } from "../../src/sheet/limits";

describe("sheet/free-sheet-name", () => {
  it("numbers a name that is taken, whatever its case", () => {
    assert.equal(freeSheetName("教师", new Set(["班次"])), "教师");
    assert.equal(freeSheetName("教师", new Set(["教师", "教师 (2)"])), "教师 (3)");
    assert.equal(freeSheetName("Staff", new Set(["staff"])), "Staff (2)");
  });

  it("has nothing that Excel allows in no name, and is never empty", () => {
    assert.equal(freeSheetName("'甲/乙:丙'", new Set()), "甲 乙 丙");
    assert.equal(freeSheetName("[]", new Set()), "表");
  });

  it("is cut at whole characters, room for the number kept", () => {
    const long = "𠮷".repeat(20);
    for (const [taken, whole] of [[new Set<string>(), 15], [new Set(["𠮷".repeat(15)]), 13]] as const) {
      const name = freeSheetName(long, taken);
      assert.ok(name.length <= MAX_SHEET_NAME && !/\p{Cs}/u.test(name), name);
      assert.equal([...name].filter((one) => one === "𠮷").length, whole);
    }
  });
});
