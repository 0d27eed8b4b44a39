import assert from "node:assert/strict";
import { createWorkbook, type Host, openHost, saveHost, type Sheet, userEdit } from "../../src/host";
import { memoryNamespace, memoryTag, xmlOf } from "../../src/sheet/memory-part";
import { mergeArea } from "../../src/host/edit/merge";
import type { Book } from "../../src/workbench/book";
import { zoneAt, fillTarget } from "../../src/workbench/grid/zone";
import { fittedNumber } from "../../src/workbench/grid/paint-cell";
import { commandOf } from "../../src/workbench/sheet-commands";
import { openBookPaced } from "../../src/workbench/host-book";

const block = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right, row: top, column: left });
const opened = (change: (sheets: Sheet[]) => void = () => undefined) => {
  const made = createWorkbook({ sheets: [{ name: "表", values: [["甲", 1], ["乙", 2], ["丙", 3], ["合计", "=SUM(B1:B3)"]] }, { name: "二", values: [["=表!B2", "=表!B3"]] }] });
  change(made.sheets);
  return openBookPaced(saveHost(made), "表.xlsx");
};
const hostOf = (on: Book): Host => (on as unknown as { host: Host }).host;
/** Everything of a saved workbook that undoing must bring back. */
const whole = (on: Book) =>
  openHost(on.save()).sheets.map((sheet) => {
    const cells: unknown[] = [];
    for (let row = 0; row < 6; row++) for (let column = 0; column < 3; column++) cells.push([sheet.grid.get(row, column), sheet.formulas.get(row, column) ?? null]);
    return { name: sheet.name, cells, merges: sheet.merges, rows: [...sheet.rows].filter(([, { size, hidden }]) => size !== undefined || hidden), columns: [...sheet.columns].filter(([, { size, hidden }]) => size !== undefined || hidden) };
  });

