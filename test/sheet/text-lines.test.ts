import assert from "node:assert/strict";
import { digitWidth } from "../../src/sheet/digit-width";
import { linesOfText } from "../../src/sheet/text-lines";

describe("how much room a text takes", () => {
  for (const [text, lines] of [["", 1], ["五个汉字宽", 1], ["六个汉字宽了", 2], ["一\n二", 2], ["甲 hello", 1], ["甲乙丙 hello", 2], ["a".repeat(20), 3], ["甲乙丙丁戊" + "己".repeat(10), 3]] as const)
    it(`“${text.replace("\n", "⏎")}” takes ${lines}`, () => assert.equal(linesOfText(text, 50, 10), lines));

  it("a digit of a workbook's Normal font is as wide as Excel makes it", () => {
    assert.deepEqual([{ name: "宋体", size: 11 }, { name: "Calibri", size: 11 }, { name: "Arial", size: 10 }, { name: "等线", size: 11 }, undefined].map((font) => digitWidth(font)), [8, 7, 7, 8, 7]);
  });
});
