import assert from "node:assert/strict";
import { planForm, planSheets } from "../../src/core/forms";
import { formOf, yearRuleOf } from "../../src/core/forms/layouts";
import { review, type ReviewResult } from "../../src/core/review/review";
import { readDataset } from "../../src/core/review/books";
import { withExtended } from "../../src/core/language/pack/extend";
import { packs } from "../../src/packs";
import { book, type TestCell, type TestSheet } from "../core/intake/tables/book";
import { reported } from "../support/findings";

/* One unit, a row a year: the year asked for is judged, the others are said. */

const head: TestCell[] = ["单位名称", "单位类别", "统计年度", "年培训人数", "年课时"];
const sheet = (...rows: [string, TestCell, TestCell][]): TestSheet => ({ name: "单位信息", rows: [head, ...rows.map(([name, year, count]): TestCell[] => [name, "高等院校", year, count, count])] });

function reviewed(pack: string, sheets: TestSheet[], params?: Record<string, unknown>): ReviewResult {
  const known = [...packs];
  return review([book(sheets)], { packs: withExtended([known.find(({ id }) => id === pack)!], known), known, on: "2019-09-24", params });
}

/** “error D2” of the head-count rules. */
function told(result: ReviewResult): string[] {
  return reported(result).filter(({ clause }) => /[/](8\.1\.5[bc]|1\.1\.5[bc]|7\.1\.4[b-e])$/u.test(clause)).map(({ outcome, cells }) => `${outcome} ${cells.join()}`).filter((one, i, all) => all.indexOf(one) === i);
}

