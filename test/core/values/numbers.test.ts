import assert from "node:assert/strict";
import fc from "fast-check";
import { ValueState } from "../../../src/core/dataset";
import { fieldOf } from "../../../src/core/fields/dictionary";
import { coercerOf } from "../../../src/core/values/coercer";
import { normaliseName } from "../../../src/core/text/normalise";
import type { Coerced } from "../../../src/core/values/coerced";

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
    for (const name of ["甲学院（盖章）", "甲学院(公章)", "甲学院（签章）", "甲学院（加盖公章）", "*甲学院", "※甲学院"]) assert.equal(normaliseName(name), normaliseName("甲学院"), name);
    assert.notEqual(normaliseName("甲学院1"), normaliseName("甲学院"));
  });

  it("keeps m² a unit", () => {
    for (const text of ["800m²", "800㎡", "800㎡①", "800 m²②"]) assert.equal(said(area.text(text)), 800, text);
  });

  it("never makes one number of two", () => {
    for (const text of ["1500 1", "1500\n600", "1500\t600", "1500 600", "15 00", "2018 1500", "1 500 6", "1500①600", "①1500②600", "1500\u200b2", "1 500\n600", "1500\r\n600", "1500\u20282"]) {
      assert.equal(said(people.text(text)), "data/type", JSON.stringify(text));
    }
    assert.equal(said(funds.text("5\n0")), "data/type");
    assert.match(people.text("1500\n600").problem!.say, /换行/u);
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

  it("refuses a code broken over two lines, and reads phones and addresses one below the other", () => {
    assert.equal(said(of("institution", "postcode").text("250\n100")), "data/format");
    assert.equal(of("institution", "postcode").text("250100①").text, "250100");
    assert.equal(said(of("teacher", "idNo").text("110105194\n91231002X")), "data/format");
    assert.equal(of("institution", "contactPhone").text("0531-12345678\n0531-12345679").state, ValueState.ok);
    assert.equal(of("institution", "email").text("a@b.cn\nc@d.cn").state, ValueState.ok);
  });
});
