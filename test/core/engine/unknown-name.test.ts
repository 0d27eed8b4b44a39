import assert from "node:assert/strict";
import { derivedOf } from "../../../src/core/engine/derived";
import { noField, noParameter, noRecord } from "../../../src/core/engine/unknown-name";

const derived = derivedOf([]);

describe("a name a pack's author mistook", () => {
  it("is told with the nearest, by id or by its Chinese name, and with the records that have it", () => {
    assert.equal(noField("institution", "annualTrainee", derived).message, "记录“单位（基地）信息”没有字段“annualTrainee”，是不是“annualTrainees”？");
    assert.match(noField("institution", "单位名称", derived).message, /没有字段“单位名称”，是不是“name”？$/);
    assert.match(noField("institution", "endDate", derived).message, /没有字段“endDate”（“[^”]+”.*有）/);
    assert.equal(noField("institution", "zzz", derived).message, "记录“单位（基地）信息”没有字段“zzz”");
    assert.match(noField("trainingClas", "name", derived).message, /^记录“trainingClas”没有字段“name”（/);
  });

  it("may be of a field that is worked out, of that record only or of every one", () => {
    assert.match(noField("trainingClass", "countYears", derived).message, /是不是“countYear”？$/);
    assert.match(noField("institution", "countYears", derived).message, /是不是“headcountYear”？$/);
    assert.match(noField("institution", "评估小组人数", derived).message, /是不是“panelSize”？$/);
    assert.match(noField("trainee", "所属单位", derived).message, /是不是“unit”？$/);
  });

  it("of a record or a parameter likewise", () => {
    assert.equal(noRecord("trainingClas").message, "没有名为“trainingClas”的记录类型，是不是“trainingClass”？");
    assert.equal(noParameter("minTeacher", ["round", "minTeachers"]).message, "没有名为“minTeacher”的参数，是不是“minTeachers”？");
    assert.equal(noParameter("x", []).message, "没有名为“x”的参数");
  });
});
