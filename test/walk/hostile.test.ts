import assert from "node:assert/strict";
import type { WorkbookCells } from "../../src/sheet/cells";
import type { JsonFinding } from "../../src/core/reports/json-findings";
import { review } from "../../src/core/review/review";
import { packs } from "../../src/packs";
import { book, type TestCell } from "../core/intake/tables/book";
import { reported } from "../support/findings";

const reviewed = (books: WorkbookCells[]): ReturnType<typeof review> => review(books, { packs: packs.filter((pack) => pack.id === "shandong-2019"), known: [...packs], on: "2019-09-20" });
const findings = (...books: WorkbookCells[]): JsonFinding[] => reported(reviewed(books)).filter((one) => one.outcome !== "review");
const at = (found: readonly JsonFinding[], clause: string): [string, string][] => found.filter((one) => one.clause === clause).map((one) => [one.unit, one.cells[0] ?? ""]);

describe("odd workbooks", () => {
  const header: TestCell[] = ["单位名称", "统一社会信用代码", "年培训专业技术人才人数", "填报时间"];

  it("H12: a workbook that counts its days from 1904 says the same dates", () => {
    const rows = (serial: number): TestCell[][] => [["推荐单位", "备选单位名称", "申报类别", "申报年度", "书面材料报送日期"], ["济南市人社局", "甲学院", "新申报", 2019, { date: serial }]];
    for (const day of [43_730, 43_731]) {
      const since1900 = findings(book([{ name: "推荐情况", rows: rows(day) }]));
      const since1904 = findings(book([{ name: "推荐情况", rows: rows(day - 1462) }], "a.xlsx", true));
      assert.deepEqual(since1904, since1900);
      assert.equal(at(since1900, "shandong-2019/4.1.6a").length, day === 43_731 ? 1 : 0);
    }
  });

  it("H22: hidden rows are reviewed like the others, and counted", () => {
    const rows = [header, ["甲学院", null, 1999], ["乙学院", null, 1999]];
    const plain = reviewed([book([{ name: "机构信息", rows }])]);
    const hidden = reviewed([book([{ name: "机构信息", rows, hiddenRows: [2] }])]);
    assert.deepEqual(reported(hidden), reported(plain));
    assert.deepEqual([plain.files[0].tables[0].hiddenRows, hidden.files[0].tables[0].hiddenRows], [0, 1]);
  });

  it("two institutions of one name and different credit codes stay two, and so do their records", () => {
    const found = findings(book([
      { name: "机构信息", rows: [header, ["泉城学院", "91370100MA3C00001H", 3000], ["泉城学院", "12370000495570303U", 1999]] },
      { name: "教学场地及设施", rows: [["单位名称", "统一社会信用代码", "普通教室间数", "普通教室面积", "教学设备", "专业图书资料"], ["泉城学院", "91370100MA3C00001H", 3, 200, "投影", "800册"], ["泉城学院", "12370000495570303U", 2, 100, "无", "800册"]] },
    ]));
    assert.deepEqual(at(found, "shandong-2016/8.1.5b"), [["泉城学院", "C3"]]);
    assert.deepEqual(at(found, "shandong-2016/8.1.3c"), [["泉城学院", "E3"]]);
    assert.deepEqual(at(found, "shandong-2016/8.1.3b"), []);
  });

  it("H3: a value merged over several rows is not guessed for the rows below", () => {
    const sheet = { name: "机构信息", rows: [header, ["甲学院", null, 1999], ["乙学院", null, null], ["丙学院", null, 1999]], merges: ["C2:C3"] };
    const found = findings(book([sheet]));
    assert.deepEqual(at(found, "data/merged"), [["甲学院", "C2"]]);
    assert.deepEqual(at(found, "shandong-2016/8.1.5b"), [["甲学院", "C2"], ["丙学院", "C4"]]);
  });

  it("H16: headers with spaces, line breaks, full-width brackets and zero-width characters are the same headers", () => {
    const odd: TestCell[] = [" 单 位\n名 称 ", "统一社会\u200b信用代码", "年培训专业技术人才人数（人）", "※填报时间："];
    const rows = [["甲学院", null, 1999, "2019-09-10"], ["乙学院", null, null, null]];
    const table = (result: ReturnType<typeof review>): string => JSON.stringify([...result.files[0].tables[0].columns].map(([id, place]) => [id, place.column]));
    const plain = reviewed([book([{ name: "机构信息", rows: [header, ...rows] }])]);
    const strange = reviewed([book([{ name: "机构信息", rows: [odd, ...rows] }])]);
    assert.equal(table(strange), table(plain));
    assert.deepEqual(reported(strange), reported(plain));
  });
});
