import assert from "node:assert/strict";
import { review } from "../../src/core/review/review";
import { withExtended } from "../../src/core/language/pack/extend";
import { packs } from "../../src/packs";
import { book, type TestCell } from "../core/intake/tables/book";
import { reported } from "../support/findings";

/* What is to be done after a class is owed by a class that has ended: the end date that no column holds is asked for, once a clause. */

const duties: Record<string, RegExp> = { "national-2013": /23\.1[bc]$/u, "shandong-2016": /24\.1[bc]$/u, "hunan-2017": /20\.1[bc]$/u, "yancheng-2018": /18\.1[bcd]$/u };
const known = [...packs];

function told(id: string, head: TestCell[], ...rows: TestCell[][]): string[] {
  return toldOn("2019-09-24", id, head, ...rows);
}

function toldOn(on: string, id: string, head: TestCell[], ...rows: TestCell[][]): string[] {
  const sheet = { name: "培训班一览", rows: [["举办单位", "培训班名称", ...head, "培训人数", "是否建档登记", "是否效果评估", "是否载入管理信息系统"], ...rows.map((row, i) => ["甲学院", `${i + 1}班`, ...row, 50, "否", "否", "否"])] };
  const findings = reported(review([book([sheet])], { packs: withExtended([known.find((pack) => pack.id === id)!], known), known, on }));
  const clause = duties[id];
  return findings.filter((found) => found.clause.startsWith(`${id}/`) && clause.test(found.clause)).map(({ outcome, cells, message }) => `${outcome} ${cells[0] ?? ""} ${/结束日期/u.test(message) ? "结束日期" : ""}`);
}

describe("what is owed after a class", () => {
  for (const id of Object.keys(duties)) {
    const clauses = id === "yancheng-2018" ? 3 : 2;
    it(`${id}: is asked, once a clause, where no column tells the end`, () => {
      assert.deepEqual(told(id, [], [], []), Array<string>(clauses).fill("review  结束日期"));
      assert.deepEqual(told(id, ["开班日期"], ["2018-03-01"], ["2019-03-01"]), Array<string>(clauses).fill("review  结束日期"));
    });

    it(`${id}: is asked of the row whose end is blank, and judged where it ended or its year is over`, () => {
      const outcomes = (...args: Parameters<typeof told>) => told(...args).map((one) => one.split(" ")[0]).sort();
      assert.deepEqual(outcomes(id, ["结束日期"], [null], ["2019-06-30"]), [...Array<string>(clauses).fill("error"), ...Array<string>(clauses).fill("review")]);
      assert.ok(told(id, ["结束日期"], [null]).every((one) => one === "review C2 结束日期"));
      const overdue = toldOn("2020-03-01", id, ["培训年度"], [2019]).map((one) => one.split(" ")[0]);
      assert.deepEqual(overdue, Array<string>(clauses).fill("error"));
      assert.deepEqual(outcomes(id, ["结束日期"], ["2019-09-30"]), Array<string>(clauses).fill("pending"));
    });
  }
});
