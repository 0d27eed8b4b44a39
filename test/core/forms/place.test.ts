import assert from "node:assert/strict";
import fc from "fast-check";
import { drawForm } from "../../../src/core/forms/drawing";
import { findTarget } from "../../../src/core/forms/target";
import { placePlan, type Placement } from "../../../src/core/forms/placement";
import type { FillRecord } from "../../../src/core/intake/tables/fill-record";
import type { FormPlan } from "../../../src/core/forms";
import type { ContentGrid } from "../../../src/sheet/content-grid";
import { gridOf, planOf, summary, templateRows, threeUnits } from "./support";

/** What the grid reads after a placement was carried out, as Excel would shift and keep cells. */
function carriedOut(grid: ContentGrid, placement: Placement): ContentGrid {
  const values = grid.values.map((row) => [...row]);
  const formulas = grid.formulas.map((row) => [...row]);
  const width = values[0].length;
  for (const { at, count } of placement.inserts) {
    const rows = (fill: string): string[][] => Array.from({ length: count }, () => new Array<string>(width).fill(fill));
    const widened = (_: string, letter: string, row: string): string => letter + (Number(row) > at ? Number(row) + count : row);
    for (const row of formulas) row.forEach((formula, i) => (row[i] = formula.replace(/([A-Z])(\d+)/g, widened)));
    values.splice(at, 0, ...rows(""));
    formulas.splice(at, 0, ...rows(""));
  }
  for (const { row, column, value } of placement.changes) {
    while (values.length <= row) {
      values.push(new Array<string>(width).fill(""));
      formulas.push(new Array<string>(width).fill(""));
    }
    values[row][column] = value;
  }
  for (const { row, column, formula } of placement.totals) formulas[row][column] = formula;
  return { ...grid, values, formulas };
}

function fillOnce(plan: FormPlan, grid: ContentGrid, record: FillRecord | null = null, overwrite = false): { placement: Placement; grid: ContentGrid } {
  const target = findTarget(plan.form, grid);
  assert.ok(target);
  const placement = placePlan(plan, target, grid, record, { overwrite });
  return { placement, grid: carriedOut(grid, placement) };
}

const column = { unit: 1, trainees: 4, fullTime: 5, phone: 6 };

