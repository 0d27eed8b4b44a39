import assert from "node:assert/strict";
import type { Entry } from "../../../src/core/language/pack/schema";
import { datasetFromRows, type GivenRow } from "../../../src/core/intake/records/dataset-from-rows";
import { drain, packOf } from "../engine/fixture";

const question: Entry = {
  clause: "test-2019/8.1a", article: "8", item: "", cite: "《试验办法》第八条", quote: "具有丰富经验", phase: "application", as: "question",
  question: "是否具有丰富经验？", message: "经验不足",
};

function ask(given: Record<string, GivenRow[]>, entry: Entry = question): ReturnType<typeof drain> {
  return drain(datasetFromRows(given), [packOf([entry])]);
}

describe("a question", () => {
  it("is asked of every unit once, and never decided", () => {
    const { findings, ledger } = ask({ institution: [{ name: "甲" }, { name: "乙" }, { name: "甲" }] });
    assert.deepEqual(findings.map(({ unit, outcome, cells }) => [unit, outcome, cells]), [["甲", "review", []], ["乙", "review", []]]);
    assert.match(findings[0].message, /请评审人判断：是否具有丰富经验？（依据：《试验办法》第八条）$/);
    assert.equal(ledger[0].counts.review, 2);
  });

  it("takes the verdict recorded on the checklist", () => {
    const names = ["甲", "乙", "丙", "丁", "戊"];
    const verdicts = ["符合", "基本符合", "不适用", "不符合", null];
    const { findings, ledger } = ask({
      institution: names.map((name) => ({ name })),
      checklist: names.map((unit, i) => ({ unit, clauseId: "test-2019/8.1a", verdict: verdicts[i] })),
    });
    const { pass, error, review, "n/a": exempt } = ledger[0].counts;
    assert.deepEqual([pass, exempt, error, review], [2, 1, 1, 1]);
    const failed = findings.find((finding) => finding.outcome === "error")!;
    assert.deepEqual([failed.unit, failed.record, failed.value, failed.cells.length], ["丁", "checklist", "不符合", 1]);
    assert.match(failed.message, /^经验不足/);
  });

  it("is told with the parameter that is set to guide the answer", () => {
    const pack = packOf([question], { years: null });
    Object.assign(pack.parameters.years, { title: "参考年限", unit: "年", clauses: [question.clause] });
    const said = (params: Record<string, unknown>): string => drain(datasetFromRows({ institution: [{ name: "甲" }] }), [pack], "2019-09-20", params).findings[0].message;
    assert.equal(said({}), "请评审人判断：是否具有丰富经验？（依据：《试验办法》第八条）");
    assert.equal(said({ years: 3 }), "请评审人判断：是否具有丰富经验？（口径：参考年限 3 年）（依据：《试验办法》第八条）");
  });

  it("is asked only of those it concerns", () => {
    const entry = { ...question, when: { is: ["recognitionStatus", "recognized"] } } as Entry;
    const { findings, ledger } = ask({ institution: [{ name: "甲", recognitionStatus: "recognized" }, { name: "乙", recognitionStatus: "none" }, { name: "丙" }] }, entry);
    assert.deepEqual(findings.map((one) => one.unit), ["甲", "丙"]);
    assert.equal(ledger[0].counts["n/a"], 1);
  });

  it("is asked of the units known otherwise when there is no table of institutions", () => {
    assert.deepEqual(ask({ recommendation: [{ candidate: "甲" }] }).findings.map((one) => one.unit), ["甲"]);
    assert.equal(ask({ attachment: [{ name: "表" }] }).findings.length, 1);
  });
});
