import assert from "node:assert/strict";
import type { Rule } from "../../../src/core/language/pack/schema";
import { review } from "../../../src/core/review/review";
import { unitVerdicts } from "../../../src/core/review/verdict/verdict";
import { reported } from "../../support/findings";
import { entryOf, packOf } from "../engine/fixture";
import { book, type TestCell, type TestSheet } from "../intake/tables/book";

/** What is said of sheets under a rule, and whom it leaves open. */
function told(rule: Partial<Rule> & Pick<Rule, "record" | "expect">, sheets: TestSheet[]): { said: string[]; open: string[] } {
  const pack = packOf([entryOf(rule)]);
  const result = review([book(sheets)], { packs: [pack], known: [pack], on: "2019-09-20" });
  return {
    said: reported(result, [pack]).map(({ outcome, unit, message }) => `${outcome} ${unit}: ${message.split("（依据")[0]}`),
    open: [...unitVerdicts(result.verdicts)].filter(({ verdict }) => verdict === "待补正").map(({ unit }) => result.checklist.units[unit].name),
  };
}

const form = (name: string, ...more: TestCell[][]): TestCell[][] => [["单位名称", name], ["单位类别", "高校"], ["联系人", "张三"], ...more];
const capacity: TestCell[] = ["可同时容纳培训人数", 200];
const rule = { record: "institution", expect: { gte: ["capacity", 100] } } as const satisfies Partial<Rule>;

describe("a column that one of several tables lacks", () => {
  it("is said of the form that lacks it, and holds that one's unit alone", () => {
    const sheets = [{ name: "申请表", rows: [...form("甲学院", capacity), [], ...form("乙学院")] }];
    assert.deepEqual(told(rule, sheets), { said: ["missing 乙学院: 工作表“申请表”第 6 行起的表中没有“可同时容纳培训人数”列，无法核验，请补充该列"], open: ["乙学院"] });
  });

  it("is said once of all forms that lack it, and of none of their units alone", () => {
    const sheets = [{ name: "申请表", rows: [...form("甲学院"), [], ...form("乙学院")] }];
    assert.deepEqual(told(rule, sheets), { said: ["missing : 工作表“申请表”中没有“可同时容纳培训人数”列，无法核验，请补充该列"], open: ["甲学院", "乙学院"] });
  });

  it("is said with the number of sheets where several lack it", () => {
    const sheets = ["甲学院", "乙学院", "丙学院"].map((name, at) => ({ name, rows: form(name, ...(at === 0 ? [capacity] : [])) }));
    assert.deepEqual(told(rule, sheets), { said: ["missing : 工作表“乙学院”等 2 个工作表中没有“可同时容纳培训人数”列，无法核验，请补充该列"], open: ["乙学院", "丙学院"] });
  });

  it("holds only those of a table to whom the clause applies", () => {
    const sheets = [{ name: "单位", rows: [["单位名称", "所在市", "单位类别"], ["甲学院", "济南市", "高校"], ["乙学院", "青岛市", "高校"]] }];
    const { open } = told({ ...rule, when: { is: ["city", "青岛市"] } }, sheets);
    assert.deepEqual(open, ["乙学院"]);
  });
});
