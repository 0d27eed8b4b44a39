import assert from "node:assert/strict";
import { review } from "../../../src/core/review/review";
import { packs } from "../../../src/packs";
import { book, type TestCell, type TestSheet } from "../intake/tables/book";

type Book = [name: string, ...sheets: TestSheet[]];

/** What is said of workbooks that may be one submission: their names, and "!" where it is sure. */
function repeats(...books: Book[]): string[] {
  const result = review(books.map(([name, ...sheets]) => book(sheets, name)), { packs: packs.filter(({ id }) => id === "shandong-2019"), known: [...packs], on: "2019-09-20" });
  return (result.repeats ?? []).map(({ files, sure }) => `${files.join(" → ")}${sure ? "!" : ""}`);
}

const units = (names: string[], ...years: number[]): TestSheet => ({
  name: "机构信息", rows: [["单位名称", "所在市", ...(years.length > 0 ? ["申报时间"] : [])], ...names.map((name, i): TestCell[] => [name, "济南市", ...(years.length > 0 ? [`${years[i % years.length]}-09-01`] : [])])],
});
const classes = (...names: string[]): TestSheet => ({ name: "培训班", rows: [["基地名称", "培训班名称", "举办名义", "开班日期"], ...names.map((name) => ["甲学院", name, "省基地", "2019-03-01"])] });
const list = (...rows: [recommender: string, name: string][]): TestSheet => ({ name: "推荐", rows: [["推荐单位", "备选单位名称", "申报类别", "申报年度"], ...rows.map(([recommender, name]) => [recommender, name, "新申报", 2019])] });
const bureau = "济南市人社局";

