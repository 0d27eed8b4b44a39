import assert from "node:assert/strict";
import { readDataset } from "../../../../src/core/review/books";
import { review } from "../../../../src/core/review/review";
import { packs } from "../../../../src/packs";
import { reported } from "../../../support/findings";
import { book, type TestSheet } from "./book";

const cities = ["青岛市", "烟台市", "潍坊市", "淄博市"];
const recommended = (line: string, heading: string): TestSheet => ({
  name: "汇总", rows: [[line], [heading, "推荐单位类别", "备选单位名称", "申报类型", "申报类别"], ...cities.map((city) => [`${city}人力资源和社会保障局`, "设区的市人社部门", `${city}学院`, "普通", "新申报"])],
});
/** Whom the table is recommended by, of every row, and what the quotas say. */
function recommender(sheet: TestSheet): string[] {
  const result = review([book([sheet])], { packs: [packs.find(({ id }) => id === "shandong-2019")!], known: [...packs], on: "2019-09-20" });
  const place = result.files[0].tables[0].columns.get("recommender");
  return [place === undefined ? "-" : place.reason, ...reported(result).filter(({ clause, outcome }) => clause.includes("3.1.1") && (outcome === "error" || outcome === "broken")).map(({ outcome }) => outcome)];
}

describe("what a line above a table says of all its rows", () => {
  const line = "推荐单位：济南市人力资源和社会保障局";

  it("gives way to a column of its own, understood or not, that says otherwise of each row", () => {
    assert.deepEqual(recommender(recommended(line, "推荐单位")), ["name"]);
    for (const odd of ["哪家推的", "甲乙丙", "来源"]) {
      const [place, ...outcomes] = recommender(recommended(line, odd));
      assert.equal(place, "-", odd);
      assert.deepEqual([...new Set(outcomes)], ["broken"], odd);
    }
  });

  it("holds beside columns that are none of it, or say the same", () => {
    assert.equal(recommender(recommended(line, "联系邮箱"))[0], "sheet");
    const same = recommended(line, "哪家推的");
    for (const row of same.rows.slice(2)) row[0] = "济南市人力资源和社会保障局";
    assert.equal(recommender(same)[0], "sheet");
  });

  it("is of whom it names: 登记单位 need not recommend, 呈报单位 does", () => {
    assert.equal(recommender(recommended("登记单位：济南市人力资源和社会保障局", "序号"))[0], "-");
    assert.equal(recommender(recommended("呈报单位：济南市人力资源和社会保障局", "序号"))[0], "sheet");
  });

  it("is no year of rows that tell of another", () => {
    const held = (heading: string): TestSheet => ({ name: "培训班次", rows: [["年度：2019"], ["举办基地（机构）", "培训班名称", heading], ["甲学院", "一班", 2018], ["甲学院", "二班", 2017]] });
    const year = (heading: string): string | undefined => review([book([held(heading)])], { packs: [packs[0]], known: [...packs], on: "2019-09-20" }).files[0].tables[0].columns.get("year")?.reason;
    assert.deepEqual([year("哪一年办的"), year("学员人数")], [undefined, "sheet"]);
  });
});

describe("whose a row is, where a column nobody understood may say it", () => {
  const units = (...names: string[]): TestSheet => ({ name: "单位信息", rows: [["单位名称", "单位类别"], ...names.map((name) => [name, "高等院校"])] });
  const held = (heading: string, second: string, ...title: string[]): TestSheet => ({
    name: "班次", rows: [...title.map((text) => [text]), ["培训班名称", "开班日期", "是否建档登记", heading], ["一班", "2018-03-01", "否", "甲学院"], ["二班", "2018-03-01", "否", second]],
  });
  const owners = (...sheets: TestSheet[]): string => {
    const dataset = readDataset([book(sheets)]);
    return Array.from(dataset.records.get("trainingClass")!.unit, (unit) => dataset.units[unit]?.name ?? "-").join();
  };
  for (const [from, sheets] of Object.entries({
    "a line above": (heading: string, second: string) => [held(heading, second, "填报单位：甲学院")],
    "the title": (heading: string, second: string) => [units("甲学院", "乙学院"), held(heading, second, "甲学院培训班次")],
    "the workbook's only institution": (heading: string, second: string) => [units("甲学院"), held(heading, second)],
  })) {
    it(`is not told by ${from} where that column names others beside`, () => {
      for (const odd of ["哪家办的", "甲乙丙"]) assert.equal(owners(...sheets(odd, "乙学院")), "-,-");
      assert.equal(owners(...sheets("举办基地（机构）", "乙学院")), "甲学院,乙学院");
      assert.equal(owners(...sheets("甲乙丙", "甲学院")), "甲学院,甲学院");
      // What names it nowhere says something else.
      const other = sheets("甲乙丙", "乙学院");
      other.at(-1)!.rows.at(-2)![3] = "丙学院";
      assert.equal(owners(...other), "甲学院,甲学院");
    });
  }
});
