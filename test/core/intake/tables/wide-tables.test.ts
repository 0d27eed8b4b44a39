import assert from "node:assert/strict";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import type { FoundTable } from "../../../../src/core/intake/tables/found-table";
import { notUnderstood } from "../../../../src/core/intake/tables/not-understood";
import type { TableOptions } from "../../../../src/core/intake/tables/options";
import { book, type TestCell } from "./book";
import { columnMatches } from "../../../../src/core/words/column-match";
import { columnTexts } from "../../../../src/core/words/columns-said";
import { asWritten } from "../../../../src/core/words/speech";
import { headerWords } from "../../../support/words";

function read(rows: TestCell[][], name: string, merges: string[] = [], options?: TableOptions): FoundTable[] {
  return findTables(book([{ name, rows, merges }]), options).tables;
}
const columns = (table: FoundTable): Record<string, number> => Object.fromEntries([...table.columns].map(([id, place]) => [id, place.column]));

describe("tables wider than their headings", () => {
  it("an empty column between parts that speak of the same rows makes no second table", () => {
    const cases: [TestCell[], Record<string, number>][] = [
      [["单位名称", null, "单位类别", "年培训人数"], { name: 0, type: 2, annualTrainees: 3 }],
      [["单位名称", "单位类别", null, "统一社会信用代码", "年培训人数"], { name: 0, type: 1, creditCode: 3, annualTrainees: 4 }],
      [["单位名称", "单位类别", null, "序号", "年培训人数"], { name: 0, type: 1, id: 3, annualTrainees: 4 }],
    ];
    for (const [head, expected] of cases) {
      const found = read([head, ["甲学院", "高等院校", null, 2000, 2000]], "单位信息");
      assert.deepEqual(found.map(columns), [expected], head.join());
    }
  });

  it("a column headed 单位 and the like that holds names says whose each row is", () => {
    for (const label of ["单位", "所属单位名称", "学校", "申报单位"]) {
      const [table] = read([[label, "姓名", "职务", "专兼职"], ["甲学院", "王一", "院长", "专职"]], "管理人员名单");
      assert.equal(columns(table).unit, 0, label);
    }
    const [measured] = read([["普通教室（间）", "教学设备", "单位"], [30, "投影仪", "台"]], "场地设施");
    assert.equal(measured.columns.has("unit"), false);
  });

  it("基地名称 names the rows of a list that has no other name, unless it is the title all bases bear", () => {
    const list = (...names: string[]) => read([["基地名称", "主管部门", "年培训人数"], ...names.map((name): TestCell[] => [name, "省教育厅", 900])], "单位")[0];
    assert.equal(columns(list("湘潭大学", "湖南大学")).name, 0);
    assert.equal(list("湖南省专业技术人员继续教育基地").columns.has("name"), false);
    const both = read([["单位名称", "基地名称", "年培训人数"], ["甲学院", "甲学院基地", 900]], "单位")[0];
    assert.deepEqual([columns(both).name, columns(both).baseTitle], [0, 1]);
  });

  it("of columns that go by years the last whole year counts, and the others are said", () => {
    const merged: [TestCell[][], string[]] = [[["单位名称", "单位类别", "年培训人数（人）", null, null], [null, null, "2017年", "2018年", "2019年"], ["甲学院", "高等院校", 1500, 2100, 900]], ["A1:A2", "B1:B2", "C1:E1"]];
    const numbers: [TestCell[][], string[]] = [[merged[0][0], [null, null, 2017, 2018, 2019], merged[0][2]], merged[1]];
    const single: [TestCell[][], string[]] = [[["单位名称", "单位类别", "2017年培训人数", "2018年培训人数", "2019年培训人数"], merged[0][2]], []];
    for (const [rows, merges] of [merged, numbers, single]) {
      const [table] = read(rows, "单位信息", merges, { on: "2019-09-24" });
      assert.deepEqual([columns(table).annualTrainees, table.readings.get("headcountYear")?.text, table.rows], [3, "2018", 1]);
      assert.deepEqual(table.unmatched.map((label) => /20\d\d/u.exec(label)?.[0]), ["2017", "2019"]);
      assert.deepEqual(table.problems.map((problem) => /采用 2018 年/u.test(headerWords(problem))), [true, true]);
      assert.deepEqual(notUnderstood(table), []);
      assert.equal(columns(read(rows, "单位信息", merges)[0]).annualTrainees, 4);
    }
  });

  it("labels merged down beside labels merged over several texts are a header of two rows, however few are merged down", () => {
    const rows: TestCell[][] = [["专业", "培训层次", null, null, "招生对象", null], [null, "高", "中", "初", "社会", "本单位（系统）"], ["机械工程", "√", "√", null, "√", null], ["会计", null, "√", "√", null, "√"]];
    const [table, ...more] = read(rows, "专业", ["A1:A2", "B1:D1", "E1:F1"]);
    assert.deepEqual([more, table.record, table.headerRow, table.rows, table.skipped], [[], "specialty", 2, 2, []]);
    assert.deepEqual(columns(table), { name: 0, senior: 1, intermediate: 2, junior: 3, public: 4, internal: 5 });
  });

  it("a heading over years says the same of each, in whatever words, merged or not, and however the years are written", () => {
    const groups = ["近三年培训人数", "年度培训规模（人）", "2016-2018年培训人数", "历年培训人数"];
    const spelt: TestCell[][] = [["2016年", "2017年", "2018年"], ["2016", "2017", "2018"], [2018, 2017, 2016], ["2016年度", "2017年度", "2018年度"], ["16年", "17年", "18年"]];
    for (const group of groups) {
      for (const years of spelt) {
        const rows: TestCell[][] = [["单位名称", "单位类别", group, null, null, "法人代表"], [null, null, ...years, null], ["甲学院", "高等院校", 1500, 1800, 2500, "王一"]];
        for (const merges of [["A1:A2", "B1:B2", "C1:E1", "F1:F2"], []]) {
          const found = read(rows, "单位信息", merges, { on: "2019-09-24" });
          const [table] = found;
          assert.deepEqual([found.length, table.rows, columns(table).annualTrainees, table.readings.get("headcountYear")?.text, table.problems.length, notUnderstood(table)], [1, 1, 2 + years.findIndex((year) => /18/u.test(String(year))), "2018", 2, []], `${group} ${years.join()} ${merges.length}`);
        }
      }
    }
    const [two] = read([["单位名称", "年培训人数", null, "年课时", null], [null, 2017, 2018, 2017, 2018], ["甲学院", 1500, 1800, 100, 110]], "单位信息", [], { on: "2019-09-24" });
    assert.deepEqual([columns(two).annualTrainees, columns(two).annualCourseHours, two.rows], [2, 4, 1]);
    const [plan] = read([["基地名称", "总结年度", "计划年度"], [null, 2018, 2019]], "年度计划");
    assert.equal(plan.headerRow, 1);
  });

  it("a label that names its year in short or in brackets is a column of that year; one over several years is of none", () => {
    for (const [one, other] of [["18年培训人数", "17年培训人数"], ["培训人数（2018年）", "培训人数（2017年）"], ["2018年度培训规模（人）", "2017年度培训规模（人）"]]) {
      const [table] = read([["单位名称", "单位类别", other, one], ["甲学院", "高等院校", 5, 2000]], "单位信息", [], { on: "2019-09-24" });
      assert.deepEqual([columns(table).annualTrainees, table.readings.get("headcountYear")?.text, table.problems.length, notUnderstood(table)], [3, "2018", 1, []], one);
    }
    const [table] = read([["单位名称", "单位类别", "2016-2018年培训人数"], ["甲学院", "高等院校", 5000]], "单位信息");
    assert.deepEqual([columns(table).annualTrainees, table.readings.get("headcountYear"), notUnderstood(table)], [undefined, undefined, ["2016-2018年培训人数"]]);
  });

  it("a third line of headings is read: 名称 below 职称 is the 职称", () => {
    const rows: TestCell[][] = [["师资队伍情况"], ["序号", "基本信息", null, "任职情况"], [null, "姓名", "教师类别", "职称"], [null, null, null, "名称", "级别"], [1, "张一", "专职", "教授", "正高"]];
    const [table] = read(rows, "教师名册", ["A1:E1", "A2:A4", "B2:C2", "D2:E2", "B3:B4", "C3:C4", "D3:E3"]);
    assert.deepEqual([columns(table).title, columns(table).titleLevel, table.rows], [3, 4, 1]);
  });

  it("a label of a form is known with what its brackets hold", () => {
    const [form] = read([["申请表"], ["单位名称", "某学院", null, "单位类别", "高等院校"], ["所在省", "山东省", null, "所在市", "济南市"], ["是否具备现代化远程教育条件", "否", null, "配套经费（万元）", 30]], "申请表", ["A1:E1"]);
    assert.equal(columns(form).hasDistanceConditions, 1);
  });
});

describe("columns of other years", () => {
  it("are told as what they are, and nobody is asked what they are", () => {
    const { tables } = findTables(book([{ name: "单位信息", rows: [["单位名称", "单位类别", "2017年培训人数", "2018年培训人数"], ["甲学院", "高校", 1500, 2500]] }]), { on: "2019-09-24" });
    assert.deepEqual(columnTexts({ tables }), ["“单位信息”的栏目是其他年度的数，没有采用：C“2017年培训人数”"]);
    assert.match(columnMatches(tables[0], asWritten).find(({ column }) => column === "C")!.because, /^是另一年度的“年培训专业技术人才人数”，已采用“2018年培训人数”$/u);
  });
});
