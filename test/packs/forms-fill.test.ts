import assert from "node:assert/strict";
import fc from "fast-check";
import { drawPage } from "../../src/core/forms/sheet/drawing";
import { layoutPage } from "../../src/core/forms/sheet/layout";
import { planForm, planSheets, type Form, type SheetForm, type SheetPlan } from "../../src/core/forms";
import { printsYear } from "../../src/core/forms/sheet/labels";
import { datasetFromRows, type GivenRow } from "../../src/core/intake/records/dataset-from-rows";
import { dictionary } from "../../src/core/dictionary/dictionary";
import type { Field } from "../../src/core/dictionary/fields";
import { fillForm } from "../../src/excel";
import { forms } from "../../src/packs";
import { closeAll, openExcel } from "../excel/support";
import { runs } from "../support/runs";

const units = ["甲职业学院", "乙（集团）有限公司培训中心", ""];
const ids = ["P-1", "P-2", ""];

/** Any content of a cell: what the field holds, nothing, or what it cannot hold. */
function valueOf(field: Field, isUnit: boolean): fc.Arbitrary<string | number | null> {
  if (isUnit) return fc.constantFrom(...units);
  if (field.id === "planItemId") return fc.constantFrom(...ids);
  const bad = fc.constantFrom("不详", "约100", "=1+1", "很长的文字".repeat(30), "第一行\n第二行");
  const good: fc.Arbitrary<string | number | null> =
    field.shape === "year" ? fc.integer({ min: 2018, max: 2019 })
    : field.type === "integer" || field.type === "number" ? fc.integer({ min: 0, max: 3000 })
    : field.type === "boolean" ? fc.constantFrom("是", "否")
    : field.type === "date" ? fc.constantFrom("2018-05-01", "2019-12-31", "2019-02-29")
    : field.options ? fc.constantFrom(...field.options.map((option) => option.labels[0]))
    : fc.constantFrom("王强", "高级研修班", "山东省济南市历下区经十路1号");
  return fc.oneof({ weight: 6, arbitrary: good }, { weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: bad });
}

