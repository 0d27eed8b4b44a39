import assert from "node:assert/strict";
import fc from "fast-check";
import { chineseDay, dayNumber, dayOf, dayOfSerial, isoDay, serialOfDay, yearOf } from "../../src/sheet/day";
import { serialText } from "../../src/sheet/serial-text";

const day = fc.integer({ min: dayNumber(1904, 1, 2), max: dayNumber(2199, 12, 31) });

describe("days", () => {
  it("and Excel's serials lead to one another in both date systems", () => {
    fc.assert(fc.property(day, fc.boolean(), fc.double({ min: 0, max: 0.999, noNaN: true }), (one, date1904, time) => {
      assert.equal(dayOfSerial(serialOfDay(one, date1904) + time, date1904), one);
      assert.equal(serialText(serialOfDay(one, date1904), date1904), isoDay(one));
      assert.equal(dayOf(isoDay(one)), one);
      assert.equal(yearOf(one), Number(isoDay(one).slice(0, 4)));
    }));
  });

  it("before March 1900 follow Excel's calendar, whose 29 February 1900 is no day", () => {
    assert.deepEqual([1, 59, 60, 61].map((serial) => dayOfSerial(serial, false)), [dayNumber(1900, 1, 1), dayNumber(1900, 2, 28), undefined, dayNumber(1900, 3, 1)]);
    assert.deepEqual([1, 59, 60, 61, 43_709].map((serial) => serialText(serial, false)), ["1900-01-01", "1900-02-28", "60", "1900-03-01", "2019-09-01"]);
    assert.deepEqual([dayOfSerial(0, false), dayOfSerial(-1, true), dayOfSerial(0, true)], [undefined, undefined, dayNumber(1904, 1, 1)]);
    assert.equal(serialText(1e12, false), "1000000000000");
  });

  it("that are none of the calendar have no number", () => {
    for (const none of ["2019-02-30", "2019-13-01", "2019-9-1", "", "20190901"]) assert.ok(Number.isNaN(dayOf(none)), none);
    assert.equal(chineseDay(dayOf("2019-09-02")), "2019年9月2日");
  });
});
