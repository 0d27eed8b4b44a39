import assert from "node:assert/strict";
import { layoutPage } from "../../../src/core/forms/sheet/layout";
import { planSheets, type SheetForm } from "../../../src/core/forms";
import type { UnitPlan } from "../../../src/core/forms/sheet/plan";
import { unitChoices } from "../../../src/core/forms/sheet/plan";
import { datasetFromRows, type GivenRow } from "../../../src/core/intake/records/dataset-from-rows";
import { forms } from "../../../src/packs";

const summary = forms.get("national-2013/summary") as SheetForm;
const plan = forms.get("national-2013/plan") as SheetForm;
const base = "甲学院";
const made = (form: SheetForm, rows: Record<string, GivenRow[]>) => planSheets(form, datasetFromRows(rows));
const item = (id: string, name: string, more: GivenRow = {}): GivenRow => ({ base, planYear: 2019, planItemId: id, planItemName: name, ...more });
const held = (planItemId: string | null, name: string, more: GivenRow = {}): GivenRow => ({ base, planItemId, name, startDate: "2019-03-01", endDate: "2019-03-05", ...more });

/** Values of the lines of a block, column by column of the form. */
const lines = (unit: UnitPlan, block: string): unknown[][] => unit.pages[0].blocks[block].map((line) => Object.values(line.cells).map((cell) => cell.value));
/** The value of a single cell by the name messages give it. */
function single(form: SheetForm, unit: UnitPlan, name: string): unknown {
  const cell = layoutPage(form.pages[0]).cells.find((placed) => placed.cell.name === name)!;
  return unit.pages[0].cells[cell.id].value;
}
const notes = (unit: UnitPlan): string => unit.notes.map((note) => `${note.column}：${note.text}`).join("\n");

