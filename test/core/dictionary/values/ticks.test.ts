import assert from "node:assert/strict";
import fc from "fast-check";
import { ValueState } from "../../../../src/core/dictionary/dataset";
import { fieldOf } from "../../../../src/core/dictionary/dictionary";
import { coercerOf } from "../../../../src/core/dictionary/values/coercer";
import { problemWords } from "../../../support/words";

const flag = coercerOf(fieldOf("institution", "isLegalPerson")!, false);
const said = (text: string): number | string => {
  const value = flag.text(text);
  return value.state === ValueState.ok ? value.num : (value.problem?.clause ?? "blank");
};

describe("a printed choice", () => {
  it("is read by its tick, before or behind the word, in a box or in brackets", () => {
    const yes = ["☑有 □无", "（√）有 （ ）无", "（√）有（）无", "[√]有 [ ]无", "有√ 无", "■有 □无", "有☑无□", "有（√） 无（ ）", "●是 ○否", "□否 ☑是", "√有 无", "☑同意 □不同意", "有（√）无（×）", "☑有", "（√）是", "☑有（附件3） □无", "【√】有 【 】无", "[x]有 [ ]无", "[X]有[]无", "【v】有 【】无", "有 [x] 无 [ ]", "⊙有 ○无", "◎有 ○无", "⦿是 ○否", "✅有 ⬜无", "☑️有 □无"];
    const no = ["□有 ☑无", "（ ）有 （√）无", "[ ]有 [√]无", "有 √无", "有 无√", "□有 ■无", "有□无☑", "有（ ） 无（√）", "○是 ●否", "□同意 ☑不同意", "☑无", "[ ]有 [x]无", "（x）有 （√）无", "〇有 ●无", "○有 ⊙无"];
    for (const text of yes) assert.equal(said(text), 1, text);
    for (const text of no) assert.equal(said(text), 0, text);
  });

  it("is refused with both ticked or with a tick between two words, and blank with none", () => {
    for (const text of ["☑有 ☑无", "（√）有（√）无", "有√无√", "有√无", "有/无", "是或否", "■是■否", "□有"]) assert.equal(said(text), "data/type", text);
    for (const text of ["□有 □无", "（ ）有 （ ）无", "[ ]有 [ ]无", "有□ 无□"]) assert.equal(said(text), "blank", text);
    assert.match(problemWords(flag.text("☑有 ☑无").problem), /两项都打了勾/u);
  });

  it("is asked about, and accuses nobody, where a tick may be either word's", () => {
    for (const text of ["有√无", "有 √ 无", "是☑否"]) assert.deepEqual([flag.text(text).state, flag.text(text).problem?.notice], [ValueState.bad, true], text);
  });

  it("answers by exactly one tick, whatever the marks", () => {
    const boxes = [["☑", "□"], ["√", "×"], ["[√]", "[ ]"], ["（√）", "（　）"], ["■", "□"], ["●", "○"]];
    fc.assert(fc.property(fc.constantFrom(...boxes), fc.boolean(), fc.boolean(), fc.boolean(), fc.constantFrom("", " ", "　", "/"), ([on, off], a, b, behind, gap) => {
      const piece = (word: string, is: boolean): string => (behind ? word + (is ? on : off) : (is ? on : off) + word);
      const value = said(piece("有", a) + gap + piece("无", b));
      assert.equal(value, a && b ? "data/type" : a ? 1 : b ? 0 : "blank");
    }));
  });

  it("among several words names those that are ticked", () => {
    const field = fieldOf("institution", "type")!;
    const type = (text: string): string => {
      const value = coercerOf(field, false).text(text);
      return value.state === ValueState.ok ? field.options![value.num].code : (value.problem?.clause ?? "blank");
    };
    for (const text of ["☑高等院校 □行业协会", "□行业协会 ☑高等院校", "高等院校√ 行业协会□", "（√）高等院校（ ）行业协会", "■高等院校□行业协会"]) assert.equal(type(text), "university", text);
    assert.deepEqual(["☑高等院校 ☑行业协会", "□高等院校 □行业协会"].map(type), ["data/enum", "blank"]);
    assert.equal(coercerOf(fieldOf("institution", "specialFundsUse")!, false).text("☑专家授课 □师资培训").text, coercerOf(fieldOf("institution", "specialFundsUse")!, false).text("专家授课").text);
  });
});

describe("an opinion", () => {
  const consent = coercerOf(fieldOf("recommendation", "consented")!, false);
  const read = (text: string): string => {
    const { state, num, problem } = consent.text(text);
    return state === ValueState.ok ? (num === 1 ? "yes" : "no") : problem?.notice ? "asked" : "unreadable";
  };

  it("grants, refuses or is asked about", () => {
    const yes = ["同意推荐（公章）", "审核同意", "经审核，同意推荐", "同意。", "情况属实，同意推荐。", "原则同意", "同意上报", "符合条件，同意推荐", "经研究，同意推荐该单位申报（盖章） 2019年9月20日", "予以推荐", "公示无异议，同意推荐"];
    const no = ["不同意", "不同意推荐", "经审核，不同意推荐（公章）", "不予推荐", "未获批准"];
    const asked = ["拟同意", "待同意", "同意部分专业推荐", "修改后同意推荐", "建议不推荐", "如材料齐全则同意", "大概", "张三", "是或否"];
    for (const text of yes) assert.equal(read(text), "yes", text);
    for (const text of no) assert.equal(read(text), "no", text);
    for (const text of asked) assert.equal(read(text), "asked", text);
    for (const text of ["约2000", "3人"]) assert.equal(read(text), "unreadable", text);
  });
});