describe("workbench: rows, sizes and sheets", () => {
  it("deleted rows come back with values, merges and what named them; inserted ones go; redone it is the same again", async () => {
    const on = await opened(([sheet]) => mergeArea(sheet, block(1, 0, 2, 0), false));
    const before = whole(on);
    on.moveRows("表", 1, -2);
    assert.deepEqual([on.editText("表", 1, 1), on.editText("二", 0, 0)], ["=SUM(B1:B1)", "=表!#REF!"]);
    const after = whole(on);
    assert.equal(on.undo()?.name.kind, "deleteRows");
    assert.deepEqual(whole(on), before);
    assert.equal(on.redo()?.changed, true);
    assert.deepEqual(whole(on), after);
    on.edit("表", 0, 0, "丁");
    on.undo();
    on.undo();
    assert.deepEqual(whole(on), before);
    on.moveRows("表", 2, 1);
    assert.equal(on.editText("表", 4, 1), "=SUM(B1:B4)");
    on.undo();
    assert.deepEqual(whole(on), before);
  });

  it("what was typed before rows were deleted is still taken back after they are back", async () => {
    const on = await opened();
    on.edit("表", 1, 0, "改");
    on.moveRows("表", 1, -1);
    on.undo();
    assert.equal(on.editText("表", 1, 0), "改");
    assert.deepEqual([on.undo()?.changed, on.editText("表", 1, 0)], [true, "乙"]);
  });

  it("inserted rows that somebody filled meanwhile are not taken out", async () => {
    const on = await opened();
    on.moveRows("表", 1, 1);
    userEdit(hostOf(on), "表", "A2", "他人", "remote");
    assert.equal(on.undo()?.changed, false);
    assert.equal(on.editText("表", 1, 0), "他人");
  });

  it("rows or a sheet that went do not come back over what somebody else wrote where it was named", async () => {
    for (const go of [(on: Book) => on.moveRows("表", 1, -1), (on: Book) => on.deleteSheet("表")]) {
      const on = await opened();
      go(on);
      userEdit(hostOf(on), "二", "A1", "=1+1", "remote");
      assert.equal(on.undo()?.changed, false);
      assert.equal(on.editText("二", 0, 0), "=1+1");
    }
  });

  it("cells that were cut and put elsewhere come back, and so does what a name means", async () => {
    const on = await opened(([sheet]) => void sheet.workbook.addName({ name: "甲数", refersTo: "=表!$B$1", comment: "", visible: true }));
    const meant = () => openHost(on.save()).findName("甲数")?.refersTo;
    on.put({ sheet: "表", area: block(0, 1), cut: true }, "表", block(5, 2));
    assert.equal(meant(), "=表!$C$6");
    on.undo();
    assert.equal(meant(), "=表!$B$1");
    on.redo();
    assert.equal(meant(), "=表!$C$6");
  });

  it("widths, heights and hiding are steps, and saved", async () => {
    const on = await opened();
    const before = whole(on);
    on.resize("表", [{ span: { side: "columns", from: 1, to: 1 }, pixels: 145 }]);
    on.hide("表", { side: "rows", from: 2, to: 2 }, true);
    assert.equal(on.sheet("表").columns.size(1), 145);
    assert.equal(on.sheet("表").rows.size(2), 0);
    const after = whole(on);
    assert.deepEqual([after[0].columns.length, after[0].rows.length], [1, 1]);
    assert.deepEqual([on.undo()?.name.kind, on.undo()?.name.kind], ["hide", "columnWidth"]);
    assert.deepEqual(whole(on), before);
    on.redo();
    on.redo();
    assert.deepEqual(whole(on), after);
  });

  it("a day typed into a column of standard width widens it, in the same step; decimals and columns with a width of their own do not", async () => {
    const on = await opened();
    const standard = on.sheet("表").columns.size(4);
    on.edit("表", 0, 4, "3.14159265358979");
    assert.equal(on.sheet("表").columns.size(4), standard);
    on.edit("表", 0, 4, "2019年8月1日");
    assert.ok(on.sheet("表").columns.size(4) > standard);
    assert.equal(on.undo()?.name.kind, "typing");
    assert.deepEqual([on.sheet("表").columns.size(4), on.editText("表", 0, 4)], [standard, "3.14159265358979"]);
    on.resize("表", [{ span: { side: "columns", from: 5, to: 5 }, pixels: 40 }]);
    on.edit("表", 0, 5, "2019年8月1日");
    assert.equal(on.sheet("表").columns.size(5), 40);
  });

  it("sheets are added after the one in front, renamed and deleted, with Excel's refusals, and undone", async () => {
    const on = await opened();
    const before = whole(on);
    on.addSheet();
    assert.deepEqual(on.tabs().map(({ name }) => name), ["表", "Sheet3", "二"]);
    assert.throws(() => on.renameSheet("Sheet3", "二"), /同名/);
    on.renameSheet("表", "单位");
    assert.equal(on.editText("二", 0, 0), "=单位!B2");
    on.deleteSheet("单位");
    assert.equal(on.editText("二", 0, 0), "=#REF!");
    assert.equal(on.undo()?.changed, true);
    assert.deepEqual([on.editText("二", 0, 0), on.editText("单位", 0, 0), on.tabs()[0].name], ["=单位!B2", "甲", "单位"]);
    on.undo();
    on.undo();
    assert.deepEqual(whole(on), before);
    on.deleteSheet("二");
    assert.throws(() => on.deleteSheet("表"), /至少/);
  });

  it("finds as Excel does, and replaces in one step; a text of digits stays one", async () => {
    const on = await opened();
    on.paste("表", block(5, 0), { texts: [["001甲"], ["A1"], ["a1"]] });
    const find = (text: string, more = {}) => on.search({ text, matchCase: false, whole: false, everywhere: false, ...more }, new AbortController().signal);
    assert.deepEqual((await find("甲")).map(({ row }) => row), [0, 5]);
    assert.equal((await find("a1", { matchCase: true })).length, 1);
    assert.equal((await find("甲", { whole: true })).length, 1);
    assert.deepEqual((await find("B2", { everywhere: true })).map(({ sheet }) => sheet), ["二"]);
    const search = { text: "甲", matchCase: false, whole: false, everywhere: false };
    assert.equal(on.replace(await find("甲"), search, ""), 2);
    assert.deepEqual([on.editText("表", 5, 0), on.editText("表", 0, 0)], ["001", ""]);
    assert.equal(on.undo()?.name.kind, "replace");
    assert.deepEqual([on.editText("表", 5, 0), on.editText("表", 0, 0)], ["001甲", "甲"]);
  });

  it("the name box takes cells, areas, whole lines, names and other sheets, and no hidden one", async () => {
    const on = await opened(([sheet, second]) => {
      sheet.workbook.addName({ name: "合计数", refersTo: "=表!$B$1:$B$3", comment: "", visible: true });
      sheet.workbook.addSheet({ name: "密", visibility: "hidden" });
      second.tabColor = "";
    });
    assert.deepEqual(on.find("b2"), { sheet: "表", area: { top: 1, left: 1, bottom: 1, right: 1 } });
    assert.deepEqual(on.find("'二'!A1：B2"), { sheet: "二", area: { top: 0, left: 0, bottom: 1, right: 1 } });
    assert.deepEqual(on.find("合计数"), { sheet: "表", area: { top: 0, left: 1, bottom: 2, right: 1 } });
    assert.equal(on.find("C:C")?.area.bottom, 1_048_575);
    assert.deepEqual([on.find("密!A1"), on.find("没有"), on.find("A0")], [undefined, undefined, undefined]);
  });

  it("marks alone are no unsaved change; a cell, a name, a sheet are, until they are saved", async () => {
    const on = await opened();
    const host = hostOf(on);
    const { sheets: [sheet] } = host.workbook;
    sheet.rules.push({ id: "x", type: "Custom", areas: [block(0, 0)], formula: 'IF("基地核验:e-1"<>"",TRUE)', rule: null, format: { fill: "#FF0000", font: {}, borders: {} }, stopIfTrue: false });
    sheet.changed.add("rules");
    host.workbook.addSheet({ name: "_基地核验", visibility: "veryHidden" });
    const remember = (value: object) => (host.workbook.xmlParts = [{ id: "m", namespace: memoryNamespace, xml: xmlOf(memoryNamespace, memoryTag, JSON.stringify(value)) }]);
    remember({ version: 1, packs: ["hunan-2017"], columns: [], params: {} });
    assert.deepEqual([host.workbook.isDirty, on.dirty], [true, false]);
    remember({ version: 1, packs: ["hunan-2017"], columns: [{ sheet: "表", columns: { A: "name" } }], params: {} });
    assert.equal(on.dirty, true);
    host.workbook.xmlParts = [];
    assert.equal(on.dirty, false);
    on.edit("表", 0, 0, "改");
    assert.equal(on.dirty, true);
    on.save();
    assert.equal(on.dirty, false);
    on.addSheet();
    assert.equal(on.dirty, true);
  });
});