/** Records of all types, some absent, some with no rows. */
const datasets = fc.record(
  Object.fromEntries(dictionary.map((type) => [type.id, fc.array(fc.record(Object.fromEntries(type.fields.map((field) => [field.id, valueOf(field, field.id === type.unitField)])), { requiredKeys: [] }), { maxLength: 4 })])),
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, GivenRow[]>>;

/** With one unit that every form is made for. */
function withUnit(rows: Record<string, GivenRow[]>): Record<string, GivenRow[]> {
  const one = "丙继续教育中心";
  return {
    ...rows,
    institution: [{ name: one }, ...(rows.institution ?? [])], inspectionList: [{ name: one }, ...(rows.inspectionList ?? [])],
    annualPlan: [{ base: one, planYear: 2019, planItemName: "公需科目", plannedTrainees: 50, actualTrainees: 48 }, ...(rows.annualPlan ?? []).map((row) => ({ ...row, base: one }))],
    trainingClass: [{ base: one, name: "公需科目", startDate: "2019-03-01" }, ...(rows.trainingClass ?? []).map((row) => ({ ...row, base: one }))],
  };
}

const plan = (form: Form, rows: Record<string, GivenRow[]>) => (form.kind === "table" ? planForm(form, datasetFromRows(rows)) : planSheets(form, datasetFromRows(rows)));

describe("every form, from any records", () => {
  afterEach(closeAll);

  it("is planned without fail, and the same each time", () => {
    fc.assert(fc.property(datasets, (rows) => {
      for (const form of forms.values()) assert.deepEqual(plan(form, rows), plan(form, rows), form.id);
    }), { numRuns: runs(15, 4) });
  });

  it("is drawn, and filling it again writes nothing", async () => {
    const filled = new Set<string>();
    for (const form of forms.values()) {
      await fc.assert(fc.asyncProperty(datasets, async (rows) => {
        const wanted = plan(form, withUnit(rows));
        // One unit is enough: another has sheets of its own.
        if ("kind" in wanted) wanted.units.splice(1);
        const made = "kind" in wanted ? wanted.units.length : wanted.rows.length;
        assert.ok(made > 0, form.id);
        filled.add(form.id);
        const run = openExcel([{ name: "数据", values: [["x"]] }]);
        const first = await fillForm(wanted);
        assert.deepEqual(first.kept, [], form.id);
        const again = await fillForm(wanted);
        assert.deepEqual([again.written, again.inserted, again.kept], [0, 0, []], form.id);
        run.stop();
      }), { numRuns: 1, endOnFailure: true });
    }
    assert.equal(filled.size, forms.size);
  });

  it("a text longer than a row can be high makes no table fail", async () => {
    for (const form of forms.values()) {
      if (form.kind !== "table") continue;
      const wanted = planForm(form, datasetFromRows(withUnit({})));
      wanted.rows[0].cells = wanted.rows[0].cells.map((cell) => ({ ...cell, value: typeof cell.value === "string" ? "长".repeat(3000) : cell.value }));
      const run = openExcel([{ name: "数据", values: [["x"]] }]);
      assert.deepEqual((await fillForm(wanted)).kept, [], form.id);
      run.stop();
    }
  });

  /** The empty form as an office hands it out, page by page on sheets called otherwise; `year`: somebody has begun it for that year. */
  function openTemplate(form: SheetForm, year?: string) {
    const sheets = form.pages.map((page) => {
      const { grid, layout } = drawPage(form, { page: page.id, cells: {}, blocks: {} }, page.name);
      const asked = layout.cells.find(printsYear);
      if (asked && year !== undefined) grid.values[asked.area.top][asked.area.left] += year;
      return { page, grid, rows: layoutPage(page).heights.length };
    });
    const run = openExcel([{ name: "数据", values: [["x"]] }, ...sheets.map(({ grid }, i) => ({ name: `表样${i + 1}`, values: grid.values }))]);
    sheets.forEach(({ grid }, i) => run.host.workbook.findSheet(`表样${i + 1}`)!.merges.push(...(grid.merges ?? [])));
    return run;
  }

  const one = (form: SheetForm): SheetPlan => {
    const wanted = planSheets(form, datasetFromRows(withUnit({
      annualPlan: Array.from({ length: 9 }, (_, i) => ({ planYear: 2019, planItemId: `P-${i}`, planItemName: `项目${i}`, plannedTrainees: 10 + i })),
      trainingClass: [{ name: "计划外一", startDate: "2019-02-01", trainees: 5 }, { name: "计划外二", startDate: "2019-02-01", trainees: 6 }],
      teacher: Array.from({ length: 25 }, (_, i) => ({ unit: "丙继续教育中心", kind: "专职", name: `教师${i}` })),
      attachment: Array.from({ length: 7 }, (_, i) => ({ unit: "丙继续教育中心", name: `材料${i}`, copies: 1 })),
    })));
    wanted.units.splice(1);
    return wanted;
  };
  const sheetForms = [...forms.values()].filter((form): form is SheetForm => form.kind === "sheet" && form.face !== undefined);

  it("goes into an opened template, with lines added inside its blocks, and a second time changes nothing", async () => {
    for (const form of sheetForms) {
      openTemplate(form);
      const report = await fillForm(one(form));
      assert.deepEqual([report.way, report.kept, report.missingColumns], ["template", [], []], form.id);
      assert.deepEqual(report.sheets, form.pages.map((_, i) => `表样${i + 1}`), form.id);
      assert.ok(report.inserted > 0, form.id);
      const again = await fillForm(one(form));
      assert.deepEqual([again.written, again.inserted, again.kept], [0, 0, []], form.id);
    }
  });

  it("H28: does not go into a template begun for another year", async () => {
    for (const form of sheetForms.filter(({ years }) => years)) {
      openTemplate(form, "2018");
      assert.equal((await fillForm(one(form))).way, "reconstruction", form.id);
      openTemplate(form, "2019");
      assert.equal((await fillForm(one(form))).way, "template", form.id);
    }
  });
});