describe("form: filling a sheet, as a plan", () => {
  it("finds header, lines, 合计 and notes of a template with padded labels and other columns", () => {
    const target = findTarget(summary, gridOf(templateRows(2)))!;
    assert.equal(target.headerRow, 3);
    assert.deepEqual([target.firstRow, target.capacity, target.stopRow, target.totalRow], [4, 2, 6, 6]);
    assert.equal(target.columns.get("unit"), 1);
    assert.ok(target.titled);
    assert.deepEqual(target.missing, ["重点领域/培训专业", "兼职师资", "联系人"]);
  });

  it("reads a header two rows deep, with a merged parent and a row of column numbers", () => {
    const target = findTarget(summary, gridOf([
      ["序号", "申报单位名称", "师资情况", "", "联系电话"],
      ["", "", "专职", "兼职", ""],
      ["1", "2", "3", "4", "5"],
      ["", "", "", "", ""],
    ], [{ top: 0, left: 0, bottom: 1, right: 0 }, { top: 0, left: 1, bottom: 1, right: 1 }, { top: 0, left: 2, bottom: 0, right: 3 }]))!;
    assert.equal(target.firstRow, 3);
    assert.equal(target.columns.get("partTime"), 3);
  });

  it("takes no sheet without the unit's name or with too few labels", () => {
    assert.equal(findTarget(summary, gridOf([["序号", "姓名", "联系电话", "备注", "单位类别"]])), null);
    assert.equal(findTarget(summary, gridOf([["序号", "申报单位名称"]])), null);
  });

  it("inserts the rows that are missing inside the block, above 合计 and 注", () => {
    const { placement, grid } = fillOnce(planOf(), gridOf(templateRows(2)));
    assert.deepEqual(placement.inserts, [{ at: 5, count: 1 }]);
    assert.deepEqual(grid.values.slice(4, 8).map((row) => row[column.unit]), ["山东第一职业学院", "青岛海洋研究所", "潍坊农业学校", ""]);
    assert.equal(grid.values[7][0], "合计");
    assert.match(String(grid.values[8][0]), /^注/);
  });

  it("numbers the lines through where the form has them numbered already: the last line moves, and its printed number follows", () => {
    const rows = templateRows(2);
    const width = Math.max(...rows.map((row) => row.length));
    for (const slot of [0, 1]) rows[4 + slot] = [slot + 1, ...rows[4 + slot].slice(1), ...new Array<string>(Math.max(0, width - rows[4 + slot].length)).fill("")];
    const first = fillOnce(planOf(), gridOf(rows));
    assert.deepEqual(first.grid.values.slice(4, 8).map((row) => row[0]), [1, 2, 3, "合计"]);
    assert.deepEqual(fillOnce(planOf(), first.grid, first.placement.record).placement.changes, []);
    // A number of somebody's own counting is nobody else's to put right.
    const theirs = rows.map((row) => [...row]);
    theirs[5][0] = 7;
    assert.deepEqual(fillOnce(planOf(), gridOf(theirs)).grid.values.slice(4, 7).map((row) => row[0]), [1, 2, 7]);
  });

  it("gives a blank 合计 cell a sum, leaves a sum that covers the rows and a number typed by hand", () => {
    const { placement } = fillOnce(planOf(), gridOf(templateRows(8)));
    assert.deepEqual(placement.totals, [{ row: 12, column: column.fullTime, formula: "=SUM(F5:F12)" }]);
    const typed = templateRows(8);
    typed[12][column.trainees] = 9999;
    const again = fillOnce(planOf(), gridOf(typed)).placement;
    assert.ok(!again.totals.some((total) => total.column === column.trainees));
    assert.ok(again.notes.some((note) => note.includes("E13")));
  });

  it("says which values are not in the sum because they are no numbers", () => {
    const plan = planOf();
    plan.rows[1].cells[summary.columns.findIndex((one) => one.id === "trainees")].value = "约2000";
    assert.deepEqual(fillOnce(plan, gridOf(templateRows(8))).placement.notes, ["“年培训人数”的合计没有计入青岛海洋研究所的“约2000”。"]);
  });

  it("changes nothing the second time", () => {
    const first = fillOnce(planOf(), gridOf(templateRows(2)));
    const second = fillOnce(planOf(), first.grid, first.placement.record);
    assert.deepEqual([second.placement.changes, second.placement.totals, second.placement.inserts, second.placement.kept], [[], [], [], []]);
    assert.deepEqual(second.placement.record, first.placement.record);
  });

  it("keeps what was edited by hand and says it; overwrites only when told", () => {
    const first = fillOnce(planOf(), gridOf(templateRows(8)));
    first.grid.values[4][column.trainees] = 3000;
    first.grid.values[5][column.phone] = "";
    const second = fillOnce(planOf(), first.grid, first.placement.record).placement;
    assert.deepEqual(second.changes, []);
    assert.deepEqual(second.kept.map(({ cell, why, found, wanted }) => ({ cell, why, found, wanted })), [
      { cell: "E5", why: "edited", found: 3000, wanted: 2600 },
      { cell: "G6", why: "edited", found: "", wanted: "13800001111" },
    ]);
    const third = fillOnce(planOf(), first.grid, first.placement.record, true);
    assert.deepEqual(third.placement.kept, []);
    assert.equal(third.grid.values[4][column.trainees], 2600);
  });

  it("still notices the edit in a third run", () => {
    const first = fillOnce(planOf(), gridOf(templateRows(8)));
    first.grid.values[4][column.trainees] = 3000;
    const second = fillOnce(planOf(), first.grid, first.placement.record);
    const third = fillOnce(planOf(), second.grid, second.placement.record);
    assert.deepEqual(third.placement.kept.map((kept) => kept.why), ["edited"]);
  });

  it("follows rows the user sorted, and appends a new unit below them", () => {
    const first = fillOnce(planOf(), gridOf(templateRows(8)));
    const { values } = first.grid;
    [values[4], values[6]] = [values[6], values[4]];
    values[6][column.trainees] = 2700;
    const more = planOf({ ...threeUnits, recommendation: [...threeUnits.recommendation, { candidate: "烟台培训中心", recommender: "济南市人力资源和社会保障局" }] });
    const second = fillOnce(more, first.grid, first.placement.record);
    assert.deepEqual(second.grid.values.slice(4, 8).map((row) => row[column.unit]), ["潍坊农业学校", "青岛海洋研究所", "山东第一职业学院", "烟台培训中心"]);
    assert.equal(second.grid.values[6][column.trainees], 2700);
  });

  it("closes the gap when a unit is withdrawn and nothing was edited", () => {
    const first = fillOnce(planOf(), gridOf(templateRows(8)));
    const fewer = planOf({ ...threeUnits, recommendation: threeUnits.recommendation.filter((row) => row.candidate !== "青岛海洋研究所"), institution: threeUnits.institution.slice(0, 1) });
    const second = fillOnce(fewer, first.grid, first.placement.record);
    assert.deepEqual(second.grid.values.slice(4, 7).map((row) => row[column.unit]), ["山东第一职业学院", "潍坊农业学校", ""]);
  });

  it("puts no unit into a line whose name is calculated and says another one, or none", () => {
    const rows = templateRows(4);
    for (const line of [0, 1, 2]) rows[4 + line][1] = `=数据!A${line + 2}`;
    const template = gridOf(rows);
    // The last line has no formula; the one before it shows nothing.
    for (const [line, name] of ["别的学院", "乙学院", ""].entries()) (template.values as unknown[][])[4 + line][1] = name;
    const plan = planOf({ institution: ["甲", "乙", "丙"].map((name, i) => ({ name: `${name}学院`, annualTrainees: 2600 + i })) });
    const { placement, grid } = fillOnce(plan, template);
    const told = grid.values.slice(4, 10).map((row) => [row[1], row[4]]);
    assert.deepEqual(told.filter(([, count]) => count !== "" && count !== 0).sort(), [["丙学院", 2602], ["乙学院", 2601], ["甲学院", 2600]].sort());
    assert.deepEqual([placement.foreignRows, placement.kept], [[5, 7], []]);
    assert.deepEqual(fillOnce(plan, grid, placement.record).placement.changes, []);
  });

  it("writes the name of a unit into a new line, though the line above calculates its own", () => {
    const rows = templateRows(2);
    for (const line of [0, 1]) rows[4 + line][1] = `=数据!A${line + 2}`;
    const template = gridOf(rows);
    for (const [line, name] of ["甲学院", "乙学院"].entries()) (template.values as unknown[][])[4 + line][1] = name;
    const plan = planOf({ institution: ["甲", "乙", "丙"].map((name, i) => ({ name: `${name}学院`, annualTrainees: 2600 + i })) });
    const { placement, grid } = fillOnce(plan, template);
    assert.deepEqual(grid.values.slice(4, 7).map((row) => [row[1], row[4]]), [["甲学院", 2600], ["丙学院", 2602], ["乙学院", 2601]]);
    assert.deepEqual(placement.kept, []);
  });

  it("never touches rows someone else wrote, nor formulas", () => {
    const rows = templateRows(8);
    rows[4] = [1, "滨州学院", "高等院校", "新申报", 5000, 10, "0543-1", "已报"];
    rows[5][0] = "=ROW()-4";
    const { placement, grid } = fillOnce(planOf(), gridOf(rows), null, true);
    assert.deepEqual(grid.values[4], rows[4]);
    assert.equal(grid.formulas[5][0], "=ROW()-4");
    assert.deepEqual(placement.foreignRows, [5]);
    assert.equal(grid.values[5][column.unit], "山东第一职业学院");
  });

  it("leaves rows where an overwriting fill left them, holes and all", () => {
    const plan = planOf({ institution: ["甲学院", "乙学院"].map((name) => ({ name, annualTrainees: 100 })) });
    const first = fillOnce(plan, gridOf(templateRows(2)));
    for (const at of [column.unit, column.trainees]) first.grid.values[4][at] = "";
    first.grid.values[5][column.trainees] = 7;
    const second = fillOnce(plan, first.grid, first.placement.record, true);
    const third = fillOnce(plan, second.grid, second.placement.record);
    assert.deepEqual([third.placement.changes, third.placement.record], [[], second.placement.record]);
    assert.deepEqual(second.grid.values.slice(4, 8).map((row) => row[column.unit]).sort(), ["", "", "乙学院", "甲学院"]);
  });

  it("keeps the order the user sorted the rows into, as long as the same rows are filled in", () => {
    const first = fillOnce(planOf(), gridOf(templateRows(8)));
    const { values } = first.grid;
    [values[4], values[6]] = [values[6], values[4]];
    const second = fillOnce(planOf(), first.grid, first.placement.record);
    assert.deepEqual(second.grid.values.slice(4, 7).map((row) => row[column.unit]), ["潍坊农业学校", "青岛海洋研究所", "山东第一职业学院"]);
  });

  it("fills every column of lines put in where the template has none, whatever 合计 calculates", () => {
    const rows = templateRows(0);
    rows[4][column.trainees] = "=SUM(E5:E5)";
    assert.deepEqual(fillOnce(planOf(), gridOf(rows)).grid.values[4][column.trainees], 2600);
  });

  it("draws the reconstruction with the words that say it is one, and fills it without inserting", () => {
    const plan = planOf();
    const drawing = drawForm(plan, "申报汇总表");
    assert.ok(drawing.grid.values.flat().includes("仿制样式，非官方表样，请以主管部门下发表样为准"));
    assert.deepEqual(findTarget(plan.form, drawing.grid), drawing.target);
    const { placement } = fillOnce(plan, drawing.grid);
    assert.deepEqual(placement.inserts, []);
    assert.deepEqual(placement.totals.map((total) => total.formula), ["=SUM(F6:F13)", "=SUM(G6:G13)", "=SUM(H6:H13)"]);
  });

  it("gives a drawn row the height its longest text needs, and leaves the others as they are", () => {
    const long = "山东省特别长名称的专业技术人员继续教育与职业能力发展综合培训中心有限责任公司（济南）";
    const plan = planOf({ institution: [{ name: "甲学院" }, { name: long }] });
    const { tall, target } = drawForm(plan, "申报汇总表");
    assert.deepEqual(tall.map(({ row }) => row), [target.firstRow + plan.rows.findIndex(({ name }) => name === long)]);
    assert.ok(tall[0].height > 3 * plan.form.fonts.body.size, `${tall[0].height}`);
  });

  it("is idempotent and keeps foreign cells for any template size, plan and hand edits", () => {
    const edit = fc.record({ row: fc.nat(5), column: fc.nat(7), text: fc.constantFrom("改", "9", "") });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.nat(6), fc.array(edit, { maxLength: 4 }), fc.boolean(), (lines, units, edits, overwrite) => {
        const plan = planOf({ institution: Array.from({ length: units }, (_, i) => ({ name: `单位${i}`, annualTrainees: 100 + i, contactPhone: `0531-${i}` })) });
        const start = fillOnce(plan, gridOf(templateRows(lines)));
        for (const { row, column, text } of edits) if (row < Math.max(lines, units)) start.grid.values[4 + row][column] = text;
        const second = fillOnce(plan, start.grid, start.placement.record, overwrite);
        const third = fillOnce(plan, second.grid, second.placement.record, false);
        assert.deepEqual([third.placement.changes, third.placement.totals, third.placement.inserts], [[], [], []]);
        if (!overwrite) {
          for (const { row, column, text } of edits) {
            const last = edits.filter((one) => one.row === row && one.column === column).at(-1)!;
            if (last.text === text && text !== "" && row < Math.max(lines, units)) assert.ok(second.grid.values.some((cells) => cells[column] === text));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