describe("a version of a submission", () => {
  it("is surely the later one, where its name says so and it tells at least as much of the same units", () => {
    assert.deepEqual(repeats(["甲（修改稿）.xlsx", units(["甲学院"], 2019)], ["甲.xlsx", units(["甲学院"], 2019)]), ["甲.xlsx → 甲（修改稿）.xlsx!"]);
    assert.deepEqual(repeats(["甲.xlsx", units(["甲学院"], 2019)], ["甲（修改稿）.xlsx", units(["甲学院", "乙学院"], 2019)]), ["甲.xlsx → 甲（修改稿）.xlsx!"]);
    assert.deepEqual(repeats(["甲.xlsx", units(["甲学院"], 2019)], ["甲（修改稿）.xlsx", units(["甲学院"], 2019), classes("一班")]), ["甲.xlsx → 甲（修改稿）.xlsx!"]);
    assert.deepEqual(repeats(["甲.xlsx", units(["甲学院"], 2019)], ["甲（修改稿）.xlsx", units(["甲学院"], 2019), list([bureau, "甲学院"])]), ["甲.xlsx → 甲（修改稿）.xlsx!"]);
  });

  it("is only perhaps the later one, where it leaves out a unit or a table of the earlier", () => {
    assert.deepEqual(repeats(["甲.xlsx", units(["甲学院", "乙学院"], 2019)], ["甲（修改稿）.xlsx", units(["甲学院"], 2019)]), ["甲.xlsx → 甲（修改稿）.xlsx"]);
    assert.deepEqual(repeats(["甲.xlsx", units(["甲学院", "丙学院"], 2019)], ["甲（修改稿）.xlsx", units(["甲学院", "乙学院"], 2019)]), ["甲.xlsx → 甲（修改稿）.xlsx"]);
    assert.deepEqual(repeats(["甲.xlsx", units(["甲学院"], 2019), classes("一班")], ["甲（修改稿）.xlsx", units(["甲学院"], 2019)]), ["甲.xlsx → 甲（修改稿）.xlsx"]);
  });

  it("may tell of no year, or of the same years; of others as well, it is only perhaps a version", () => {
    const names = ["甲学院", "乙学院"];
    assert.deepEqual(repeats(["甲.xlsx", units(names)], ["甲（修改稿）.xlsx", units(names, 2019)]), ["甲.xlsx → 甲（修改稿）.xlsx!"]);
    assert.deepEqual(repeats(["甲.xlsx", units(names, 2019)], ["甲（修改稿）.xlsx", units(names)]), ["甲.xlsx → 甲（修改稿）.xlsx!"]);
    assert.deepEqual(repeats(["甲.xlsx", units(names, 2018, 2019)], ["甲（修改稿）.xlsx", units(names, 2018, 2019)]), ["甲.xlsx → 甲（修改稿）.xlsx!"]);
    for (const years of [[[2018, 2019], [2019]], [[2019], [2018, 2019]], [[2018, 2019], [2019, 2020]], [[2018], [2019]]])
      assert.deepEqual(repeats(["甲.xlsx", units(names, ...years[0])], ["甲（修改稿）.xlsx", units(names, ...years[1])]), ["甲.xlsx → 甲（修改稿）.xlsx"], JSON.stringify(years));
  });

  it("by a mere number is one only of a year that both tell of", () => {
    const names = ["甲学院", "乙学院"];
    assert.deepEqual(repeats(["甲.xlsx", units(names, 2018)], ["甲(1).xlsx", units(names, 2019)]), []);
    assert.deepEqual(repeats(["甲.xlsx", units(names, 2018, 2019)], ["甲(1).xlsx", units(names, 2019)]), ["甲.xlsx → 甲(1).xlsx"]);
    assert.deepEqual(repeats(["甲.xlsx", units(names, 2019)], ["甲(1).xlsx", units(names, 2019)]), ["甲.xlsx → 甲(1).xlsx!"]);
  });

  it("that a name does not order is sure only where both hold the same", () => {
    assert.deepEqual(repeats(["甲.xlsx", units(["甲学院"], 2019)], ["甲 - 副本.xlsx", units(["甲学院"], 2019)]), ["甲.xlsx → 甲 - 副本.xlsx!"]);
    for (const [one, other] of [[[], [classes("一班")]], [[classes("一班")], []]])
      assert.deepEqual(repeats(["甲.xlsx", units(["甲学院"], 2019), ...one], ["甲 - 副本.xlsx", units(["甲学院"], 2019), ...other]), ["甲.xlsx → 甲 - 副本.xlsx"]);
    assert.deepEqual(repeats(["甲.xlsx", units(["甲学院"], 2019)], ["甲(1).xlsx", units(["甲学院", "乙学院"], 2019)]), ["甲.xlsx → 甲(1).xlsx"]);
  });

  it("is a part of its own, where neither tells of a unit as such, unless their names say otherwise", () => {
    assert.deepEqual(repeats(["甲.xlsx", classes("一班")], ["乙.xlsx", classes("二班")]), []);
    assert.deepEqual(repeats(["甲.xlsx", classes("一班")], ["甲(1).xlsx", classes("二班")]), ["甲.xlsx → 甲(1).xlsx"]);
    assert.deepEqual(repeats(["甲/班次.xlsx", classes("一班")], ["乙/班次.xlsx", classes("二班")]), []);
    assert.deepEqual(repeats(["甲.xlsx", classes("一班")], ["甲（修改稿）.xlsx", classes("一班")]), ["甲.xlsx → 甲（修改稿）.xlsx!"]);
  });

  it("shares a recommender; what another body recommends is no copy, but for a name that says so", () => {
    const [both, one, other] = [list([bureau, "甲学院"], ["青岛市人社局", "乙学院"]), list([bureau, "甲学院"]), list(["青岛市人社局", "甲学院"])];
    assert.deepEqual(repeats(["推荐.xlsx", both], ["推荐（更正）.xlsx", one]), ["推荐.xlsx → 推荐（更正）.xlsx"]);
    assert.deepEqual(repeats(["推荐.xlsx", one], ["推荐（更正）.xlsx", both]), ["推荐.xlsx → 推荐（更正）.xlsx!"]);
    assert.deepEqual(repeats(["推荐（更正）.xlsx", both], ["推荐.xlsx", one]), ["推荐.xlsx → 推荐（更正）.xlsx!"]);
    assert.deepEqual(repeats(["推荐(1).xlsx", units(["甲学院"], 2019), one], ["推荐.xlsx", units(["甲学院"], 2019)]), ["推荐.xlsx → 推荐(1).xlsx!"]);
    assert.deepEqual(repeats(["推荐.xlsx", one], ["推荐(1).xlsx", other]), []);
    assert.deepEqual(repeats(["推荐.xlsx", one], ["推荐（更正）.xlsx", other]), ["推荐.xlsx → 推荐（更正）.xlsx"]);
  });

  it("of a version is one of the first, too, and is as sure as the least sure of them", () => {
    const one = units(["甲学院"], 2019);
    assert.deepEqual(repeats(["甲.xlsx", one], ["甲（修改稿）.xlsx", one], ["甲（终稿）.xlsx", one]), ["甲.xlsx → 甲（修改稿）.xlsx → 甲（终稿）.xlsx!"]);
    assert.deepEqual(repeats(["甲.xlsx", one, classes("一班")], ["甲（修改稿）.xlsx", one], ["甲（终稿）.xlsx", one, classes("一班")]), ["甲.xlsx → 甲（修改稿）.xlsx → 甲（终稿）.xlsx"]);
  });
});
