import assert from "node:assert/strict";
import type { JsonFinding } from "../../../src/core/reports/json-findings";
import type { Entry, Pack } from "../../../src/core/language/pack/schema";
import { review } from "../../../src/core/review/review";
import { packs } from "../../../src/packs/index";
import { book, type TestSheet } from "../intake/tables/book";
import { entryOf, packOf, runRule } from "../engine/fixture";
import { reported } from "../../support/findings";

const on = "2019-09-20";
const run = (sheets: TestSheet[], pack: Pack, day = on): JsonFinding[] => reported(review([book(sheets)], { packs: [pack], known: [...packs, pack], on: day }));
const of = (entry: Entry): Pack => packOf([entry]);
const real = (clause: string): Entry => packs.flatMap((pack) => pack.entries).find((entry) => entry.clause === clause)!;
/** A built-in rule alone, under the parameters of its pack. */
const alone = (clause: string): Pack => ({ ...packs.find((pack) => clause.startsWith(pack.id))!, extends: undefined, overrides: undefined, parameters: Object.assign({}, ...packs.filter((pack) => pack.id.startsWith("shandong")).map((pack) => pack.parameters)), entries: [real(clause)] });
const units: TestSheet = { name: "机构信息", rows: [["单位名称", "年培训人数", "网上培训", "网络互动交流"], ["甲学院", 2000, "是", "是"], ["乙学院", 2000, "是", "无"], ["丙学院", 2000, "否", "是"]] };

