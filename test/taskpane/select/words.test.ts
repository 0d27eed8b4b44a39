import assert from "node:assert/strict";
import { plainMessage, splitCite, clauseNamer } from "../../../src/taskpane/select/article";
import { articleText, groupLabel, placeText, valueText } from "../../../src/taskpane/select/label";
import { byReason, isClean, summariseLedger } from "../../../src/taskpane/select/ledger";
import { cellPosition } from "../../../src/taskpane/select/position";
import { validityOn } from "../../../src/taskpane/select/validity";
import { noCounts } from "../../../src/taskpane/select/counts";
import { zhCN } from "../../../src/taskpane/messages/zh-CN";
import { told } from "../../../src/core/rules/words";
import { counts, finding, ledgerLine, pack, result } from "../support";

describe("taskpane/select words", () => {
  it("splits a citation; the number in brackets goes, brackets of the article stay", () => {
    assert.deepEqual(splitCite("《管理办法》（鲁人社发〔2016〕38号）第八条第（五）项"), { title: "《管理办法》", article: "第八条第（五）项" });
    assert.deepEqual(splitCite("《通知》第二部分"), { title: "《通知》", article: "第二部分" });
    assert.deepEqual(splitCite(""), { title: "", article: "" });
  });
  it("takes off exactly what the core adds to a message", () => {
    const cite = "《管理办法》（鲁人社发〔2016〕38号）第八条";
    for (const reference of [undefined, "参考，办法有效期已届满"]) {
      assert.equal(plainMessage({ message: told("人数不足（1999人）", cite, reference), cite }), "人数不足（1999人）");
    }
    assert.equal(plainMessage({ message: "约2000不是数字", cite: "" }), "约2000不是数字");
    assert.equal(plainMessage({ message: `见${cite}的规定`, cite }), `见${cite}的规定`);
  });
  it("values, places and labels as a person reads them", () => {
    assert.equal(valueText(null, zhCN), "（空）");
    assert.equal(valueText(true, zhCN), "是");
    assert.equal(valueText(0, zhCN), "0");
    assert.equal(placeText({ sheet: "机构信息", cells: ["H7", "H9"] }), "机构信息!H7");
    assert.equal(placeText({ sheet: "机构信息", cells: [] }), "机构信息");
    assert.equal(articleText(finding(), zhCN), "第八条第（五）项");
    assert.equal(articleText(finding({ clause: "data/type", cite: "" }), zhCN), "数据类型不符");
    const group = { key: "", label: "", detail: "", counts: noCounts(), findings: [] };
    assert.equal(groupLabel(group, "unit", zhCN), "跨单位或未指明单位");
    assert.equal(groupLabel({ ...group, key: "data/merged", label: "data/merged" }, "clause", zhCN), "合并单元格中的数据");
  });
  it("reads positions of A1 addresses", () => {
    assert.deepEqual(cellPosition("H7"), { row: 7, column: 8 });
    assert.deepEqual(cellPosition("$AA$12"), { row: 12, column: 27 });
    assert.deepEqual(cellPosition(undefined), { row: 0, column: 0 });
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
    ledgerLine("c", { unchecked: "没有“联系人”列" }),
    ledgerLine("d", { unchecked: "没有“联系人”列" }),
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
    const known = pack("x", { shortTitle: "办法", entries: [{ clause: "c", article: "3", item: "", cite: "《办法》第三条", quote: "", phase: "", as: "info" }] });
    assert.deepEqual(byReason(summariseLedger(ledger).unchecked, [known], zhCN), [
      { why: "1 处数据有误或规则出错，无法核验", clauses: ["b"] }, { why: "没有“联系人”列", clauses: ["办法 第三条", "d"] }, { why: "“教师”表没有“姓名”列", clauses: ["i"] },
    ]);
    assert.equal(clauseNamer([known])("zz"), "zz");
  });
  it("0 问题 needs a closed ledger, every file read, and nothing listed", () => {
    assert.equal(isClean(result([])), true);
    assert.equal(isClean(result([], { closed: false })), false);
    assert.equal(isClean(result([]), false), false);
    for (const outcome of ["error", "missing", "warning", "review", "pending", "broken"] as const) assert.equal(isClean(result([finding({ outcome })])), false);
    assert.equal(isClean(result([finding({ outcome: "pass" })])), true);
  });
});
