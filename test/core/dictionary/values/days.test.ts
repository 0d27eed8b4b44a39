import assert from "node:assert/strict";
import fc from "fast-check";
import { ValueState } from "../../../../src/core/dictionary/dataset";
import { fieldOf } from "../../../../src/core/dictionary/dictionary";
import { coercerOf } from "../../../../src/core/dictionary/values/coercer";
import { isoDay } from "../../../../src/sheet/day";
import { daysOf } from "../../../../src/core/dictionary/values/date";
import { serialOfIso } from "../../../../src/files/read/sheet/iso";
import { problemWords } from "../../../support/words";

const date = coercerOf(fieldOf("institution", "applicationDate")!, false);
const day = (text: string): string => {
  const value = date.text(text);
  return value.state === ValueState.ok ? isoDay(value.num) : (value.problem?.clause ?? "blank");
};

describe("the day a cell says", () => {
  it("is the day in China of a moment with a zone", () => {
    for (const text of ["2019-08-31T16:00:00.000Z", "2019-08-31T16:00:00Z", "2019-09-01T00:00:00+08:00", "2019-08-31 16:00:00 UTC", "2019-08-31T12:00:00-0400", "2019-09-01T23:59:59+08:00"]) assert.equal(day(text), "2019-09-01", text);
    assert.equal(day("2019-08-31T15:59:59Z"), "2019-08-31");
    assert.equal(day("2019-08-31T16:00:00"), "2019-08-31");
    assert.equal(day("2019-08-31T25:00:00Z"), "data/type");
  });

  it("is the same in a cell of dates and in a text", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.nat(23), fc.constantFrom("", "Z", "+08:00", "-05:00", "+0530"), (days, hour, zone) => {
      const text = `${isoDay(days)}T${String(hour).padStart(2, "0")}:00:00${zone}`;
      assert.equal(Math.floor(serialOfIso(text, false)!) - 25_569, date.text(text).num, text);
    }));
  });

  it("asks about years that are slips", () => {
    for (const text of ["1919年8月30日", "2109年8月30日", "19190830", "2091-01-01"]) assert.equal(day(text), "data/type", text);
    assert.match(problemWords(date.text("1919年8月30日").problem), /1919 可疑/u);
    assert.equal(date.date(daysOf(2109, 8, 30)! + 25_569).problem?.clause, "data/type");
  });

  it("has no footnote in it", () => {
    assert.equal(day("2019-08-30①"), "2019-08-30");
    assert.equal(day("2019年8月30日²"), "2019-08-30");
    assert.equal(day("2019-08-3①0"), "data/type");
  });
});
