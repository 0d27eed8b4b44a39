import assert from "node:assert/strict";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { remarkText } from "../../../../src/core/words/reading-sentences";
import { asWritten } from "../../../../src/core/words/speech";
import { book, type TestCell } from "./book";
import { build, valueOf } from "./build";

const lines = [["单位名称", "单位类别", "年培训人数", "联系人", "邮政编码", "吉祥物"], ["甲学院", "高校", "2500", "张三", "250001", "小鹿"], ["乙研究院", "科研院所", "约1800", "李四", "250002", "小马"]];
const pasted = (separator: string): TestCell[][] => [["2019年单位信息表"], ...lines.map((line) => [line.join(separator)]), ["合计：2家"]];

describe("a sheet pasted as text into one column", () => {
  for (const [name, separator] of [["制表符", "\t"], ["竖线", "|"], ["竖线", " | "], ["空格", "    "], ["空格", "\u3000\u3000"], ["逗号", ","], ["逗号", "，"]]) {
    it(`is read by its columns, each value in the cell it stands in, and that is said: ${JSON.stringify(separator)}`, () => {
      const one = book(pasted(separator));
      const { tables: [table, ...more], remarks } = findTables(one);
      assert.deepEqual([table.record, table.rows, more.length, table.headerRow, table.unmatched], ["institution", 2, 0, 2, ["吉祥物"]]);
      assert.deepEqual([...table.columns.values()].map(({ column }) => column), [0, 0, 0, 0, 0]);
      assert.deepEqual(remarks.map((remark) => remarkText(remark, asWritten)), [`“Sheet1”的内容是以${name}分隔的文字，粘贴在 A 列，已分栏读取`]);
      const { dataset, findings } = build([one]);
      assert.deepEqual(["name", "type", "annualTrainees", "contactName"].map((field) => valueOf(dataset, "institution", 0, field)), ["甲学院", "university", 2500, "张三"]);
      assert.deepEqual(findings.map(({ clause, cells, value }) => [clause, cells, value]), [["data/type", ["A4"], "约1800"]]);
    });
  }

  it("keeps blanks in their places, and values behind the last tab", () => {
    const { dataset } = build([book([["\t" + lines[0].join("\t")], ["\t甲学院\t\t2500"], ["\t乙学院\t高校\t1800\t\t250002\t"]])]);
    assert.deepEqual([0, 1].map((i) => ["type", "annualTrainees", "postcode"].map((field) => valueOf(dataset, "institution", i, field))), [["blank", 2500, "blank"], ["university", 1800, "250002"]]);
  });

  it("is read as a form where it is one", () => {
    const { dataset } = build([book([["单位名称\t甲学院"], ["单位类别\t高校"], ["年培训人数\t2500"], ["联系人\t张三"]])]);
    assert.deepEqual(["name", "annualTrainees"].map((field) => valueOf(dataset, "institution", 0, field)), ["甲学院", 2500]);
  });

  it("is none where the lines are prose", () => {
    const { tables, remarks } = findTables(book([["请各单位填写单位名称，单位类别，年培训人数"], ["逾期不报，视为放弃，后果自负"], ["联系人，张三，电话另告"]]));
    assert.deepEqual([tables, remarks], [[], []]);
  });
});
