import assert from "node:assert/strict";
import fc from "fast-check";
import { ValueState } from "../../../../src/core/dictionary/dataset";
import { fieldOf } from "../../../../src/core/dictionary/dictionary";
import { coercerOf } from "../../../../src/core/dictionary/values/coercer";
import { book } from "../../intake/tables/book";
import { build, valueOf } from "../../intake/tables/build";
import { normaliseName } from "../../../../src/core/dictionary/text/normalise";
import type { Coerced } from "../../../../src/core/dictionary/values/coerced";
import { problemWords } from "../../../support/words";

const of = (record: string, id: string) => coercerOf(fieldOf(record, id)!, false);
const people = of("institution", "annualTrainees");
const funds = of("institution", "matchingFunds");
const area = of("facilities", "landArea");
const said = (value: Coerced): number | string => (value.state === ValueState.ok ? value.num : (value.problem?.clause ?? "blank"));

describe("a number is what its cell says", () => {
  it("takes a footnote's mark for no digit", () => {
    for (const text of ["1500①", "1500¹", "1500₁", "1500¹²", "①1500", "1500⑳", "1500 ③", "1500人①", "1500¹人", "１５００②"]) assert.equal(said(people.text(text)), 1500, text);
  });

  it("leaves the mark out where names are compared", () => {
    for (const name of ["甲学院①", "甲学院¹", "甲学院 ③"]) assert.equal(normaliseName(name), normaliseName("甲学院"));
    for (const name of ["甲学院（盖章）", "甲学院(公章)", "甲学院（签章）", "甲学院（加盖公章）", "*甲学院", "※甲学院", "甲学院（公章）：", "甲学院：", "甲学院 盖章", "甲学院（加盖单位公章）", "甲学院(印章)", "甲学院（签字盖章）", "甲学院〔公章〕", "甲学院（盖章处）", "（盖章）甲学院", "甲学院（公 章）", "甲學院（蓋章）：", "甲学院（盖章）（公章）"]) assert.equal(normaliseName(name), normaliseName("甲学院"), name);
    assert.notEqual(normaliseName("甲学院1"), normaliseName("甲学院"));
    for (const [name, other] of [["印章学院", "学院"], ["李 章", "李"], ["甲学院（签字笔厂）", "甲学院"]]) assert.notEqual(normaliseName(name), normaliseName(other), name);
  });

  it("keeps m² a unit", () => {
    for (const text of ["800m²", "800㎡", "800㎡①", "800 m²②"]) assert.equal(said(area.text(text)), 800, text);
  });

  it("never makes one number of two", () => {
    for (const text of ["1500 1", "1500\n600", "1500\t600", "1500 600", "15 00", "2018 1500", "1 500 6", "1500①600", "①1500②600", "1500\u200b2", "1 500\n600", "1500\r\n600", "1500\u20282"]) {
      assert.equal(said(people.text(text)), "data/type", JSON.stringify(text));
    }
    assert.equal(said(funds.text("5\n0")), "data/type");
    assert.match(problemWords(people.text("1500\n600").problem), /换行/u);
  });

  it("groups thousands by spaces within one line, in threes only", () => {
    for (const text of ["15 000", "15\u00a0000", "15　000", "15 000 人", " 15 000 "]) assert.equal(said(people.text(text)), 15_000, text);
    fc.assert(fc.property(fc.integer({ min: 1000, max: 99_999_999 }), fc.constantFrom(" ", "\u00a0", "\u2009", "　"), (number, space) => {
      const grouped = String(number).replace(/\B(?=(\d{3})+$)/gu, space);
      assert.equal(said(people.text(grouped)), number, grouped);
    }));
  });

  it("reads two runs of digits with anything invisible between them as a number only if that groups thousands", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 9999 }), fc.constantFrom(" ", "\n", "\t", "①", "³", "\u200b", "  "), (a, b, gap) => {
      const value = said(people.text(`${a}${gap}${b}`));
      assert.ok(value === "data/type" || (gap === " " && a < 1000 && String(b).length === 3), `${a}${JSON.stringify(gap)}${b} → ${value}`);
    }));
  });

  it("applies a scale in front of its unit, or alone", () => {
    for (const [text, value] of Object.entries({ "0.25万": 2500, "3万": 30_000, "2.5千": 2500, "3百": 300, "3万人": 30_000, "1.2万名": 12_000, "2千位": 2000 })) assert.equal(said(people.text(text)), value, text);
    for (const [text, value] of Object.entries({ "50万": 50, "50万元": 50, "0.5亿": 5000, "500千元": 50, "500000元": 50, "3百万": 300, "50万元人民币": 50 })) assert.equal(said(funds.text(text)), value, text);
    assert.equal(said(of("institution", "annualTraineeTimes").text("0.25万")), 2500);
    assert.equal(said(of("institution", "annualCourseHours").text("1.2千学时")), 1200);
    assert.equal(said(area.text("1.5万平方米")), 15_000);
    // What cannot be one amount, or counts something else, stays refused.
    for (const text of ["3万元", "3千5百", "3万多", "约3万", "3万人次", "万"]) assert.equal(said(people.text(text)), "data/type", text);
    for (const text of ["5万", "5万元"]) assert.equal(said(of("trainingClass", "fee").text(text)), "data/type", text);
  });

  it("reads a scale in the header, and no headcount by a scale above sums", () => {
    const told = (rows: (string | number)[][]) => valueOf(build([book([{ name: "单位信息", rows }])]).dataset, "institution", 0, "annualTrainees");
    assert.equal(told([["单位名称", "单位类别", "年培训人数（万）"], ["甲学院", "高等院校", 0.3]]), 3000);
    assert.equal(told([["单位：万"], ["单位名称", "单位类别", "年培训人数"], ["甲学院", "高等院校", 3000]]), 3000);
  });

  it("refuses a code broken over two lines, and reads phones and addresses one below the other", () => {
    assert.equal(said(of("institution", "postcode").text("250\n100")), "data/format");
    assert.equal(of("institution", "postcode").text("250100①").text, "250100");
    assert.equal(said(of("teacher", "idNo").text("110105194\n91231002X")), "data/format");
    assert.equal(of("institution", "contactPhone").text("0531-12345678\n0531-12345679").state, ValueState.ok);
    assert.equal(of("institution", "email").text("a@b.cn\nc@d.cn").state, ValueState.ok);
  });
});
