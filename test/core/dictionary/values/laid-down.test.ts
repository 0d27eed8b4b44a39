import assert from "node:assert/strict";
import { ValueState } from "../../../../src/core/dictionary/dataset";
import { recordType } from "../../../../src/core/dictionary/dictionary";
import { coercerOf } from "../../../../src/core/dictionary/values/coercer";

const coercer = (id: string) => coercerOf(recordType("institution")!.fields.find((field) => field.id === id)!, false);

describe("whether a system is laid down", () => {
  it("is said by the page, annex or title where it is written, and asked to be checked", () => {
    for (const text of ["P3", "p.12", "P3-5", "第3页", "3页", "见制度汇编P1", "附件2第3页", "附件2", "见附件2", "详见附件3-1", "制度汇编第12页", "《教学组织管理办法》", "见《制度汇编》第3页", "佐证材料第5-6页", "页码：12"]) {
      const { state, num, problem } = coercer("sysFunds").text(text);
      assert.deepEqual([text, state, num, problem?.notice], [text, ValueState.ok, 1, true]);
    }
  });

  it("is asked where the words leave it open, never a data error", () => {
    for (const text of ["同上", "略", "12", "12-15", "附件2（待完善）", "见档案"]) assert.deepEqual([text, coercer("sysFunds").text(text).state, coercer("sysFunds").text(text).problem?.notice], [text, ValueState.bad, true]);
    assert.deepEqual(["有", "无", "已建立", "0"].map((text) => coercer("sysFunds").text(text).num), [1, 0, 1, 0]);
  });

  it("is a question in other columns of yes and no", () => {
    const { state, problem } = coercer("isLegalPerson").text("见附件2");
    assert.deepEqual([state, problem?.notice], [ValueState.bad, true]);
  });
});