describe("workbench/grid under the pointer", () => {
  it("knows headers, their lines, the fill handle and cells, with frozen rows and scrolled", async () => {
    const on = await opened();
    on.freeze("表", 1, 0);
    const sheet = on.sheet("表");
    const at = (x: number, y: number, top = 0) => zoneAt(sheet, block(1, 1), { left: 0, top }, x, y);
    const width = sheet.columns.size(0);
    assert.deepEqual([at(5, 5), at(60, 5), at(46 + width - 2, 5), at(46 + width + 2, 5)], [{ kind: "corner" }, { kind: "column", at: 0 }, { kind: "columnEdge", at: 0 }, { kind: "columnEdge", at: 0 }]);
    assert.deepEqual([at(5, 32), at(5, 32, 40), at(5, 52, 40)], [{ kind: "row", at: 0 }, { kind: "row", at: 0 }, { kind: "row", at: 3 }]);
    assert.deepEqual(at(46 + 2 * width, 22 + 40), { kind: "fill" });
    assert.deepEqual(at(60, 52, 40), { kind: "cell", row: 3, column: 0 });
  });

  it("a fill goes along the direction that is dragged further", () => {
    assert.deepEqual(fillTarget(block(2, 2, 3, 3), { row: 7, column: 4 }), { top: 4, bottom: 7, left: 2, right: 3 });
    assert.deepEqual(fillTarget(block(2, 2, 3, 3), { row: 2, column: 0 }), { top: 2, bottom: 3, left: 0, right: 1 });
    assert.equal(fillTarget(block(2, 2, 3, 3), { row: 3, column: 2 }), null);
  });

  it("a number that does not fit loses decimals or is a row of #, never a part of itself", () => {
    const fits = (room: number) => (text: string) => text.length <= room;
    assert.deepEqual([fittedNumber("3.14159", true, fits(4)), fittedNumber("3.14159", false, fits(4)), fittedNumber("1234567", true, fits(4)), fittedNumber("12", true, fits(4))], ["3.14", "####", "####", "12"]);
    assert.deepEqual([fittedNumber("1234567", true, fits(6)), fittedNumber("1234567", false, fits(6))], ["1E+06", "######"]);
  });

  it("keys are Excel's", () => {
    const press = (key: string, code = "", more = {}) => commandOf({ key, code, ctrlKey: true, metaKey: false, shiftKey: false, altKey: false, ...more });
    assert.deepEqual([press("d"), press("h"), press("9", "Digit9"), press("(", "Digit9", { shiftKey: true }), press("+", "Equal", { shiftKey: true }), press("-")], ["fillDown", "replace", "hideRows", "unhideRows", "insertRows", "deleteRows"]);
    assert.deepEqual([press("z"), press("Z", "", { shiftKey: true }), press("a"), press("d", "", { altKey: true })], ["undo", "redo", undefined, undefined]);
  });
});
