import assert from "node:assert/strict";
import { review } from "../../src/core/review/review";
import { withExtended } from "../../src/core/language/pack/extend";
import { packs } from "../../src/packs";
import { book, type TestSheet } from "../core/intake/tables/book";
import { reported } from "../support/findings";

/* What a file comes to is its own affair: no other file of the batch decides what a blank in it means. */

const chosen = withExtended([packs.find(({ id }) => id === "shandong-2019")!], packs);

/** “1.1.5b error 甲学院” of the units of the first file, reviewed with the others. */
function found(clauses: RegExp, ...files: TestSheet[][]): string[] {
  const result = review(files.map((sheets, i) => book(sheets, `${i}.xlsx`)), { packs: chosen, known: packs, on: "2019-09-20" });
  return reported(result)
    .filter(({ clause, outcome, file }) => file === "0.xlsx" && clauses.test(clause.split("/")[1] ?? "") && outcome !== "pending")
    .map(({ clause, outcome, unit }) => `${clause} ${outcome} ${unit ?? ""}`).sort();
}

const head = ["单位名称", "申报日期", "培训年度", "年培训专业技术人才人数"];
const units = (...rows: TestSheet["rows"]): TestSheet[] => [{ name: "单位信息", rows }];
const tooFew = ["甲学院", "2019-09-10", 2018, 1999];
const rural = units([...head, "申报类型"], ["乙学院", "2019-09-10", 2018, 1500, "乡村振兴专项"]);

describe("a file beside others", () => {
  const clauses = /^(?:1\.1\.5b|8\.1\.5b)$/u;
  const unasked = units(head, tooFew);
  const unanswered = units([...head, "申报类型"], [...tooFew, null]);

  it("that asks nobody for 申报类型 is judged as it is alone", () => {
    const alone = found(clauses, unasked);
    assert.deepEqual(alone, ["shandong-2016/8.1.5b error 甲学院", "shandong-2019/1.1.5b error 甲学院"]);
    assert.deepEqual(found(clauses, unasked, rural), alone);
  });

  it("that asks and leaves it blank is asked for it, whatever others say", () => {
    const alone = found(clauses, unanswered);
    assert.deepEqual(alone, ["shandong-2016/8.1.5b missing 甲学院", "shandong-2019/1.1.5b missing 甲学院"]);
    assert.deepEqual(found(clauses, unanswered, rural), alone);
  });

  it("asks for 申报类别 where it decides, be the column wanting or its cells, and never counts a blank", () => {
    const list = (type: string[], ...rows: TestSheet["rows"]): TestSheet[] => [{ name: "推荐汇总表", rows: [["推荐单位", "推荐单位类别", "备选单位", "申报类型", ...type], ...rows] }];
    const two = ["甲学院", "乙学院"].map((unit) => ["济南市人社局", "设区的市人社部门", unit, "普通"]);
    const others = list(["申报类别"], ["青岛市人社局", "设区的市人社部门", "丙学院", "普通", "重新确认"]);
    for (const [file, outcome] of [[list([], ...two), "missing"], [list(["申报类别"], ...two.map((row) => [...row, null])), "review"]] as const) {
      const alone = found(/^3\.1\.1g$/u, file);
      assert.deepEqual(alone.map((line) => line.split(" ")[1]), [outcome], alone.join());
      assert.deepEqual(found(/^3\.1\.1g$/u, file, others), alone);
    }
  });
});
