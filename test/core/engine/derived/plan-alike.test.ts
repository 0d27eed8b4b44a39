import assert from "node:assert/strict";
import { derive } from "../../../support/derive";

describe("an item of a plan that a class may mean", () => {
  const plan = [{ base: "甲学院", planYear: 2019, planItemId: "2019-1", planItemName: "会计班" }];
  const near = (name: string, planItemId: string, startDate = "2019-03-01"): unknown =>
    derive("trainingClass", "planAlike", { annualPlan: plan, trainingClass: [{ base: "甲学院", name, planItemId, startDate }] })[0];

  it("has the number written otherwise, or the name in another length", () => {
    for (const number of ["2019-01", "2019—1", "第1项", "1", "No.01"]) assert.equal(near("高研班", number), true, number);
    for (const name of ["会计班第一期", "2019年会计班", "会计班"]) assert.equal(near(name, "9"), true, name);
  });

  it("is none of another number, name, year or unit", () => {
    for (const number of ["2019-2", "2019-11", "计划外", "2018-1"]) assert.equal(near("护理班", number), false, number);
    assert.equal(near("会计班", "9", "2018-03-01"), false);
    assert.deepEqual(derive("trainingClass", "planAlike", { annualPlan: plan, trainingClass: [{ base: "乙学院", name: "会计班", startDate: "2019-03-01" }] }), [false]);
  });
});
