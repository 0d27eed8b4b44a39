import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { JsonFinding } from "../../src/core/reports/json-findings";
import type { Outcome } from "../../src/core/dictionary/finding";
import { review } from "../../src/core/review/review";
import { readWorkbook } from "../../src/files";
import { packs } from "../../src/packs";
import { reported } from "../support/findings";
import { unitVerdicts } from "../../src/core/review/verdict/verdict";

const bytes = readFileSync(path.resolve(__dirname, "../../assets/sample.xlsx"));
const run = (on: string, ids = ["shandong-2016", "shandong-2019"]) =>
  review([readWorkbook(bytes, "sample.xlsx")], { packs: packs.filter((pack) => ids.includes(pack.id)), known: [...packs], on });

describe("the messy sample, from bytes to findings", () => {
  const result = run("2019-09-24");
  const at = (clause: string, cell: string): JsonFinding | undefined =>
    reported(result).find((finding) => finding.clause === clause && finding.cells.includes(cell));

  it("finds every table, whatever stands around it", () => {
    const tables = result.files[0].tables.map((table) => `${table.sheet} ${table.record} ${table.headerRow} ${table.rows}`);
    assert.deepEqual(new Set(tables), new Set([
      "单位信息 facilities 4 15", "单位信息 institution 4 15", "师资名册 teacher 3 56", "培训班次 trainingClass 3 7", "推荐情况 recommendation 3 16", "附件3 reconfirmList 3 2",
    ]));
    assert.deepEqual(result.files[0].unreadSheets.map((sheet) => sheet.sheet), ["填报说明"]);
  });

  const expected: [string, Outcome, string, string][] = [
    ["1999 is one short of 2000", "error", "shandong-2016/8.1.5b", "O6"],
    ["a system that is not there", "error", "shandong-2016/8.1.2f", "V6"],
    ["约2000 is no number", "broken", "data/type", "O9"],
    ["a blank is missing, not 0", "missing", "shandong-2016/8.1.5b", "O12"],
    ["exactly half is not 为主", "error", "shandong-2019/1.1.6b", "P8"],
    ["a rural shortfall goes to the reviewer", "review", "shandong-2019/1.1.6d", "O7"],
    ["a seat outside Shandong", "error", "shandong-2019/2.1a", "F15"],
    ["a public institution is asked which kind it is", "review", "shandong-2016/9.1.2b", "D12"],
    ["18 digits stored as a number are lost", "broken", "data/digits-lost", "C16"],
    ["four candidates of one city", "error", "shandong-2019/3.1.1f", "D4"],
    ["two candidates of one department", "error", "shandong-2019/3.1.1e", "D15"],
    ["one unit by two ways", "error", "shandong-2019/4.1.3b", "D17"],
    ["the day after the deadline", "error", "shandong-2019/4.1.6a", "P10"],
    ["two copies instead of three", "error", "shandong-2019/4.1.6c", "M9"],
    ["a literal XXXX in the subject", "warning", "shandong-2019/4.1.6g", "U7"],
    ["the base's name without consent", "error", "shandong-2016/25", "D5"],
    ["a fee above the approved one", "error", "shandong-2016/35.1b", "M6"],
    ["a class that was not evaluated", "missing", "shandong-2016/24.1c", "Q7"],
  ];
  for (const [name, outcome, clause, cell] of expected) {
    it(`${name}: ${clause} at ${cell}`, () => {
      const finding = at(clause, cell);
      assert.equal(finding?.outcome, outcome, finding?.message ?? "no such finding");
      if (!clause.startsWith("data/")) assert.ok(finding!.quote.length > 0 && finding!.message.includes(finding!.cite));
    });
  }

  const passes: [string, string, string][] = [
    ["2000 people are enough", "shandong-2016/8.1.5b", "O5"],
    ["full-width digits are digits", "shandong-2016/8.1.5b", "O10"],
    ["the last day is in time", "shandong-2019/4.1.6a", "P9"],
    ["the unit on the list may re-confirm", "shandong-2019/3.1.3c", "B17"],
    ["a wrong value is said once, as what it is", "shandong-2016/8.1.5b", "O9"],
  ];
  for (const [name, clause, cell] of passes) {
    it(`${name}: nothing from ${clause} at ${cell}`, () => assert.equal(at(clause, cell), undefined));
  }

  it("has 不符合 findings of a unit where its verdict is 不符合 and nowhere else, and data checks accuse nobody", () => {
    const { findings, verdicts } = result;
    const red = new Set(findings.flatMap(({ outcome }, at) => (outcome === "error" ? [at] : [])));
    assert.ok(findings.some(({ clause }) => clause.startsWith("data/")) && [...red].every((at) => !findings[at].clause.startsWith("data/")));
    for (const { unit, verdict, stages, apart } of unitVerdicts(verdicts)) {
      const held = stages.flatMap(({ deciding }) => deciding).filter((at) => red.has(at));
      assert.equal(verdict === "不符合", held.length > 0, result.checklist.units[unit].name);
      const named = [...red].filter((at) => findings[at].unit === unit && !apart.includes(at));
      assert.deepEqual(named.filter((at) => !held.includes(at)), []);
    }
  });

  it("never says 0 问题 of what it could not check", () => {
    assert.equal(result.complete, false);
    const unchecked = result.ledger.filter((line) => line.unchecked).map((line) => line.clause);
    assert.ok(unchecked.includes("shandong-2016/29.1a"), "no list of sanctions was given");
  });

  it("has a ledger line for every leaf clause of both packs, each once", () => {
    assert.equal(new Set(result.ledger.map((line) => line.clause)).size, result.ledger.length);
    assert.equal(result.ledger.filter((line) => !line.clause.startsWith("data/")).length, packs.filter((pack) => pack.id.startsWith("shandong")).flatMap((pack) => pack.entries).length);
  });

  it("says the same, whichever way the packs are named", () => {
    assert.deepEqual(reported(run("2019-09-24", ["shandong-2019"])), reported(result));
  });

  it("marks findings of an expired measure as 参考", () => {
    const later = reported(run("2021-11-01")).filter((finding) => finding.clause.startsWith("shandong-2016/"));
    assert.ok(later.length > 0);
    assert.ok(later.every((finding) => finding.reference?.includes("参考") && finding.message.includes("参考，办法有效期已届满")));
    const lastDay = reported(run("2021-10-31")).filter((finding) => finding.clause.startsWith("shandong-2016/"));
    assert.ok(lastDay.every((finding) => finding.reference === undefined));
  });
});
