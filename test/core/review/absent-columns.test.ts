import assert from "node:assert/strict";
import type { Pack, Rule } from "../../../src/core/language/pack/schema";
import { review, type ReviewResult } from "../../../src/core/review/review";
import { packs } from "../../../src/packs";
import { book, type TestSheet } from "../intake/tables/book";
import { entryOf, packOf } from "../engine/fixture";
import { reported } from "../../support/findings";
import { unitVerdicts } from "../../../src/core/review/verdict/verdict";

type TestRule = Parameters<typeof entryOf>[0];
const alone = (rule: TestRule): Pack => packOf([entryOf(rule as Rule)]);
const run = (rule: TestRule, ...sheets: TestSheet[]): ReviewResult => review([book(sheets)], { packs: [alone(rule)], known: [alone(rule), ...packs], on: "2019-09-20" });
const told = (rule: TestRule, ...sheets: TestSheet[]) => reported(run(rule, ...sheets), [alone(rule)]).map(({ outcome, cells, message }) => [outcome, cells.join(), message.replace(/（依据.*/u, "")]);
const units = (header: string[], ...rows: (string | number | null)[][]): TestSheet => ({ name: "机构信息", rows: [["单位名称", ...header], ...rows] });
const specialties = (header: string, ...names: string[]): TestSheet => ({ name: "拟申请认证的专业", rows: [["单位名称", header, "高级", "中级", "初级"], ...names.map((name) => ["甲学院", name, "是", "是", "否"])] });

/** Ways in which a rule makes an error of a blank. */
const blanks: Record<string, Parameters<typeof entryOf>[0]> = {
  "a case": { record: "institution", cases: [{ if: { all: [{ filled: "city" }, { blank: "capacity" }] }, outcome: "error" }], expect: { filled: "name" } },
  "a case with other cells": { record: "institution", cases: [{ if: { blank: "capacity" }, outcome: "error", cells: ["city"] }], expect: { filled: "name" } },
  "what is expected": { record: "institution", expect: { all: [{ is: ["city", "济南市"] }, { filled: "capacity" }] } },
  "a blank that counts as error": { record: "institution", expect: { any: [{ is: ["city", "青岛市"] }, { gte: ["capacity", 100] }] }, blank: "error" },
  "a condition for the clause to apply": { record: "institution", when: { blank: "capacity" }, expect: { is: ["city", "青岛市"] } },
  "the first of several": { record: "institution", expect: { all: [{ is: ["city", "济南市"] }, { filled: { first: ["capacity", "annualTrainees"] } }] } },
  "a group": { record: "institution", group: { by: ["city"] }, expect: { gte: [{ count: { of: "group", where: { filled: "capacity" } } as never }, 1] } },
  "a count of related rows": { record: "institution", expect: { gte: [{ count: { of: "specialty", where: { filled: "name" } } }, 1] as never } },
  "a look at a related row": { record: "institution", expect: { filled: { lookup: ["name", { of: "specialty" }] } as never } },
};

describe("an absent column never accuses", () => {
  for (const [name, rule] of Object.entries(blanks)) {
    const related = name.includes("related");
    it(`through ${name}`, () => {
      const sheets = (unknown?: string): TestSheet[] => [
        units(["所在市", ...(!related && unknown ? [unknown] : [])], ["甲学院", "济南市", 1], ["乙学院", "济南市", 2]),
        ...(related ? [{ ...specialties(unknown ?? "", "会计", "园林"), rows: specialties(unknown ?? "", "会计", "园林").rows.map((row) => (unknown ? row : [row[0], ...row.slice(2)])) }] : []),
      ];
      for (const [outcome] of told(rule, ...sheets())) assert.notEqual(outcome, "error");
      const [first, ...more] = told(rule, ...sheets("甲乙丙")).filter(([outcome]) => outcome !== "missing" || !related);
      assert.equal(first[0], "broken");
      assert.match(String(first[2]), /没有认出.*有未认出的栏目“甲乙丙”，无法核验/u);
      assert.deepEqual([first[1], more], ["", []]);
    });
  }

  it("but an error that stands whatever the column might hold is told, by what is not met", () => {
    const rule = { ...blanks["a case"], expect: { is: ["city", "青岛市"] as [string, string] }, message: "不在青岛" };
    assert.deepEqual(told(rule, units(["所在市", "甲乙丙"], ["甲学院", "济南市", 1])), [["error", "B2", "不在青岛"]]);
    assert.deepEqual(told(blanks["a case"], units(["所在市", "可同时容纳培训人数"], ["甲学院", "济南市", null])).map(([outcome]) => outcome), ["error"]);
  });

  it("a column a person set aside, or one every table has, is no place for what is missing", () => {
    const pack = packOf([entryOf({ record: "institution", expect: { gte: ["capacity", 100] } })]);
    const one = book([units(["所在市", "甲乙丙", "备注"], ["甲学院", "济南市", 1, "x"])]);
    const outcome = (choices?: { file: string; sheet: string; columns: Record<string, string> }[]) => review([one], { packs: [pack], known: [pack], on: "2019-09-20", choices }).findings.map((found) => found.outcome);
    assert.deepEqual(outcome(), ["broken"]);
    assert.deepEqual(outcome([{ file: "a.xlsx", sheet: "机构信息", columns: { 甲乙丙: "" } }]), ["missing"]);
  });

  it("holds no other table's units: what cannot be checked is said of those in the table", () => {
    const { verdicts, ledger } = run({ record: "institution", expect: { gte: ["capacity", 100] } }, units(["所在市", "甲乙丙"], ["甲学院", "济南市", 1]));
    assert.deepEqual([ledger[0].counts.broken, ledger[0].absent?.[0].fields.map(({ id }) => id)], [1, ["capacity"]]);
    assert.ok([...unitVerdicts(verdicts)].every(({ verdict }) => verdict !== "不符合"));
  });

  it("a blank is told by columns the sheet has, never by a field worked out from them", () => {
    const rule = { record: "recommendation", expect: { filled: "recommenderKey" }, outcome: "missing" as const, blank: "missing" as const };
    const open = { ...rule, expect: { eq: ["recommenderKey", "candidate"] as [string, string] } };
    const [[, , message]] = told(open, { name: "推荐", rows: [["推荐机构", "备选单位名称", "申报类别"], [null, "甲学院", "新申报"]] });
    assert.match(String(message), /未填报“推荐单位”（表中“推荐机构”），请补填/u);
  });

  it("a table in another workbook of the review is there: what it does not list is found, not excused", () => {
    const rule = { record: "trainingClass", when: { filled: "planItemId" }, expect: { exists: { of: "annualPlan", by: [["unit", "unit"], ["planItemId", "planItemId"]] } } } as unknown as Parameters<typeof entryOf>[0];
    const pack = packOf([entryOf(rule as Rule)]);
    const plans = book([units(["所在市"], ["甲学院", "济南市"]), { name: "年度计划", rows: [["基地名称", "计划年度", "下一年度计划", "计划项目编号"], ["甲学院", 2019, "是", "P-1"]] }], "计划.xlsx");
    const classes = book([{ name: "培训班", rows: [["基地名称", "培训班名称", "举办名义", "计划编号"], ["甲学院", "一班", "山东省专业技术人员继续教育基地", "P-1"], ["甲学院", "二班", "山东省专业技术人员继续教育基地", "P-9"], ["乙学院", "三班", "山东省专业技术人员继续教育基地", "P-1"]] }], "班次.xlsx");
    const findings = reported(review([plans, classes], { packs: [pack], known: [pack], on: "2019-09-20" }));
    assert.deepEqual(findings.map(({ outcome, unit, file, cells }) => [outcome, unit, file, cells[0]]), [["missing", "", "班次.xlsx", undefined], ["error", "甲学院", "班次.xlsx", "A3"]]);
  });
});

