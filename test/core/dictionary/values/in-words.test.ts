import assert from "node:assert/strict";
import { ValueState } from "../../../../src/core/dictionary/dataset";
import { fieldOf } from "../../../../src/core/dictionary/dictionary";
import { coercerOf } from "../../../../src/core/dictionary/values/coercer";

/** The value of a text in a field; "asked" where nobody is accused, "bad" where it is refused. */
function of(record: string, id: string, text: string): number | "asked" | "bad" | "blank" {
  const { state, num, problem } = coercerOf(fieldOf(record, id)!, false).text(text);
  return state === ValueState.ok ? num : state === ValueState.blank ? "blank" : problem?.notice ? "asked" : "bad";
}

describe("a number in words", () => {
  it("is a number where it says one and no other", () => {
    for (const [text, value] of Object.entries({ 二千一百: 2100, 二千一百人: 2100, 两千: 2000, 一百: 100, 一百零五: 105, 一千零二十: 1020, 三: 3, 十: 10, 十五: 15, 二十: 20, 二十三: 23, 贰仟壹佰: 2100, 共五百人: 500, 零: 0 })) assert.equal(of("institution", "annualTrainees", text), value, text);
    for (const text of ["约二千", "二千余人", "一千二", "三五人", "百余", "百", "二三十", "千百", "十十", "零五", "两千多", "近二千人", "二千左右", "二千至三千"]) assert.equal(of("institution", "annualTrainees", text), "bad", text);
    assert.equal(of("institution", "matchingFunds", "伍拾万元"), 50);
    assert.equal(of("institution", "headcountYear", "二〇一八"), 2018);
  });

  it("counts copies: 一式三份, 叁份, 共5份", () => {
    for (const [text, value] of Object.entries({ 一式三份: 3, 一式叁份: 3, 一式3份: 3, 三份: 3, 叁份: 3, 共5份: 5, 共三份: 3, 三: 3, 共贰佰份: 200 })) assert.equal(of("recommendation", "formCopies", text), value, text);
    for (const text of ["约三份", "三至五份", "每单位三份", "共佰份", "共计", "一共"]) assert.equal(of("recommendation", "formCopies", text), "bad", text);
    assert.equal(of("institution", "annualTrainees", "一式三份"), "bad");
  });

  it("in the field's own measure beside another is the one that counts: 5天（40学时）", () => {
    assert.equal(of("trainingClass", "hours", "5天（40学时）"), 40);
    assert.equal(of("trainingClass", "hours", "5天（共40课时）"), 40);
    assert.notEqual(of("trainingClass", "hours", "5天（约40学时）"), 40);
    assert.notEqual(of("trainingClass", "hours", "5天"), 5);
  });
});

describe("copies of what is asked for", () => {
  it("say that it was handed in", () => {
    for (const field of ["hasLetter", "hasForm", "hasSummary", "hasEvidence"]) for (const text of ["1份", "共5份", "一份", "叁份", "1套", "一式三份"]) assert.equal(of("recommendation", field, text), 1, `${field} ${text}`);
  });

  it("are asked about where something else is asked, and 0份 everywhere", () => {
    assert.equal(of("trainingClass", "evaluated", "1份"), "asked");
    assert.equal(of("trainingClass", "managerConsent", "共5份"), "asked");
    assert.notEqual(of("recommendation", "hasLetter", "0份"), 1);
    assert.equal(of("recommendation", "hasLetter", "约3份"), "bad");
  });
});
