import assert from "node:assert/strict";
import type { FoundTable } from "../../../../src/core/intake/tables/found-table";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { book, type TestCell, type TestSheet } from "./book";
import { build, valueOf } from "./build";

const found = (rows: TestCell[][], more: Partial<TestSheet> = {}): FoundTable[] => findTables(book([{ name: "单位信息", rows, ...more }]), { on: "2019-09-24" }).tables;
const kinds = (tables: readonly FoundTable[]): string[] => tables.map(({ record, layout }) => `${record} ${layout}`);

describe("a list turned on its side", () => {
  const units: TestCell[][] = [["单位名称", "甲学院", "乙研究院"], ["单位类别", "高校", "科研院所"], ["年培训人数", 2500, 1800]];

  it("keeps a line whose values are spelt like labels", () => {
    for (const rows of [[...units, ["培训对象", "面向社会", "面向本系统"], ["联系人", "张三", "李四"]], [...units, ["联系人", "张三", "李四"], ["培训对象", "面向社会", "面向本系统"]]]) {
      const tables = found(rows);
      assert.deepEqual(kinds(tables), ["institution form", "institution form"]);
      assert.deepEqual(tables.map(({ columns, unmatched }) => [columns.get("recognizedAudience")?.column, unmatched]), [[1, []], [2, []]]);
    }
  });

  it("is of one column too: 培训对象 beside 面向社会", () => {
    const [{ columns, unmatched }] = found([["单位名称", "甲学院"], ["单位类别", "高校"], ["年培训人数", 2500], ["培训对象", "面向社会"], ["联系人", "张三"]]);
    assert.deepEqual([columns.get("recognizedAudience"), unmatched], [{ column: 1, row: 3, label: "培训对象", confidence: 0.98, reason: "alias" }, []]);
  });

  it("has labels below a label that only groups them, merged or not", () => {
    const rows: TestCell[][] = [["拟申请认证的专业"], ["专业名称", null, "会计", "计算机"], ["培训层次", "高级", "√", null], [null, "中级", "√", "√"], ["培训对象", "面向社会招生", "√", "√"], [null, "面向本系统、本单位招生", null, "√"]];
    for (const merges of [["A2:B2", "A3:A4", "A5:A6"], []]) {
      const tables = found(rows, { merges });
      assert.deepEqual(tables.map(({ record }) => record), ["specialty", "specialty"]);
      const { dataset } = build([book([{ name: "专业", rows, merges }])]);
      const values = [0, 1].map((i) => ["name", "senior", "intermediate", "public", "internal"].map((field) => valueOf(dataset, "specialty", i, field)));
      assert.deepEqual(values, [["会计", 1, 1, 1, "blank"], ["计算机", "blank", 1, 1, 1]]);
    }
  });

  it("is no header where ticks stand beside a label", () => {
    assert.deepEqual(found([["拟申请认证的专业"], ["专业名称", "会计", "计算机"], ["培训层次", "高级", "√", "√"]]), []);
  });
});

describe("lines of several years", () => {
  const lines: TestCell[][] = [["年培训人数", 1000, 1500, 2500], ["配套经费（万元）", 10, 12, 20], ["邮政编码", "250001"]];
  for (const [how, years] of [["numbers", [2016, 2017, 2018]], ["texts", ["2016年", "2017年", "2018年"]], ["out of order", ["2018年", "2017年", "2016年"]]] satisfies [string, TestCell[]][]) {
    it(`count with the last whole year: years as ${how}`, () => {
      const own = String(years[0]).startsWith("2018") ? 1 : 3;
      const tables = found([["单位名称：甲学院"], [years[0] === 2016 ? "指标" : "年度", ...years], ...lines]);
      assert.deepEqual(kinds(tables), ["institution form"]);
      const [{ columns, readings, problems }] = tables;
      assert.deepEqual([columns.get("annualTrainees")?.column, columns.get("matchingFunds")?.column, columns.get("postcode")?.column, readings.get("headcountYear")?.text], [own, own, 1, "2018"]);
      assert.deepEqual(problems.map(({ said: { code } }) => code), ["heading-of-year", "heading-of-year"]);
    });
  }

  it("says which years do not count of a form that joins another's, too", () => {
    const cover: TestSheet = { name: "封面", rows: [["单位名称", "甲学院"], ["单位类别", "高校"], ["联系人", "张三"], ["联系电话", "0531-86000000"], ["单位地址", "某路1号"], ["电子邮箱", "a@b.cn"]] };
    const { tables } = findTables(book([cover, { name: "数据", rows: [["单位名称", "甲学院"], ["指标", 2017, 2018], ...lines.map(([label, first, second]) => [label, first, second])] }]), { on: "2019-09-24" });
    assert.deepEqual(tables.map(({ sheet, problems }) => [sheet, problems.map(({ sheet: at, row, column, said: { code } }) => [at, row, column, code])]), [["封面", [["数据", 1, 1, "heading-of-year"]]]]);
  });
});
