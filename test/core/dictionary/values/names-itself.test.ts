import assert from "node:assert/strict";
import { ValueState } from "../../../../src/core/dictionary/dataset";
import { fieldOf } from "../../../../src/core/dictionary/dictionary";
import { coercerOf } from "../../../../src/core/dictionary/values/coercer";

/** 1, 0, or what is said of it. */
function read(record: string, field: string, text: string): number | string {
  const { state, problem, num } = coercerOf(fieldOf(record, field)!, false).text(text);
  return state === ValueState.bad ? problem!.said.code : num;
}

describe("a question of yes or no answered in its own words", () => {
  for (const [record, field, yes, no] of [
    ["teacher", "isLeader", ["骨干", "带头人", "学术带头人", "骨干教师"], ["非骨干", "不是带头人"]],
    ["institution", "offersDistance", ["开展", "已开展"], ["不开展", "未开展", "暂未开展", "没有开展"]],
    ["institution", "isLegalPerson", ["企业法人", "事业单位法人", "独立法人", "法人"], ["非法人", "不是独立法人"]],
    ["specialty", "public", ["面向社会"], ["不面向社会"]],
    ["recommendation", "consented", ["审核通过", "审核同意"], ["审核不通过", "审核未通过"]],
    ["course", "isNew", ["新增"], ["非新增"]],
  ] as [string, string, string[], string[]][]) {
    it(`${record}.${field}`, () => {
      for (const text of yes) assert.equal(read(record, field, text), 1, text);
      for (const text of no) assert.equal(read(record, field, text), 0, text);
    });
  }

  it("is not decided where more or less is said", () => {
    for (const [record, field, text] of [
      ["teacher", "isLeader", "普通教师"], ["teacher", "isLeader", "骨干（培养对象）"], ["institution", "offersDistance", "拟开展"], ["institution", "offersDistance", "部分开展"], ["institution", "hasDistanceConditions", "基本具备"],
      ["trainingClass", "archived", "正在归档"], ["trainingClass", "archived", "登记"], ["trainingClass", "evaluated", "评估合格"], ["institution", "isLegalPerson", "企业"], ["course", "isNew", "原有"],
    ] as const) assert.equal(read(record, field, text), "unclear-yes-or-no", text);
  });
});
