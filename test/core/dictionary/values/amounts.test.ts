import assert from "node:assert/strict";
import { ValueState } from "../../../../src/core/dictionary/dataset";
import { recordType } from "../../../../src/core/dictionary/dictionary";
import { parseNumber } from "../../../../src/core/dictionary/values/number";
import { problemWords } from "../../../support/words";

const read = (record: string, id: string, text: string) => parseNumber(text, recordType(record)!.fields.find((field) => field.id === id)!, 1);

describe("amounts with words beside them", () => {
  it("are read where the words leave them as they are", () => {
    const alike = ["元/人·期", "元/人•期", "元/人/期", "元/期·人", "元/人次", "元/生", "元每人每期", "元整", "（含资料费）", "（食宿自理）", "元（食宿自理）", "（含资料费、住宿费）", "元/人（含教材费，食宿自理）", "（不含食宿）", "（元/人）"];
    for (const words of alike) assert.deepEqual([words, read("trainingClass", "fee", `800${words}`).num], [words, 800]);
    assert.equal(read("institution", "matchingFunds", "50万元（含场地费）").num, 50);
  });

  it("are asked about where they may change them", () => {
    for (const words of ["（减半）", "（学生500）", "（暂定）", "元/人·天", "元/天", "元/班", "（免收）"]) {
      const { state, problem } = read("trainingClass", "fee", `800${words}`);
      assert.deepEqual([words, state, problem?.notice], [words, ValueState.bad, true]);
    }
    assert.equal(read("institution", "managersFt", "20（含外聘5人）").problem?.notice, true);
    assert.equal(read("trainingClass", "fee", "约800").problem?.notice, undefined);
  });

  it("show an example that fits the field", () => {
    const examples = [["recommendation", "formCopies", "3"], ["recommendation", "round", "2019"], ["institution", "annualTrainees", "2000"], ["trainingClass", "fee", "800"], ["recommendation", "rank", "3"]];
    for (const [record, id, example] of examples) assert.match(problemWords(read(record, id, "若干").problem), new RegExp(`例如 ${example}。`, "u"), id);
  });
});