describe("an institution with a row for each of several years", () => {
  for (const { id } of packs) {
    it(`${id}: is judged by the year asked for, and asked where there is none`, () => {
      for (const rows of [[2016, 2017, 2018], [2018, 2017, 2016]]) {
        assert.deepEqual(told(reviewed(id, [sheet(...rows.map((year): [string, TestCell, TestCell] => ["甲学院", year, year === 2018 ? 5000 : 5]))])), [], rows.join());
        const low = told(reviewed(id, [sheet(...rows.map((year): [string, TestCell, TestCell] => ["甲学院", year, year === 2018 ? 5 : 5000]))]));
        assert.ok(low.length > 0 && low.every((one) => one.startsWith("error ") && one.endsWith(String(rows.indexOf(2018) + 2))), low.join());
      }
      for (const count of [5, 5000]) {
        const absent = told(reviewed(id, [sheet(["甲学院", 2016, count], ["甲学院", 2017, count])]));
        assert.ok(absent.length > 0 && absent.every((one) => one.startsWith("review C3,")), absent.join());
      }
    });
  }

  it("a blank of the year asked for is missing, and a row without a year gives way to it", () => {
    assert.deepEqual(told(reviewed("national-2013", [sheet(["甲学院", 2017, 5000], ["甲学院", 2018, null])])), ["missing D3"]);
    assert.deepEqual(told(reviewed("national-2013", [sheet(["甲学院", null, 5], ["甲学院", 2017, 5], ["甲学院", 2018, 5000])])), []);
  });

  it("years of one unit are no concern of another, and the average takes all", () => {
    assert.deepEqual(told(reviewed("national-2013", [sheet(["甲学院", 2018, 5000], ["乙学院", 2018, 5])])), ["error D3"]);
    assert.deepEqual(told(reviewed("national-2013", [sheet(["甲学院", 2018, 5000], ["乙学院", 2017, 5])])), ["review C3,D3"]);
    assert.deepEqual(told(reviewed("national-2013", [sheet(["甲学院", 2017, 5], ["甲学院", 2018, 5000])], { headcountYear: "averageOfYears" })), []);
  });

  it("alone is asked where its year is not over, is another or cannot be read, and judged where it names none", () => {
    const messages = (year: TestCell, count: number, params?: Record<string, unknown>): string[] => packs.flatMap(({ id }) =>
      reported(reviewed(id, [sheet(["甲学院", year, count])], params)).filter(({ clause }) => /[/](8\.1\.5b|1\.1\.5b|7\.1\.4[bd])$/u.test(clause)).map(({ outcome, message }) => `${outcome} ${message}`));
    for (const year of ["2019年1-8月", "近三年", "上年度"]) {
      for (const count of [5, 9000]) {
        const said = messages(year, count);
        assert.ok(said.length >= 6 && said.every((one) => one.startsWith("review ") && one.includes(`“${year}”`)), said.join("\n"));
      }
    }
    for (const [year, words] of [[2019, /2019年.*没有过完/u], [2030, /2030年.*没有过完/u], [2016, /2016年.*不是申报要求的2018年/u]] as const) {
      const said = messages(year, 5);
      assert.ok(said.length >= 6 && said.every((one) => one.startsWith("review ") && words.test(one)), said.join("\n"));
    }
    const unstated = messages(null, 5);
    assert.ok(unstated.length >= 6 && unstated.every((one) => one.startsWith("error ") && one.includes("没有单独填年度") && !/\d{4}年/u.test(one.split("（依据")[0])), unstated.join("\n"));
    assert.ok(messages(2018, 5).every((one) => /^error 2018年/u.test(one)));
    assert.ok(messages(2019, 5, { headcountYear: "applicationYear" }).every((one) => one.startsWith("review ")));
    assert.deepEqual(messages(2018, 9000), []);
  });

  it("with the year asked for there, numbers of no year that can be read are another row's", () => {
    assert.deepEqual(told(reviewed("national-2013", [sheet(["甲学院", "近三年", 5], ["甲学院", 2018, 5000])])), []);
    assert.deepEqual(told(reviewed("national-2013", [sheet(["甲学院", null, 5], ["甲学院", 2018, 5000])])), []);
  });

  it("says once a sheet which rows were not used, and nothing of the kind where one year stands alone", () => {
    const data = (...rows: [string, TestCell, TestCell][]) => reported(reviewed("shandong-2019", [sheet(...rows)])).filter(({ clause }) => clause.startsWith("data/")).map(({ clause, outcome, cells, message }) => [clause, outcome, cells.join(), message]);
    const [said, ...more] = data(["甲学院", 2016, 5], ["甲学院", 2017, 5], ["甲学院", 2018, 5000], ["乙学院", 2017, 5], ["乙学院", 2018, 5000]);
    assert.deepEqual([said.slice(0, 3), more], [["data/other-year", "warning", "C2,C3,C5"], []]);
    assert.match(said[3]!, /2018年.*3 行（2016年、2017年）/u);
    assert.deepEqual(data(["甲学院", 2017, 5], ["乙学院", 2018, 5]), []);
  });

  it("forms print the year asked for, and nothing of another", () => {
    const known = [...packs];
    const sheets = [sheet(["甲学院", 2016, 5], ["甲学院", 2018, 5000], ["甲学院", 2017, 7], ["乙学院", 2016, 5], ["乙学院", 2017, 7])];
    const years = yearRuleOf("shandong-2019/summary", known, { on: "2019-09-24" });
    const summary = formOf("shandong-2019/summary", known)!;
    assert.ok(summary.kind === "table");
    const table = planForm(summary, readDataset([book(sheets)]), { years });
    const at = summary.columns.findIndex(({ label }) => label.includes("年培训人数"));
    assert.deepEqual(table.rows.map(({ cells }) => cells[at].value), [5000, null]);
    assert.deepEqual(table.notes.map(({ unit, text }) => [unit, /2018年/u.test(text)]), [["甲学院", true], ["乙学院", true]]);
    const application = formOf("national-2013/application", known)!;
    assert.ok(application.kind === "sheet");
    const printed = planSheets(application, readDataset([book(sheets)]), { years }).units.map(({ pages }) => pages.flatMap(({ cells }) => Object.values(cells).map(({ value }) => value)));
    assert.deepEqual(printed.map((cells) => [cells.includes(5000), cells.includes(2018), cells.some((value) => value === 5 || value === 7 || value === 2016 || value === 2017)]), [[true, true, false], [false, false, false]]);
  });
});
