import assert from "node:assert/strict";
import fc from "fast-check";
import { layoutPage } from "../../../src/core/forms/sheet/layout";
import { planSheets } from "../../../src/core/forms";
import type { FormRow } from "../../../src/core/language/form/sheet";
import { sheetLabels, sheetName } from "../../../src/core/forms/sheet/names";
import { paperOf } from "../../../src/core/forms/sheet/breaks";
import { datasetFromRows, type GivenRow } from "../../../src/core/intake/records/dataset-from-rows";
import { application, applicationRows, layoutOf, planOf } from "./hunan";

const texts = (plan: ReturnType<typeof planOf>): string[] => plan.units.flatMap((unit) => unit.notes.map((note) => `${note.column} ${note.text}`));

describe("form: a unit's own sheets from records", () => {
  it("prints what the records say and leaves blank what they do not", () => {
    const [unit] = planOf({ institution: [{ name: "甲学院", postcode: "410006" }], specialty: [{ unit: "甲学院", name: "会计", senior: "√", junior: "否" }] }).units;
    const body = unit.pages.find((page) => page.page === "body")!;
    assert.deepEqual(Object.values(body.cells).filter((cell) => cell.value !== null).map((cell) => cell.value), ["甲学院", "410006"]);
    assert.deepEqual(Object.values(body.blocks.specialties[0].cells).map((cell) => cell.value), ["会计", "√", null, null, null, null]);
    assert.deepEqual(body.blocks.fullTime, []);
  });

  it("prints dates as official papers do, and composite cells from their parts where they are apart", () => {
    const rows = applicationRows(0, 0);
    rows.teacher = [{ unit: "甲职业学院", kind: "专职", name: "周一", gradSchool: "湖南大学", gradMajor: "会计", teachSpecialty: "会计、审计", teachYears: 12 }];
    const [unit] = planOf(rows).units;
    assert.ok(Object.values(unit.pages[0].cells).some((cell) => cell.value === "2019年9月10日"));
    assert.deepEqual(Object.values(unit.pages[1].blocks.fullTime[0].cells).map((cell) => cell.value), ["周一", null, "湖南大学、会计", null, "会计、审计、12年"]);
  });

  it("prints the declared number, says where the roster differs, and counts the roster where none is declared", () => {
    const rows = applicationRows(7);
    assert.ok(texts(planOf(rows)).some((text) => text.includes("专职教师") && text.includes("花名册为 7 人，填报数为 4，填入的是填报数")));
    delete rows.staff[0].ftTeachers;
    const plan = planOf(rows);
    assert.ok(texts(plan).some((text) => text.includes("按花名册填入 7 人")));
    assert.ok(Object.values(plan.units[0].pages[1].cells).some((cell) => cell.value === 7));
  });

  it("names people it cannot place, and says when lines are added", () => {
    const rows = applicationRows(14);
    rows.teacher.push({ unit: "甲职业学院", name: "不明者" });
    const found = texts(planOf(rows));
    assert.ok(found.some((text) => text.includes("没有填入：不明者")), found.join("\n"));
    assert.ok(found.some((text) => text.includes("共 14 行，表中印有 9 行")));
  });

  it("makes one form per unit, leaves out who recommends, and can be asked for some", () => {
    const rows: Record<string, GivenRow[]> = { institution: [{ name: "甲学院" }, { name: "乙学院" }, { name: "丙厅", type: "主管部门" }] };
    const dataset = datasetFromRows(rows);
    const plan = planSheets(application, dataset);
    assert.deepEqual([plan.units.map((unit) => unit.label), plan.leftOut.map((one) => one.name)], [["甲学院", "乙学院"], ["丙厅"]]);
    assert.deepEqual(planSheets(application, dataset, { units: [plan.units[1].key] }).units.map((unit) => unit.name), ["乙学院"]);
    assert.deepEqual(planSheets(application, dataset, { apart: true }).units.map((unit) => unit.label), ["", ""]);
  });

  it("remembers nobody by name", () => {
    const plan = planOf(applicationRows(2));
    for (const line of plan.units[0].pages[1].blocks.fullTime) assert.match(line.key, /^[a-z0-9]+$/);
  });

  it("gives sheets names Excel takes, each its own, for any names of units", () => {
    const name = fc.oneof(fc.string({ maxLength: 60, unit: "grapheme" }), fc.constantFrom("湖南省".repeat(12), "a/b:c*?[]\\", "'引号'", "", "甲学院", "甲学院"));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const sheets = sheetLabels(names, 3).map((label) => sheetName("申请表", label));
        assert.equal(new Set(sheets.map((sheet) => sheet.toLowerCase())).size, names.length);
        for (const sheet of sheets) assert.ok(sheet.length <= 31 && !/[\\/?*:[\]]/.test(sheet) && !/^'|'$/.test(sheet), sheet);
      }),
    );
  });

  it("breaks pages between sections where a section fits a page, and inside where it does not", () => {
    const layout = layoutOf("body");
    const widths = layout.page.columns.map((width) => (width * 7 + 5) * 0.75);
    const { breaks, scale } = paperOf(layout, widths, layout.heights);
    assert.ok(scale > 80 && scale <= 100);
    assert.ok(breaks.length >= 1);
    for (const row of breaks) assert.ok(!layout.together.some(([top, bottom]) => top < row && row <= bottom), `row ${row}`);
    const tall = layout.heights.map(() => 100);
    const forced = paperOf(layout, widths, tall).breaks;
    let begin = 0;
    for (const row of [...forced, tall.length]) {
      assert.ok(row - begin <= 8, `${row - begin} rows of 100 points on one page`);
      begin = row;
    }
  });

  it("keeps rows that belong together on one sheet of paper, runs that overlap as one, and parts only what is too long", () => {
    const line = (keep: boolean): FormRow => ({ height: 20, cells: [{ text: "x" }], ...(keep ? { keep: true as const } : {}) });
    const print = { orientation: "portrait" as const, margins: { top: 1, bottom: 1, left: 1, right: 1, header: 0, footer: 0 } };
    const layout = (rows: FormRow[]) => layoutPage({ id: "p", name: "p", columns: [40], rows, print });
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 120 }), fc.integer({ min: 10, max: 90 }), (keeps, height) => {
        const made = layout(keeps.map(line));
        const heights = made.heights.map(() => height);
        const { breaks, scale } = paperOf(made, [200], heights);
        const room = (((841.9 - 144) * 0.985) / scale) * 100;
        for (const row of breaks) {
          const run = made.together.find(([top, bottom]) => top < row && row <= bottom);
          assert.ok(!run || (run[1] - run[0] + 1) * height > room, `row ${row} of ${JSON.stringify(run)}`);
        }
        for (const [i, begin] of [0, ...breaks].entries()) assert.ok((([...breaks, heights.length][i]) - begin) * height <= room, `${begin}`);
      }),
    );
  });

  it("leaves no few lines alone on a sheet of paper: a cover with a name of three lines stays one page, slightly smaller", () => {
    const layout = layoutOf("cover");
    const widths = layout.page.columns.map((width) => (width * 7 + 5) * 0.75);
    const plain = paperOf(layout, widths, layout.heights);
    const grown = paperOf(layout, widths, layout.heights.map((height, row) => height + (row === 4 ? 40 : 0)));
    assert.deepEqual([plain.breaks, grown.breaks], [[], []]);
    assert.ok(grown.scale < plain.scale && grown.scale >= plain.scale * 0.88, `${grown.scale} of ${plain.scale}`);
    const twice = paperOf(layout, widths, layout.heights.map((height) => height * 1.5));
    assert.equal(twice.scale, plain.scale);
    assert.ok(twice.breaks.length > 0);
  });
});
