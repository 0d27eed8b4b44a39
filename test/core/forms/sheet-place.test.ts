import assert from "node:assert/strict";
import fc from "fast-check";
import { drawPage } from "../../../src/core/forms/sheet/drawing";
import { findPage } from "../../../src/core/forms/sheet/target";
import type { ContentGrid } from "../../../src/sheet/content-grid";
import { fixedText, isLabel } from "../../../src/core/forms/sheet/labels";
import { readParts } from "../../../src/core/forms/sheet/parts";
import { application, applicationRows, emptyPage, fillPage, layoutOf, planOf } from "./hunan";
import { runs } from "../../support/runs";

const bare = (text: unknown): string => String(text).normalize("NFKC").replace(/\s/gu, "");
const column = (grid: ContentGrid, at: number, from: number, to: number): unknown[] => grid.values.slice(from, to).map((row) => row[at]);

describe("form: filling a unit's own sheets, as a plan", () => {
  it("finds in its own drawing every place where it put it", () => {
    const [unit] = planOf(applicationRows(14, 11, 7, 8)).units;
    for (const page of unit.pages) {
      const drawing = drawPage(application, page, "x");
      const found = findPage(application.pages.find((one) => one.id === page.page)!, drawing.grid)!;
      assert.deepEqual(found.missing, []);
      for (const [id, place] of drawing.target.cells) assert.deepEqual([found.cells.get(id)?.row, found.cells.get(id)?.column], [place.row, place.column], `${page.page} ${id} ${place.name}`);
      for (const [id, block] of drawing.target.blocks) {
        assert.deepEqual([...found.blocks.get(id)!.columns], [...block.columns], id);
        assert.deepEqual(found.blocks.get(id)!.lines, block.lines, id);
      }
    }
  });

  it("writes numbers into the words around them, and leaves the gap where there is none", () => {
    const rows = applicationRows(1);
    rows.facilities = [{ unit: "甲职业学院", classroomArea: 1500, landArea: 12000 }];
    const { grid } = fillPage(planOf(rows), "body", emptyPage("body"));
    const texts = grid.values.flat().map(String);
    assert.ok(texts.includes("占地面积 12000 ㎡"));
    assert.ok(texts.includes("普通教室          （间） 1500 ㎡"));
    assert.ok(texts.includes("建筑面积     ㎡"));
  });

  it("inserts lines inside the block: the label's merge grows, all below moves, nobody is left out", () => {
    const plan = planOf(applicationRows(14));
    const start = emptyPage("body");
    const { placement, grid } = fillPage(plan, "body", start);
    assert.deepEqual(placement.inserts, [{ at: 30, count: 5 }]);
    assert.equal(new Set(column(grid, 1, 22, 36)).size, 12, "two names are met twice");
    assert.deepEqual(column(grid, 15, 22, 36), Array.from({ length: 14 }, (_, i) => `机械工程、${i + 1}年`));
    const label = grid.merges!.find((area) => area.left === 0 && area.top === 21)!;
    assert.equal(label.bottom, 35);
    assert.equal(bare(grid.values[36][0]), "兼职教师情况");
    assert.ok(bare(grid.values.at(-1)![0]).startsWith("说明:"));
  });

  it("changes nothing the second time, also when people have the same name", () => {
    const plan = planOf(applicationRows(26, 10, 6, 7));
    const first = fillPage(plan, "body", emptyPage("body"));
    const second = fillPage(plan, "body", first.grid, first.placement.record);
    assert.deepEqual([second.placement.inserts, second.placement.changes, second.placement.kept], [[], [], []]);
    assert.deepEqual(second.placement.record, first.placement.record);
  });

  it("keeps what was edited by hand, in a line and inside a label, and says it; overwrites when told", () => {
    const plan = planOf(applicationRows(3));
    const first = fillPage(plan, "body", emptyPage("body"));
    first.grid.values[22][6] = "中南大学、2003年、自动化";
    first.grid.values[6][1] = "占地面积 9999 ㎡";
    first.grid.values[2][9] = "";
    const second = fillPage(plan, "body", first.grid, first.placement.record);
    assert.deepEqual(second.placement.changes, []);
    assert.deepEqual(second.placement.kept.map(({ cell, why, found }) => [cell, why, found]).sort(), [["B7", "edited", "占地面积 9999 ㎡"], ["G23", "edited", "中南大学、2003年、自动化"], ["J3", "edited", ""]]);
    const third = fillPage(plan, "body", first.grid, first.placement.record, true);
    assert.equal(third.grid.values[6][1], "占地面积 12000 ㎡");
    assert.deepEqual(third.placement.kept, []);
  });

  it("leaves people somebody else wrote where they are, and adds ours on the blank lines", () => {
    const start = emptyPage("body");
    start.values[24][1] = "外人";
    const { placement, grid } = fillPage(planOf(applicationRows(9)), "body", start);
    assert.deepEqual(placement.inserts, [{ at: 30, count: 1 }]);
    assert.equal(grid.values[24][1], "外人");
    assert.equal(column(grid, 15, 22, 32).filter((text) => text !== "").length, 9);
    assert.ok(placement.notes.some((note) => note.includes("第 25 行")));
  });

  it("takes the line of somebody who left off again, and puts the rest in order", () => {
    const first = fillPage(planOf(applicationRows(4)), "body", emptyPage("body"));
    const second = fillPage(planOf(applicationRows(3)), "body", first.grid, first.placement.record);
    assert.deepEqual(column(second.grid, 1, 22, 27), ["赵专", "钱专", "孙专", "", ""]);
  });

  it("never writes over a formula, with or without overwrite", () => {
    const start = emptyPage("body");
    start.formulas[14][1] = "=1+1";
    for (const overwrite of [false, true]) {
      const { placement } = fillPage(planOf(applicationRows(3)), "body", start, null, overwrite);
      assert.deepEqual(placement.kept.map((kept) => [kept.cell, kept.why]), [["B15", "formula"]]);
    }
  });

  it("fills a template laid out in another way: label and colon in one cell, value below, columns elsewhere", () => {
    const rows = [
      ["湖南省省级专业技术人员继续教育基地", "", ""],
      ["申请表", "", ""],
      ["申报单位(盖章)：__________", "", ""],
      ["主管部门", "填报时间", ""],
      ["", "", ""],
      ["湖南省人力资源和社会保障厅制", "", ""],
      ["2017年8月制", "", ""],
    ];
    const grid: ContentGrid = { sheet: "封面", top: 0, left: 0, values: rows, formulas: rows.map((row) => row.map(() => "")), merges: [] };
    const first = fillPage(planOf(applicationRows(1)), "cover", grid);
    assert.deepEqual([first.grid.values[2][0], first.grid.values[4][0], first.grid.values[3][2]], ["申报单位(盖章)：甲职业学院", "湖南省教育厅", "2019年9月10日"]);
    const second = fillPage(planOf(applicationRows(1)), "cover", first.grid, first.placement.record);
    assert.deepEqual([second.placement.changes, second.placement.kept], [[], []]);
  });

  it("for any number of people, any padding of labels and any hand edits: labels stay, nobody is dropped, the third run is empty", () => {
    const edit = fc.record({ row: fc.integer({ min: 0, max: 47 }), column: fc.nat(18), text: fc.constantFrom("改", "9", "") });
    const labels = layoutOf("body").cells.filter((placed) => isLabel(placed) && !placed.cell.parts).map((placed) => bare(fixedText(placed))).filter((label) => !label.startsWith("(公章)"));
    const parts = layoutOf("body").cells.filter((placed) => placed.block === undefined && placed.cell.parts);
    fc.assert(
      fc.property(fc.nat(13), fc.nat(10), fc.nat(7), fc.nat(8), fc.constantFrom("", " ", "  ", "　"), fc.array(edit, { maxLength: 4 }), fc.boolean(), (full, part, managers, specialties, space, edits, overwrite) => {
        const plan = planOf(applicationRows(full, part, managers, specialties));
        const pad = (label: string): string => (space === "" ? label : label.replace(/[\u4e00-\u9fff](?=[\u4e00-\u9fff])/gu, (sign) => sign + space));
        const start = emptyPage("body", pad);
        const first = fillPage(plan, "body", start);
        assert.deepEqual(first.placement.kept, []);
        for (const label of labels) assert.equal(first.grid.values.flat().filter((text) => bare(text) === label).length, start.values.flat().filter((text) => bare(text) === label).length, label);
        for (const placed of parts) assert.ok(first.grid.values.flat().some((text) => readParts(placed.cell.parts!, String(text)) !== null), fixedText(placed));
        const shown = new Map<string, number>();
        for (const text of first.grid.values.flat()) shown.set(String(text), (shown.get(String(text)) ?? 0) + 1);
        const wanted = new Map<string, number>();
        for (const lines of Object.values(plan.units[0].pages[1].blocks)) for (const line of lines) for (const cell of Object.values(line.cells)) if (cell.value !== null) wanted.set(String(cell.value), (wanted.get(String(cell.value)) ?? 0) + 1);
        for (const [text, times] of wanted) assert.ok((shown.get(text) ?? 0) >= times, text);
        const again = fillPage(plan, "body", first.grid, first.placement.record);
        assert.deepEqual([again.placement.inserts, again.placement.changes, again.placement.kept], [[], [], []]);
        // Edits of values, not of labels: those make another template of it.
        const fixed = new Set(start.values.flatMap((row, i) => row.flatMap((text, j) => (String(text).trim() === "" ? [] : [`${i},${j}`]))));
        const edited: ContentGrid = { ...first.grid, values: first.grid.values.map((row) => [...row]) };
        if (first.placement.inserts.length === 0) for (const { row, column: at, text } of edits) if (!fixed.has(`${row},${at}`) && edited.merges!.every((area) => row < area.top || row > area.bottom || at < area.left || at > area.right || (row === area.top && at === area.left))) edited.values[row][at] = text;
        const second = fillPage(plan, "body", edited, first.placement.record, overwrite);
        const third = fillPage(plan, "body", second.grid, second.placement.record);
        assert.deepEqual([third.placement.inserts, third.placement.changes], [[], []]);
      }),
      { numRuns: runs(60, 20) },
    );
  });
});
