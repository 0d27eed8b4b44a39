import assert from "node:assert/strict";
import { clauseNamer } from "../../../src/taskpane/select/article";
import { articleText, groupLabel, placeText, valueText } from "../../../src/taskpane/select/label";
import { byReason, isClean, summariseLedger } from "../../../src/taskpane/select/ledger";
import { validityOn } from "../../../src/taskpane/select/validity";
import { noCounts } from "../../../src/taskpane/select/counts";
import { zhCN } from "../../../src/taskpane/messages/zh-CN";
import { messageOf, sentenceOf } from "../../../src/core/words/finding";
import { counts, finding, ledgerLine, pack, result, told } from "../support";
import { asWritten } from "../../../src/core/words/speech";

describe("taskpane/select words", () => {
  it("says a sentence without the clause, and a message with it, once", () => {
    const cite = "《管理办法》（鲁人社发〔2016〕38号）第八条";
    const said = (part: Parameters<typeof finding>[0]): string[] => {
      const whole = result([finding({ cite, ...part })]);
      return [sentenceOf(whole.findings[0], told(whole)), messageOf(whole.findings[0], told(whole))];
    };
    assert.deepEqual(said({ message: "人数不足（1999人）" }), ["人数不足（1999人）", `人数不足（1999人）（依据：${cite}）`]);
    assert.deepEqual(said({ message: "人数不足", reference: "参考，办法有效期已届满" }), ["人数不足", `【参考，办法有效期已届满】人数不足（依据：${cite}）`]);
    assert.deepEqual(said({ clause: "data/type", message: "约2000不是数字" }), ["约2000不是数字", "约2000不是数字"]);
    assert.deepEqual(said({ message: "多头", also: [{ file: "b.xlsx", sheet: "表", cells: ["B2"] }] })[0], "多头（另见“b.xlsx”工作表“表”的 B2）");
  });
  it("values, places and labels as a person reads them", () => {
    assert.equal(valueText(null, zhCN), "（空）");
    assert.equal(valueText(true, zhCN), "是");
    assert.equal(valueText(0, zhCN), "0");
    const { findings: [two, none], ...context } = result([finding({ cells: ["H7", "H9"] }), finding({ cells: [] })]);
    assert.equal(placeText(two, context), "机构信息!H7");
    assert.equal(placeText(none, context), "机构信息");
    const whole = result([finding(), finding({ clause: "data/type", cite: "" })]);
    const [rule, data] = whole.findings;
    assert.equal(articleText(rule, told(whole), zhCN), "第八条第（五）项");
    assert.equal(articleText(data, told(whole), zhCN), "数据类型不符");
    const group = { key: "", label: "", detail: "", counts: noCounts(), findings: [] };
    assert.equal(groupLabel(group, "unit", zhCN), "跨单位或未指明单位");
    assert.equal(groupLabel({ ...group, key: "data/merged", label: "data/merged" }, "clause", zhCN), "合并单元格中的数据");
  });
  it("validity includes both end days", () => {
    const measure = { validFrom: "2016-11-01", validTo: "2021-10-31", parameters: {} };
    assert.deepEqual(["2016-10-31", "2016-11-01", "2021-10-31", "2021-11-01"].map((on) => validityOn(measure, on, {}).validity), ["notYet", "inForce", "inForce", "expired"]);
    assert.equal(validityOn({ parameters: {} }, "1999-01-01", {}).validity, "inForce");
    const moved = { validFrom: { param: "from" }, parameters: { from: { value: "2017-12-23", meaning: "", clauses: [] } } };
    assert.deepEqual(validityOn(moved, "2017-12-22", {}), { validity: "notYet", from: "2017-12-23", to: "" });
    assert.equal(validityOn(moved, "2017-12-22", { from: "2017-12-22" }).validity, "inForce");
  });
});

describe("taskpane/select ledger", () => {
  const ledger = [
    ledgerLine("a", { counts: counts({ pass: 3 }) }),
    ledgerLine("b", { counts: counts({ broken: 1 }) }),
    ledgerLine("x/c", { unchecked: { code: "columns-absent", data: { fields: ["联系人"] } } }),
    ledgerLine("d", { unchecked: { code: "columns-absent", data: { fields: ["联系人"] } } }),
    ledgerLine("i", { counts: counts({ missing: 1 }), absent: [{ record: "teacher", title: "教师", fields: [{ id: "name", name: "姓名" }], places: [], more: 0 }] }),
    ledgerLine("e", { as: "question", counts: counts({ review: 2 }) }),
    ledgerLine("f", { as: "form" }),
    ledgerLine("g", { as: "info" }),
    ledgerLine("h", { counts: counts({ "n/a": 9 }) }),
  ];
  it("sorts every clause into exactly one pot", () => {
    const summary = summariseLedger(ledger);
    assert.equal(summary.checked, 1);
    assert.equal(summary.unchecked.length, 4);
    assert.deepEqual([summary.questions, summary.forms, summary.info, summary.idle], [1, 1, 1, 1]);
    assert.equal(summary.checked + summary.unchecked.length + summary.questions + summary.forms + summary.info + summary.idle, summary.total);
  });
  it("gathers clauses under their reason and calls them by their article", () => {
    const known = pack("x", { title: "办法", shortTitle: "办法", entries: [{ clause: "x/c", article: "3", item: "", cite: "《办法》第三条", quote: "", phase: "", as: "info" }] });
    assert.deepEqual(byReason(summariseLedger(ledger).unchecked, [known], zhCN), [
      { why: "1 处数据有误、无法确定或规则出错，无法核验", clauses: ["b"] }, { why: "工作簿中没有“联系人”列，未核验", clauses: ["办法 第三条", "d"] }, { why: "“教师”表没有“姓名”列", clauses: ["i"] },
    ]);
    assert.equal(clauseNamer([known], asWritten)("zz"), "zz");
  });
  it("0 问题 needs a closed ledger, every file read, and nothing listed", () => {
    assert.equal(isClean(result([])), true);
    assert.equal(isClean(result([], { closed: false })), false);
    assert.equal(isClean(result([]), false), false);
    for (const outcome of ["error", "missing", "warning", "review", "pending", "broken"] as const) assert.equal(isClean(result([finding({ outcome })])), false);
    assert.equal(isClean(result([finding({ outcome: "pass" })])), true);
  });
});
