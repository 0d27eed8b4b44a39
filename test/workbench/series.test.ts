import assert from "node:assert/strict";
import { serialOfDay, dayNumber } from "../../src/sheet/day";
import { series } from "../../src/workbench/grid/series";

const go = (values: (string | number)[], count: number, { date = false, by = 1 as 1 | -1 } = {}) => {
  const next = series(values.map((value) => ({ value, date })), by);
  return next && Array.from({ length: count }, (_, i) => next(i + 1));
};
const day = (year: number, month: number, date: number) => serialOfDay(dayNumber(year, month, date), false);

describe("workbench/grid fill handle", () => {
  it("goes on as Excel does: one number repeats, several keep their step or their trend, both ways", () => {
    assert.equal(go([5], 2), undefined);
    assert.deepEqual(go([1, 2], 3), [3, 4, 5]);
    assert.deepEqual(go([0.1, 0.2], 2), [0.3, 0.4]);
    assert.deepEqual(go([10, 8], 2, { by: -1 }), [12, 14]);
    assert.deepEqual(go([1, 2, 4], 1), [5.33333333333333]);
  });

  it("dates go on by the day, by their step, or by months that keep to their length", () => {
    assert.deepEqual(go([day(2019, 12, 31)], 2, { date: true }), [day(2020, 1, 1), day(2020, 1, 2)]);
    assert.deepEqual(go([day(2019, 8, 1), day(2019, 8, 8)], 1, { date: true }), [day(2019, 8, 15)]);
    assert.deepEqual(go([day(2019, 11, 30), day(2019, 12, 30)], 2, { date: true }), [day(2020, 1, 30), day(2020, 2, 29)]);
    assert.deepEqual(go([day(2019, 1, 1), day(2019, 3, 1)], 1, { date: true, by: -1 }), [day(2018, 11, 1)]);
  });

  it("numbered texts and the lists Excel knows in China go on; other texts repeat", () => {
    assert.deepEqual(go(["第9批"], 2), ["第10批", "第11批"]);
    assert.deepEqual(go(["教师09"], 1), ["教师10"]);
    assert.deepEqual(go(["A1", "A3"], 2), ["A5", "A7"]);
    assert.deepEqual(go(["星期六"], 2), ["星期日", "星期一"]);
    assert.deepEqual(go(["甲", "丙"], 2), ["戊", "庚"]);
    assert.deepEqual(go(["一月"], 1, { by: -1 }), ["十二月"]);
    assert.equal(go(["是"], 1), undefined);
    assert.equal(go(["是", "否"], 1), undefined);
  });
});
