import assert from "node:assert/strict";
import type { GivenRow } from "../../../../src/core/intake/records/dataset-from-rows";
import { idNumber } from "../../../audit/identity";
import { derive } from "../../../support/derive";

const institution: GivenRow[] = [{ name: "甲学院" }];
const class_ = (id: string, trainees: GivenRow[string], year = 2018): GivenRow => ({ base: "甲学院", id, trainees, year });
const roster = (classId: string, ...people: number[]): GivenRow[] => people.map((n) => ({ unit: "甲学院", classId, name: `学员${n}`, idNo: n === 0 ? null : idNumber(n) }));
const counted = (trainingClass: GivenRow[], trainee: GivenRow[]): unknown[] => derive("trainingClass", "countedTrainees", { institution, trainingClass, trainee });

describe("persons of several classes", () => {
  it("count once in a year where both rosters are full", () => {
    assert.deepEqual(counted([class_("A", 3), class_("B", 2)], [...roster("A", 1, 2, 3), ...roster("B", 3, 4)]), [3, 1]);
    assert.deepEqual(counted([class_("A", 3), class_("B", 2, 2019)], [...roster("A", 1, 2, 3), ...roster("B", 3, 4)]), [3, 2]);
  });

  it("count as stated where a roster has gaps: fewer rows, a person without number, the same person twice", () => {
    assert.deepEqual(counted([class_("A", 3), class_("B", 3)], [...roster("A", 1, 2, 3), ...roster("B", 3, 4)]), [3, 3]);
    assert.deepEqual(counted([class_("A", 3), class_("B", 2)], [...roster("A", 1, 2, 3), ...roster("B", 3, 0)]), [3, 2]);
    assert.deepEqual(counted([class_("A", 3), class_("B", 2)], [...roster("A", 1, 2, 3), ...roster("B", 3, 3)]), [3, 2]);
    assert.deepEqual(counted([class_("A", 3), class_("B", 2)], []), [3, 2]);
  });

  it("keep a roster to its own unit and its own class", () => {
    const other: GivenRow[] = [{ base: "乙学院", id: "A", trainees: 2, year: 2018 }];
    assert.deepEqual(derive("trainingClass", "countedTrainees", { trainingClass: [class_("A", 2), ...other], trainee: roster("A", 1, 2) }), [2, 2]);
    assert.deepEqual(counted([class_("A", 2), class_("A", 2)], roster("A", 1, 2)), [2, 2]);
  });

  it("leave a blank blank and an unreadable number unreadable", () => {
    assert.deepEqual(counted([class_("A", null), class_("B", "若干")], roster("A", 1)), [null, "broken"]);
  });
});