describe("where a finding stands", () => {
  it("a unit without a row in the facilities table of its file is missing there, at its name, once per clause", () => {
    const facilities: TestSheet = { name: "教学场地及设施", rows: [["单位名称", "普通教室间数", "普通教室面积", "教学设备"], ["甲学院", 3, 200, "投影"]] };
    for (const clause of ["shandong-2016/8.1.3b", "shandong-2016/8.1.3c"]) {
      const found = run([units, facilities], alone(clause));
      assert.deepEqual(found.map((one) => [one.outcome, one.record, one.unit, one.sheet, one.cells, one.value]), [
        ["missing", "facilities", "乙学院", "机构信息", ["A3"], null], ["missing", "facilities", "丙学院", "机构信息", ["A4"], null],
      ]);
      assert.match(found[0].message, /“乙学院”在“教学场地及设施”表中没有记录/);
    }
  });

  it("a unit to which the clause does not apply need not have the row", () => {
    const sheets: TestSheet[] = [
      { name: "机构信息", rows: [["单位名称", "申报类别"], ["甲学院", "新申报"], ["乙学院", "审验"]] },
      { name: "教学场地及设施", rows: [["单位名称", "普通教室间数", "普通教室面积"], ["甲学院", 3, 200]] },
    ];
    const result = review([book(sheets)], { packs: [alone("shandong-2016/8.1.3b")], known: [...packs], on });
    assert.deepEqual(result.findings, []);
    assert.deepEqual([result.ledger[0].counts.pass, result.ledger[0].counts["n/a"]], [1, 1]);
  });

  it("what an absent column leaves open is one missing per clause and file, whatever step it decides", () => {
    const rows = (names: string[]): TestSheet[] => [{ name: "推荐", rows: [["推荐单位", "备选单位名称", "申报类别", "申报年度"], ...names.map((name) => ["济南市人社局", name, "新申报", 2019])] }];
    const late = run(rows(["甲学院", "乙学院"]), alone("shandong-2019/4.1.6a"), "2019-10-08");
    assert.deepEqual(late.map((one) => [one.outcome, one.cells, one.value]), [["missing", [], null]]);
    assert.match(late[0].message, /没有“书面材料报送日期”列/);
    assert.deepEqual(run(rows(["甲学院", "乙学院"]), alone("shandong-2019/4.1.6a"), "2019-09-20").map((one) => [one.outcome, one.cells]), [["pending", []]]);
  });

  it("an absent column is said once per clause and file, though other cells of the row had a say", () => {
    const rural = (names: string[]): TestSheet[] => [{ name: "机构信息", rows: [["单位名称", "申报类型", "年培训人数"], ...names.map((name) => [name, "乡村振兴专项", 1500])] }];
    const share = run(rural(["甲学院", "乙学院"]), alone("shandong-2019/1.1.6b"));
    assert.deepEqual(share.map((one) => [one.outcome, one.cells, one.value]), [["missing", [], null]]);
    assert.match(share[0].message, /没有“其中：乡村振兴领域培训人数”列/);
    const plans: TestSheet[] = [{ name: "年度计划", rows: [["基地名称", "总结年度", "计划年度", "下一年度计划"], ["甲基地", 2018, 2019, "是"], ["乙基地", 2018, 2019, "是"]] }];
    const late = run(plans, alone("shandong-2016/23.1d"));
    assert.deepEqual(late.map((one) => [one.outcome, one.cells]), [["missing", []]]);
    assert.match(late[0].message, /没有“报管理单位（主管部门）日期”列/);
    const ahead = run(plans, alone("shandong-2016/23.1d"), "2018-11-01");
    assert.deepEqual(ahead.map((one) => [one.outcome, one.cells]), [["pending", []]]);
    assert.match(ahead[0].message, /没有“报管理单位（主管部门）日期”列/);
  });

  it("a column that the table of related records lacks is said once per clause and file", () => {
    const sheets: TestSheet[] = [
      { name: "机构信息", rows: [["单位名称", "认定状态", "认定日期"], ["甲基地", "已认定", "2017-06-01"], ["乙基地", "已认定", "2017-06-01"]] },
      { name: "年度计划", rows: [["基地名称", "总结年度", "计划年度", "执行情况总结"], ["甲基地", 2018, 2019, "是"], ["乙基地", 2018, 2019, "是"]] },
    ];
    // Without its cases, which leave the column to the clause that reads it.
    const pack = alone("shandong-2016/23.1b");
    const found = run(sheets, { ...pack, entries: pack.entries.map((entry) => (entry.as === "rule" ? { ...entry, rule: { ...entry.rule, cases: [] } } : entry)) });
    assert.deepEqual(found.map((one) => [one.outcome, one.cells]), [["missing", []]]);
    assert.match(found[0].message, /年度计划.*表中没有“下一年度计划”列/);
  });

  it("rows that name no unit are nobody's: said once of the column that would, and no unit is blamed", () => {
    const sheets: TestSheet[] = [units, { name: "教师名册", rows: [["姓名", "学历", "职称"], ["张一", "本科", "教授"], ["李二", "本科", "讲师"]] }];
    const found = run(sheets, alone("shandong-2016/8.1.1b"));
    assert.deepEqual(found.map((one) => [one.outcome, one.cells]), [["missing", []]]);
    assert.match(found[0].message, /教师.*表中没有“.*单位.*”列/);
  });

  it("a field derived from an absent column asks for the column", () => {
    const sheet: TestSheet = { name: "机构信息", rows: [["单位名称", "认定状态", "认定日期"], ["甲基地", "已认定", "2017-06-01"], ["乙基地", "已认定", "2017-06-01"]] };
    const found = run([sheet], alone("shandong-2016/12.1a"));
    assert.deepEqual(found.map((one) => [one.outcome, one.cells]), [["missing", []]]);
    assert.match(found[0].message, /没有“评估小组成员”列/);
  });

  it("each row is judged by its own cells, even where a table that might help is absent", () => {
    const sheet = { name: "机构信息", rows: [["单位名称", "是否专业性强的领域", "实训场所", "实训合作单位"], ["甲学院", "是", null, null], ["乙学院", "是", null, "某厂"], ["丙学院", "是", null, null], ["丁学院", null, null, null]] };
    const found = run([sheet], alone("shandong-2016/8.1.3f"));
    assert.deepEqual(found.map((one) => [one.outcome, one.unit, one.cells[0]]), [["missing", "甲学院", "C2"], ["missing", "丙学院", "C4"], ["review", "丁学院", "B5"]]);
    assert.match(found[2].message, /是否属于专业性（实践性）强的领域未填/);
    assert.doesNotMatch(found[2].message, /未提供/);
  });

  it("the mark goes to the condition of an all that is false, and the value is that cell's", () => {
    const found = run([units], alone("shandong-2016/8.1.4d"));
    assert.deepEqual(found.map((one) => [one.unit, one.cells, one.value]), [["乙学院", ["D3", "C3"], false], ["丙学院", ["C4", "D4"], false]]);
    const plain = of(entryOf({ record: "institution", expect: { all: [{ is: ["onlineTraining", true] }, { is: ["onlineInteraction", true] }] } }));
    assert.deepEqual(run([units], plain).map((one) => one.cells), [["D3", "C3"], ["C4", "D4"]]);
  });

  it("names the units of a group where a list in the message does not: a name within another is not said by it", () => {
    const quota = {
      record: "recommendation", group: { by: ["recommender"] }, computed: { 新申报: { list: ["candidate", { of: "group", where: { is: ["applicationType", "new"] } }] as never } },
      expect: { lte: [{ count: { of: "group" } }, 1] as never }, cells: ["candidate"], message: "超额：{新申报}",
    };
    const rows = [["甲学院分院", "new"], ["甲学院", "reconfirm"]].map(([candidate, applicationType]) => ({ recommender: "A局", candidate, applicationType }));
    assert.match(runRule(quota, { recommendation: rows }).findings[0].message, /^超额：甲学院分院；涉及“甲学院分院”、“甲学院”/u);
    const both = rows.map((row) => ({ ...row, applicationType: "new" }));
    assert.match(runRule(quota, { recommendation: both }).findings[0].message, /^超额：甲学院分院、甲学院（/u);
  });

  it("a blank in a group is said of the row that has it", () => {
    const quota = {
      record: "recommendation", group: { by: ["recommender"], where: { is: ["applicationType", "new"] as [string, string] } },
      expect: { lte: [{ count: { of: "group" } }, 2] as never }, cells: ["candidate"], message: "超额",
    };
    const rows = ["甲学院", "乙学院", "丙学院", "丁学院"].map((candidate, i) => ({ recommender: "A局", candidate, applicationType: i < 2 ? "new" : null }));
    const { findings } = runRule(quota, { recommendation: rows });
    assert.equal(findings.length, 1);
    assert.deepEqual([findings[0].outcome, findings[0].cells.length], ["missing", 2]);
    assert.match(findings[0].message, /^“丙学院”、“丁学院”未填报“申报类别”/);
    assert.ok(findings[0].cells[0].endsWith("4") && findings[0].cells[1].endsWith("5"), findings[0].cells.join());
  });

  it("a column shared by two record types says what is wrong with a cell once", () => {
    const rows = [["单位名称", "统一社会信用代码", "年培训人数", "法定代表人", "普通教室间数", "普通教室面积", "教学设备"], ["甲学院", 913700001234567000, 2000, "王一", 3, 200, "投影"]];
    const found = run([{ name: "单位信息", rows }], of(entryOf({ record: "institution", expect: { filled: "name" } })));
    assert.deepEqual(found.map((one) => [one.clause, one.cells]), [["data/digits-lost", ["B2"]]]);
  });
});
