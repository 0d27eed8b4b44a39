import assert from "node:assert/strict";
import { book, type TestCell } from "../tables/book";
import { build, valueOf } from "../tables/build";

const heads = ["推荐单位", "备选单位", "申报类型", "推荐函", "份数"];
const names = ["青岛大学", "青岛学院", "青岛职院", "青岛中专", "青岛学会", "青岛协会"];
/** Who recommends in each row, and what is asked. */
function read(given: TestCell[], merges: string[] = []): { values: (string | number)[]; asked: string[] } {
  const rows = given.map((recommender, i): TestCell[] => [recommender, names[i], "普通", "有", 3]);
  const { dataset, findings } = build([book([{ name: "推荐", rows: [heads, ...rows], merges }])]);
  return { values: given.map((_, i) => valueOf(dataset, "recommendation", i, "recommender")), asked: findings.filter(({ outcome, clause }) => outcome === "review" && clause === "data/type").map(({ cells, message }) => `${cells.join()} ${message}`) };
}

describe("a leading column that is blank below its first value", () => {
  it("is asked about once, and nobody is accused of each row", () => {
    const { values, asked } = read(["青岛市人社局", null, null, null]);
    assert.deepEqual(values, ["青岛市人社局", "bad", "bad", "bad"]);
    assert.deepEqual(asked, ["A3 “推荐单位”没有填写，第 3–5 行都空着，看不出是否与上面的一行相同，没有采用；相同的请逐行补填，或合并单元格。"]);
  });

  it("is so, too, of several groups", () => {
    assert.deepEqual(read(["青岛市人社局", null, "济南市人社局", null]).values, ["青岛市人社局", "bad", "济南市人社局", "bad"]);
  });

  it("is missing where the habit is another: a value written twice running, a single blank, one before any value", () => {
    for (const given of [["甲局", "甲局", null, null], ["甲局", "乙局", null], [null, "甲局", null, null]]) {
      const { values, asked } = read(given);
      assert.deepEqual([values, asked], [given.map((one) => one ?? "blank"), []]);
    }
  });

  it("counts for all rows of a merge", () => {
    assert.deepEqual(read(["青岛市人社局", null, null, null], ["A2:A5"]), { values: Array<string>(4).fill("青岛市人社局"), asked: [] });
  });

  it("groups teachers, too", () => {
    const { dataset } = build([book([{ name: "教师", rows: [["教师类别", "姓名", "职称"], ["专职", "王一", "教授"], [null, "王二", "讲师"], ["兼职", "赵一", "教授"], [null, "赵二", "讲师"]] }])]);
    assert.deepEqual([0, 1, 2, 3].map((i) => valueOf(dataset, "teacher", i, "kind")), ["full", "bad", "part", "bad"]);
  });
});
