import assert from "node:assert/strict";
import { book, type TestCell } from "./book";
import { build, valueOf } from "./build";

const yearOf = (heading: string, ...more: TestCell[][]) => {
  const [head = [], ...rows] = more;
  const { dataset } = build([book([["单位名称", "单位类别", heading, ...head], ...rows.map((row, at): TestCell[] => [`${"甲乙丙"[at]}学院`, "高等院校", 99, ...row])])], { on: "2020-02-01" });
  return valueOf(dataset, "institution", 0, "headcountYear");
};

describe("numbers of the last year", () => {
  it("are of the year before the application", () => {
    assert.equal(yearOf("上年度培训人数", ["申报日期"], ["2019-09-10"], ["2019-09-12"]), 2018);
    assert.equal(yearOf("去年培训专业技术人才人数", ["申报日期"], [{ date: 43728 }]), 2018);
    const form = build([book([["申报表"], ["单位名称", "甲学院"], ["单位类别", "高等院校"], ["填报时间", "2019年9月10日"], ["上年度培训人数", 99]])]);
    assert.equal(valueOf(form.dataset, "institution", 0, "headcountYear"), 2018);
  });

  it("are of no known year where applications are of several, or none is dated, and of the year that is filled in", () => {
    assert.equal(yearOf("上年度培训人数", ["申报日期"], ["2019-09-10"], ["2018-09-12"]), "absent");
    assert.equal(yearOf("上年度培训人数", [], []), "absent");
    assert.equal(yearOf("年培训人数", ["申报日期"], ["2019-09-10"]), "absent");
    assert.equal(yearOf("上年度培训人数", ["申报日期", "统计年度"], ["2019-09-10", 2017]), 2017);
  });
});
