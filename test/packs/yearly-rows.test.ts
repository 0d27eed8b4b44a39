import assert from "node:assert/strict";
import { review, type ReviewResult } from "../../src/core/review";
import { withExtended } from "../../src/core/pack/extend";
import { packs } from "../../src/packs";
import { book, type TestCell, type TestSheet } from "../core/tables/book";

/* One unit, a row a year: the year asked for is judged, the others are said. */

const head: TestCell[] = ["单位名称", "单位类别", "统计年度", "年培训人数", "年课时"];
const sheet = (...rows: [string, TestCell, TestCell][]): TestSheet => ({ name: "单位信息", rows: [head, ...rows.map(([name, year, count]): TestCell[] => [name, "高等院校", year, count, count])] });

function reviewed(pack: string, sheets: TestSheet[], params?: Record<string, unknown>): ReviewResult {
  const known = [...packs];
  return review([book(sheets)], { packs: withExtended([known.find(({ id }) => id === pack)!], known), known, on: "2019-09-24", params });
}

/** “error D2” of the head-count rules. */
function told(result: ReviewResult): string[] {
  return result.findings.filter(({ clause }) => /[/](8\.1\.5[bc]|1\.1\.5[bc]|7\.1\.4[b-e])$/u.test(clause)).map(({ outcome, cells }) => `${outcome} ${cells.join()}`).filter((one, i, all) => all.indexOf(one) === i);
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
    assert.deepEqual(told(reviewed("national-2013", [sheet(["甲学院", 2018, 5000], ["乙学院", 2017, 5])])), ["error D3"]);
    assert.deepEqual(told(reviewed("national-2013", [sheet(["甲学院", 2017, 5], ["甲学院", 2018, 5000])], { headcountYear: "averageOfYears" })), []);
  });
});
