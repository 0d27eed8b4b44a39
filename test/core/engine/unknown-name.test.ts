import assert from "node:assert/strict";
import { derivedOf } from "../../../src/core/engine/derived";
import { noField, noParameter, noRecord } from "../../../src/core/engine/unknown-name";
import { said } from "../../support/fault-says";

const derived = derivedOf([]);

describe("a name a pack's author mistook", () => {
  it("is told with the nearest, by id or by its Chinese name, and with the records that have it", () => {
    assert.equal(said(noField("institution", "annualTrainee", derived)), "记录“单位（基地）信息”没有字段“annualTrainee”，是不是“annualTrainees”？");
    assert.match(said(noField("institution", "单位名称", derived)), /没有字段“单位名称”，是不是“name”？$/);
    assert.match(said(noField("institution", "endDate", derived)), /没有字段“endDate”（“[^”]+”.*有）/);
    assert.equal(said(noField("institution", "zzz", derived)), "记录“单位（基地）信息”没有字段“zzz”");
    assert.equal(said(noField("institution", "hoursPerClas", derived)), "记录“单位（基地）信息”没有字段“hoursPerClas”，是不是“培训班次”的“hours”（课时）？");
    assert.match(said(noField("trainingClas", "name", derived)), /^记录“trainingClas”没有字段“name”（/);
  });

  it("may be of a field that is worked out, of that record only or of every one", () => {
    assert.match(said(noField("trainingClass", "countYears", derived)), /是不是“countYear”？$/);
    assert.match(said(noField("institution", "countYears", derived)), /是不是“headcountYear”？$/);
    assert.match(said(noField("institution", "评估小组人数", derived)), /是不是“panelSize”？$/);
    assert.match(said(noField("trainee", "所属单位", derived)), /是不是“unit”？$/);
  });

  it("of a record or a parameter likewise", () => {
    assert.equal(said(noRecord("trainingClas")), "没有名为“trainingClas”的记录类型，是不是“trainingClass”？");
    assert.equal(said(noParameter("minTeacher", ["round", "minTeachers"])), "没有名为“minTeacher”的参数，是不是“minTeachers”？");
    assert.equal(said(noParameter("x", [])), "没有名为“x”的参数");
  });
});
