import assert from "node:assert/strict";
import { packs } from "../../../../src/packs";
import { review, type ReviewResult } from "../../../../src/core/review/review";
import { groupsOf, linesOf } from "../../../../src/core/review/lines/lines";
import { toJson } from "../../../../src/core/reports/json";
import { book, type TestSheet } from "../../intake/tables/book";
import { entryOf, packOf } from "../../engine/fixture";
import type { Entry, Pack } from "../../../../src/core/language/pack/schema";

const shandong = packs.filter(({ id }) => id === "shandong-2019");
const run = (sheets: TestSheet[], chosen: readonly Pack[] = shandong, known: readonly Pack[] = packs): ReviewResult => review([book(sheets)], { packs: chosen, known, on: "2019-09-20" });

/** The lines of a result: outcome, clauses of the fault, clauses of what follows, cells. */
function told(result: ReviewResult, wanted: (clause: string) => boolean = () => true): string[] {
  return linesOf(result).filter(({ lead }) => wanted(result.findings[lead].clause)).map(({ outcome, findings, follows }) => {
    const clauses = (at: number[]): string => [...new Set(at.map((one) => result.findings[one].clause.replace(/^(?:shandong|test)-/u, "")))].join("+");
    const rows = [...new Set(findings.map((one) => result.findings[one].place.row + 1))].join(",");
    return `${outcome} ${clauses(findings)}${rows === "0" ? "" : ` @${rows}`}${follows.length > 0 ? ` > ${clauses(follows)}` : ""}`;
  });
}

const units = (...rows: (string | number | null)[][]): TestSheet => ({ name: "机构信息", rows: [["单位名称", "年培训人数", "教学科研管理制度"], ...rows] });

describe("what people see as one line", () => {
  it("is what a notice says again of the measures it extends, over the same cells alike", () => {
    const found = told(run([units(["甲学院", 1999, "无"])]), (clause) => /8[.]1[.](?:5b|2f)|1[.]1[.](?:5b|2f)/u.test(clause));
    assert.deepEqual(found, ["error 2016/8.1.2f+2019/1.1.2f @2", "error 2016/8.1.5b+2019/1.1.5b @2"]);
  });

  it("is a question that both ask, of each unit by itself", () => {
    const result = run([units(["甲学院", 3000, "有"], ["乙学院", 3000, "有"])]);
    const asked = linesOf(result).filter(({ lead }) => result.findings[lead].clause === "shandong-2016/8.1a");
    assert.deepEqual(asked.map(({ findings }) => findings.map((at) => `${result.findings[at].clause} ${result.findings[at].unit}`)), [["shandong-2016/8.1a 0", "shandong-2019/1.1a 0"], ["shandong-2016/8.1a 1", "shandong-2019/1.1a 1"]]);
  });

  it("is a table whose rows lack the same, with the list of rows", () => {
    const found = told(run([units(["甲学院", null, "有"], ["乙学院", 3000, null], ["丙学院", null, "有"])]), (clause) => /8[.]1[.](?:5b|2f)/u.test(clause));
    assert.deepEqual(found.filter((line) => line.startsWith("missing")), ["missing 2016/8.1.5b+2019/1.1.5b @2,4", "missing 2016/8.1.2f+2019/1.1.2f @3"]);
  });

  it("stays two where the outcome, the cells or the fields differ", () => {
    const both = [["单位名称", "年培训人数", "联系电话"], ["甲学院", null, null], ["乙学院", 5, null]];
    const entries = (id: string, more: object): Entry[] => [
      entryOf({ record: "institution", expect: { gte: ["annualTrainees", 10] }, ...more }, { clause: `${id}/1`, ...(id === "test-2020" && { restates: "test-2019/1" }) }),
      entryOf({ record: "institution", expect: { filled: "contactPhone" }, outcome: "missing" }, { clause: `${id}/2`, ...(id === "test-2020" && { restates: "test-2019/2" }) }),
    ];
    const base = packOf(entries("test-2019", {}));
    const alike = packOf(entries("test-2020", {}), {}, { id: "test-2020", extends: "test-2019" });
    assert.deepEqual(told(run([{ name: "机构信息", rows: both }], [alike], [base, alike])), ["missing 2019/1+2020/1 @2", "missing 2019/2+2020/2 @2,3", "error 2019/1+2020/1 @3"]);
    const milder = packOf(entries("test-2020", { outcome: "warning" }), {}, { id: "test-2020", extends: "test-2019" });
    assert.deepEqual(told(run([{ name: "机构信息", rows: both }], [milder], [base, milder])), ["missing 2019/1+2020/1 @2", "missing 2019/2+2020/2 @2,3", "error 2019/1 @3", "warning 2020/1 @3"]);
  });

  it("is a column or a table that is not there, whatever asks for it, with what follows beneath", () => {
    const rule = (clause: string, expect: object, more: object = {}): Entry => entryOf({ record: "institution", expect, ...more } as never, { clause: `test-2019/${clause}` });
    const pack = packOf([
      rule("1", { filled: "contactPhone" }), rule("2", { all: [{ filled: "contactPhone" }, { filled: "address" }] }), rule("3", { filled: "address" }),
      rule("4", { filled: "contactPhone" }, { outcome: "warning", blank: "warning" }), rule("5", { filled: "creditCode" }),
    ]);
    assert.deepEqual(told(run([{ name: "机构信息", rows: [["单位名称", "年培训人数"], ["甲学院", 5]] }], [pack], [pack])), ["missing 2019/1 > 2019/4", "missing 2019/3 > 2019/2", "missing 2019/5"]);
  });

  it("is never one over two files, and is the same when only one of them is looked at", () => {
    const sheets = [units(["甲学院", null, "无"])];
    const result = review([book(sheets, "a.xlsx"), book([units(["乙学院", null, "无"])], "b.xlsx")], { packs: shandong, known: [...packs], on: "2019-09-20" });
    const { group, cause } = groupsOf(result);
    const fileOf = (at: number): string => result.sources[result.findings[at].place.source].file;
    result.findings.forEach((_, at) => {
      assert.equal(fileOf(group[at]), fileOf(at));
      if (cause[at] >= 0) assert.equal(fileOf(cause[at]), fileOf(at));
    });
    const ofFile = linesOf(result, [...result.findings.keys()].filter((at) => fileOf(at) === "a.xlsx"));
    const findings = result.findings.filter((_, at) => fileOf(at) === "a.xlsx");
    assert.deepEqual(linesOf({ ...result, findings, groups: undefined }).map(({ outcome, findings: own, follows }) => [outcome, own.length, follows.length]), ofFile.map(({ outcome, findings: own, follows }) => [outcome, own.length, follows.length]));
  });

  it("is told in the JSON by `group` and `cause`, places in its own list", () => {
    const result = run([units(["甲学院", null, "无"], ["乙学院", null, "无"])]);
    const { findings } = toJson(result, packs);
    for (const { group, cause, outcome, file } of findings) {
      assert.deepEqual([findings[group].group, findings[group].outcome, findings[group].file], [group, outcome, file]);
      if (cause !== null) assert.deepEqual([findings[cause].cause, findings[cause].group], [null, cause]);
    }
    assert.equal(new Set(findings.filter(({ cause }) => cause === null).map(({ group }) => group)).size, linesOf(result).length);
  });
});
