import assert from "node:assert/strict";
import type { Rule } from "../../../src/core/language/pack/schema";
import { review, type ReviewResult } from "../../../src/core/review/review";
import { reported } from "../../support/findings";
import { entryOf, packOf } from "../engine/fixture";
import { book, type TestCell, type TestSheet } from "../intake/tables/book";

type TestRule = Partial<Rule> & Pick<Rule, "record" | "expect">;
const reviewed = (rule: TestRule, sheets: TestSheet[], parameters: Record<string, string | boolean> = {}): [ReviewResult, string[]] => {
  const pack = packOf([entryOf({ message: "不符", ...rule })], parameters);
  const result = review([book(sheets)], { packs: [pack], known: [pack], on: "2019-09-20" });
  return [result, reported(result, [pack]).filter(({ clause }) => clause.startsWith("test")).map(({ outcome, message }) => `${outcome} ${message.split("（依据")[0]}`)];
};
const told = (...given: Parameters<typeof reviewed>): string[] => reviewed(...given)[1];
const units = (header: string[], ...rows: TestCell[][]): TestSheet => ({ name: "机构信息", rows: [["单位名称", ...header], ...rows] });
const office = { record: "institution", expect: { all: [{ is: ["contactName", "张三"] }, { is: ["city", "济南市"] }] } } as TestRule;

describe("what a finding says", () => {
  it("of a blank is which cells are not filled in, by their names and, where it reads otherwise, the table's heading", () => {
    assert.deepEqual(told(office, [units(["联系人", "所在市"], ["甲学院", null, "济南市"])]), ["missing “甲学院”未填报“联系人”，请补填"]);
    assert.match(told(office, [units(["联系人姓名", "所在市"], ["甲学院", null, null])])[0], /^missing “甲学院”未填报“联系人”（表中“联系人姓名”）、“所在市（州）”（表中“所在市”），请补填/u);
  });

  it("of a blank that the rule makes something else of is the rule's own message", () => {
    for (const blank of ["warning", "review", "error"] as const) assert.deepEqual(told({ ...office, blank }, [units(["联系人", "所在市"], ["甲学院", null, "济南市"])]), [`${blank} 不符`]);
  });

  it("of a column that is not there is its name, of the table's own before those of related ones", () => {
    assert.match(told(office, [units(["所在市"], ["甲学院", "济南市"])])[0], /^missing .*工作表“机构信息”中没有“联系人”列/u);
    const related: TestRule = { record: "institution", expect: { gte: [{ count: { of: "teacher", where: { is: ["education", "本科"] } } }, 1] } as never };
    const teachers = { name: "教师名册", rows: [["所属单位", "教师姓名", "职称"], ["甲学院", "张三", "教授"]] };
    assert.match(told(related, [units(["所在市"], ["甲学院", "济南市"]), teachers])[0], /“教师”.*没有“学历”列/u);
    const both: TestRule = { record: "institution", expect: { gte: [{ sum: ["managersFt", { count: { of: "manager" } }] }, 1] } as never };
    assert.match(told(both, [units(["所在市"], ["甲学院", "济南市"])])[0], /没有“专职管理人员数”列，工作簿中也没有“管理人员”表/u);
  });
});

describe("a deadline that was worked out without the holidays of its year", () => {
  const rule: TestRule = { record: "annualPlan", expect: { lte: ["toManagerDate", { deadline: { date: ["reportYear", 11, 30] } }] } as never };
  const plan = (date: string): TestSheet => ({ name: "年度计划", rows: [["基地名称", "总结年度", "报管理单位日期"], ["甲学院", 2018, date]] });
  const [kept, broken] = ["2018-11-30", "2019-02-01"].map((date) => reviewed(rule, [units(["所在市"], ["甲学院", "济南市"]), plan(date)], { shiftToWorkday: true }));

  it("is said in the ledger, of a pass too, and in each finding", () => {
    assert.deepEqual([kept[0].ledger[0].counts.pass, kept[0].ledger[0].note], [1, { code: "holidays-unknown", data: { year: 2018 } }]);
    assert.match(broken[1][0], /^error .*2018 ?年/u);
  });

  it("is said nowhere where deadlines are not moved", () => {
    const [{ ledger }] = reviewed(rule, [units(["所在市"], ["甲学院", "济南市"]), plan("2018-11-30")], { shiftToWorkday: false });
    assert.equal(ledger[0].note, undefined);
  });
});
