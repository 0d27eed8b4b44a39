import assert from "node:assert/strict";
import fc from "fast-check";
import { compact, isBlankText, normalise, normaliseName, splitList, trimText } from "../../../../src/core/dictionary/text/normalise";
import { simplify } from "../../../../src/core/dictionary/text/simplify";
import { readLabel } from "../../../../src/core/intake/headings/label";

describe("text", () => {
  it("brings full-width, spaced, broken and Traditional text to one form", () => {
    assert.equal(normalise("姓　名"), "姓名");
    assert.equal(normalise("統一社會\r\n信用代碼"), "统一社会信用代码");
    assert.equal(normalise("２０００\u200b人"), "2000人");
    assert.equal(normalise("Ｅ－ｍａｉｌ"), "E-mail");
    assert.equal(normalise("覈查佔地彙總臺"), "核查占地汇总台");
  });

  it("leaves 著, 藉 and 瞭 alone, which Simplified text uses too", () => assert.equal(simplify("著作藉口瞭望"), "著作藉口瞭望"));

  it("compares institutions without punctuation and brackets", () => {
    assert.equal(normaliseName("济南大学（东校区）"), normaliseName("濟南大學 (東校區)"));
    assert.equal(normaliseName("“A-B”·有限公司"), "ab有限公司");
  });

  it("sees that nothing is there, and trims only the ends", () => {
    for (const text of ["", " ", "　", "\n\t", "\u200b\ufeff"]) assert.ok(isBlankText(text), JSON.stringify(text));
    assert.ok(!isBlankText("0"));
    assert.equal(trimText("　渤海 职业学院 \u200b"), "渤海 职业学院");
    assert.deepEqual(splitList("会计、审计；金融;\n 税务 、"), ["会计", "审计", "金融", "税务"]);
  });

  it("is idempotent on any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      const once = normalise(text);
      assert.equal(normalise(once), once);
      assert.equal(compact(compact(text)), compact(text));
      assert.equal(normaliseName(normaliseName(text)), normaliseName(text));
    }));
  });

  it("hands the bracketed unit and the year back separately", () => {
    assert.deepEqual(pick("占地面积（㎡）"), ["占地面积", "m2", undefined]);
    assert.deepEqual(pick("配套经费(万元)："), ["配套经费", "万元", undefined]);
    assert.deepEqual(pick("※年培训人数／人"), ["年培训人数", "人", undefined]);
    assert.equal(readLabel("2018年度培训人数（人）").year, 2018);
    assert.ok(readLabel("2018年培训人数").keys.includes("年培训人数"));
    assert.ok(readLabel("礼堂（会议室）").keys.includes("礼堂(会议室)"));
    assert.ok(readLabel("一、单位名称").keys.includes("单位名称"));
    assert.equal(readLabel("负责人").unit, undefined);
  });
});

function pick(text: string): [string, string | undefined, number | undefined] {
  const label = readLabel(text);
  return [label.keys[0], label.unit, label.year];
}
