import assert from "node:assert/strict";
import { wordQuestions } from "../../../src/taskpane/select/word-questions";

const at = [{ file: "a.xlsx", sheet: "机构信息", count: 2, row: 1, column: 1 }];

describe("taskpane/select word questions", () => {
  it("asks a word once, of record types that share a column together, with what it may mean", () => {
    const words = ["institution", "recommendation"].map((record) => ({ record, field: "applicationType", word: "再来一次", at }));
    const questions = wordQuestions({ words: [...words, { record: "institution", field: "offersDistance", word: "挂靠", told: { value: "no", by: "kept" as const }, at }] });
    assert.deepEqual(questions.map(({ word, of, told }) => [word, of.map(({ record }) => record), told?.value]), [["再来一次", ["institution", "recommendation"], undefined], ["挂靠", ["institution"], "no"]]);
    assert.deepEqual(questions[0].meanings[0], { value: "new", label: "新申报" });
    assert.deepEqual(questions[1].meanings, [{ value: "yes", label: "是" }, { value: "no", label: "否" }]);
    assert.deepEqual(wordQuestions({}), []);
  });
});