describe("form: one per unit and year", () => {
  it("keeps people and attendances apart, and adds up neither classes into people nor blanks into 0", () => {
    const [unit] = made(summary, {
      annualPlan: [item("P1", "一班制", { plannedTrainees: 50 }), item("P2", "分期", { plannedTrainees: 80 }), item("P3", "有总数", { plannedTrainees: 60, actualTrainees: 57 }), item("P4", "未办", { plannedTrainees: 10 })],
      trainingClass: [held("P1", "一期", { trainees: 48, hours: 24 }), held("P2", "一期", { trainees: 40, hours: 16 }), held("P2", "二期", { trainees: 44, hours: 16 }), held("P3", "一期", { trainees: 30 }), held("P3", "二期", { trainees: 31 })],
    }).units;
    assert.deepEqual(lines(unit, "items").map((line) => [line[1], line[4], line[5], line[6], line[7], line[8], line[9]]), [
      ["一班制", 1, 50, 48, 48, 24, 96],
      ["分期", 2, 80, null, 84, 16, null],
      ["有总数", 2, 60, 57, 61, null, 95],
      ["未办", null, 10, null, null, null, null],
    ]);
    assert.deepEqual([single(summary, unit, "计划人数合计"), single(summary, unit, "完成人数合计"), single(summary, unit, "完成人次合计"), single(summary, unit, "计划项目完成率")], [200, 105, 193, null]);
    assert.match(notes(unit), /完成人数.*分 2 期举办，各期人数相加是人次/u);
    assert.match(notes(unit), /完成人数合计：有 2 行没有数，没有计入合计/u);
  });

  it("says 是 only where every class has it, 否 where one has not, and nothing where it is not told", () => {
    const [unit] = made(summary, {
      annualPlan: [item("P1", "甲"), item("P2", "乙"), item("P3", "丙")],
      trainingClass: [held("P1", "1", { archived: "是" }), held("P1", "2", { archived: "是" }), held("P2", "1", { archived: "是" }), held("P2", "2", { archived: "否" }), held("P3", "1", { archived: "是" }), held("P3", "2", {})],
    }).units;
    assert.deepEqual(lines(unit, "items").map((line) => line[10]), ["是", "否", null]);
    assert.match(notes(unit), /共 2 期，其中填“否”的 1 期/u);
    assert.match(notes(unit), /共 2 期，其中没有填写的 1 期/u);
  });

  it("lists classes that stand in no plan apart, also by name where numbers are missing", () => {
    const [unit] = made(summary, {
      annualPlan: [item("P1", "安全生产"), { base, planYear: 2019, planItemName: "公需科目" }],
      trainingClass: [held(null, "公需科目", { trainees: 9 }), held("P9", "安全生产", { trainees: 7 }), held(null, "临时班", { trainees: 5 })],
    }).units;
    assert.deepEqual(lines(unit, "items").map((line) => [line[1], line[6]]), [["安全生产", null], ["公需科目", 9]]);
    assert.deepEqual(lines(unit, "others").map((line) => [line[1], line[2], line[4], line.at(-1)]), [["安全生产", "P9", 7, "计划外"], ["临时班", null, 5, "计划外"]]);
    assert.equal(single(summary, unit, "完成人数合计"), 21);
  });

  it("takes the year of a class by its start, of a plan by its own year, and the dates of the report of that year", () => {
    const rows = {
      annualPlan: [{ base, reportYear: 2018, planYear: 2019, toManagerDate: "2018-12-01", hasPlan: "是" }, { base, reportYear: 2019, planYear: 2020, toManagerDate: "2019-12-02" }, item("P1", "甲"), { base, planItemId: "PX", planItemName: "没有年度" }],
      trainingClass: [held("P1", "跨年班", { startDate: "2019-12-20", endDate: "2020-01-05", year: 2020, trainees: 3 })],
    };
    const units = made(summary, rows).units;
    assert.deepEqual(units.map((unit) => [unit.name, unit.label, unit.key]), [[base, "2018", `${base} 2018`], [base, "2019", `${base} 2019`]]);
    assert.equal(lines(units[1], "items")[0][6], 3);
    assert.equal(units[1].pages[0].cells[layoutPage(summary.pages[0]).cells.find((one) => one.cell.name === "报管理单位时间")!.id].value, "报管理单位时间：2019年12月2日");
    assert.match(notes(units[0]), /有 1 行没有写明年度，没有列入/u);
    assert.doesNotMatch(notes(units[1]), /没有写明年度/u);
    assert.deepEqual(made(plan, rows).units.map((unit) => unit.label), ["2019", "2020"]);
    assert.equal(single(plan, made(plan, rows).units[0], "报管理单位日期"), "报管理单位日期：2018年12月1日");
    assert.deepEqual(unitChoices(summary, datasetFromRows(rows)), [{ key: `${base} 2018`, name: `${base} 2018年度` }, { key: `${base} 2019`, name: `${base} 2019年度` }]);
  });

  it("does not print what another year achieved, and leaves out a unit that names no year", () => {
    const made2 = made(summary, { annualPlan: [item("P1", "甲", { reportYear: 2018, actualTrainees: 90, plannedTrainees: 100 })], trainingClass: [{ base: "乙学院", name: "无日期" }] });
    const of2019 = made2.units.find((unit) => unit.key === `${base} 2019`)!;
    assert.equal(lines(of2019, "items")[0][6], null);
    assert.deepEqual(made2.leftOut.map((one) => [one.name, /没有写明年度/u.test(one.why)]), [["乙学院", true]]);
  });

  it("makes the 审验表 only for institutions recruited in 2016, and no 申请表 for them", () => {
    const rows: Record<string, GivenRow[]> = { institution: [{ name: "甲", applicationType: "审验" }, { name: "乙", applicationType: "新申报" }, { name: "丙" }], inspectionList: [{ name: "丙" }] };
    assert.deepEqual(made(forms.get("shandong-2019/inspection") as SheetForm, rows).units.map((unit) => unit.name), ["甲", "丙"]);
    assert.deepEqual(made(forms.get("shandong-2019/application") as SheetForm, rows).units.map((unit) => unit.name), ["乙", "丙"]);
  });
});
