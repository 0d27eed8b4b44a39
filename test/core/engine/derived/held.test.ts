import assert from "node:assert/strict";
import type { GivenRow } from "../../../../src/core/intake/records/dataset-from-rows";
import { derive } from "../../../support/derive";

const held = (class_: GivenRow): unknown[] => ["heldFrom", "heldTo"].flatMap((field) => derive("trainingClass", field, { trainingClass: [class_] }));

describe("when a class can have been held", () => {
  it("is from its start to its end, as far as they are told", () => {
    assert.deepEqual(held({ startDate: "2018-03-01", endDate: "2018-03-05", year: 2018 }), ["2018-03-01", "2018-03-05"]);
    assert.deepEqual(held({ startDate: "2018-12-20", year: 2018 }), ["2018-12-20", "2018-12-31"]);
    assert.deepEqual(held({ startDate: "2018-12-20", year: 2019 }), ["2018-12-20", "2019-12-31"]);
    assert.deepEqual(held({ endDate: "2018-03-05", year: 2018 }), ["2018-01-01", "2018-03-05"]);
    assert.deepEqual(held({ endDate: "2018-03-05" }), ["2018-01-01", "2018-03-05"]);
    assert.deepEqual(held({ year: 2018 }), ["2018-01-01", "2018-12-31"]);
    assert.deepEqual(held({ name: "一班" }), [null, null]);
  });

  it("cannot be told where the cell of that end cannot be read", () => {
    assert.deepEqual(held({ startDate: "三月", endDate: "2018-03-05" }), ["broken", "2018-03-05"]);
    assert.deepEqual(held({ startDate: "2018-03-01", endDate: "三月" }), ["2018-03-01", "broken"]);
  });
});