describe("a table that may stand in a sheet nobody understood", () => {
  const puzzle: TestSheet = { name: "其他材料", rows: [["子", "丑", "寅"], ["x", "y", 1], ["z", "w", 2]] };
  const one = units(["所在市"], ["甲学院", "济南市"]);
  const owed = { record: "facilities", expect: { gte: ["classroomCount", 1] as never } };
  for (const [name, rule] of Object.entries({
    "of its own": owed, "that an error would follow from": { ...owed, absent: "error" as const },
    "of related rows": { record: "institution", expect: { gte: [{ count: { of: "teacher", where: { filled: "name" } } }, 1] as never } },
    "of a related row": { record: "institution", expect: { filled: { lookup: ["name", { of: "teacher" }] } as never } },
  }))
    it(`${name} cannot be checked, and the sheet is named`, () => {
      assert.deepEqual(told(rule, one).map(([outcome]) => outcome), ["missing"]);
      const [[outcome, cells, message], ...more] = told(rule, one, puzzle);
      assert.deepEqual([outcome, cells, more], ["broken", "", []]);
      assert.match(String(message), /没有认出.*表，有未看懂的工作表“其他材料”，无法核验/u);
      // Prose and empty sheets hold no table.
      assert.deepEqual(told(rule, one, { name: "说明", rows: [["请认真填写"]] }).map(([each]) => each), ["missing"]);
    });

  it("is said to be hidden, and a very hidden one not to have been read", () => {
    const hidden = { ...puzzle, visibility: "hidden" as const };
    const deep = { ...puzzle, name: "深藏", visibility: "veryHidden" as const };
    const said = (...sheets: TestSheet[]): string => String(told(owed, one, ...sheets)[0][2]);
    assert.match(said(hidden), /有未看懂的工作表“其他材料”（隐藏），无法核验，请指定它是什么表，或补充该表/u);
    assert.match(said(deep), /有深度隐藏而没有读取的工作表“深藏”，无法核验，请先取消隐藏，或补充该表/u);
    assert.match(said(puzzle, deep), /有未看懂的工作表“其他材料”，和深度隐藏而没有读取的工作表“深藏”，无法核验，请指定前者是什么表、将后者取消隐藏，或补充该表/u);
  });

  it("is named, too, where columns would do as well", () => {
    const rule = { record: "institution", expect: { gte: [{ sum: ["managersFt", "managersPt", { count: { of: "manager", where: { filled: "name" } } }] }, 1] as never } };
    const [[outcome, , message]] = told(rule, one, puzzle);
    assert.equal(outcome, "broken");
    assert.match(String(message), /中没有.*列，也没有认出“管理人员”表，有未看懂的工作表“其他材料”，无法核验，请指定它是什么表，或补充其一/u);
  });

  it("counts its units once, and leaves the review incomplete", () => {
    const { ledger, complete } = run(owed, one, puzzle);
    assert.deepEqual([ledger[0].counts.broken, ledger[0].units.broken, ledger[0].units.missing, complete], [1, 1, 0, false]);
  });
});
