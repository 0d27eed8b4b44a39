import assert from "node:assert/strict";
import { clearMarks, markFindings } from "../../src/excel";
import { withoutFaults } from "../../src/host";
import type { SheetRule } from "../../src/host/model/rules";
import { finding, resultOf } from "./results";
import { told } from "./snapshot";
import { closeAll, openExcel } from "./support";

type Run = ReturnType<typeof openExcel>;
const own = "_基地核验";
const sheets = [{ name: "表", values: [["a", "b"], [1, 2], [3, 4]] }, { name: "另表", values: [["a"], [1]] }];
const cellRule = (n: number): SheetRule => ({
  id: `r${n}`, type: "CellValue", areas: [{ top: 0, left: 0, bottom: 9, right: 0 }], formula: "", rule: { formula1: `=${n}`, operator: "GreaterThan" }, format: { font: {}, borders: {} }, stopIfTrue: false,
});
const rulesOf = (run: Run, name: string): SheetRule[] => run.host.workbook.findSheet(name)!.rules;
const addTwo = (run: Run): void => void rulesOf(run, "表").push(cellRule(1), cellRule(2));
const ours = (run: Run, name: string): number => rulesOf(run, name).filter((rule) => rule.formula.includes("基地核验")).length;
const result = resultOf([finding("表", "A2"), finding("表", "B3"), finding("另表", "A2", "warning")]);

describe("excel: a sheet whose rules Excel cannot list", () => {
  after(closeAll);

  it("is named and skipped, and the others are marked and cleared", async () => {
    const run = openExcel(sheets);
    addTwo(run);
    const before = told(run.host.workbook);
    const report = await markFindings(result);
    assert.deepEqual([ours(run, "表"), ours(run, "另表"), report.cells], [0, 1, 1]);
    assert.deepEqual(report.skipped.map(({ sheet }) => sheet), ["表"]);
    assert.match(report.skipped[0].why, /列不出工作表“表”的条件格式.*没有标记/);
    assert.deepEqual(await clearMarks(), { removed: 1, protectedSheets: [], unlisted: ["表"] });
    assert.equal(told(run.host.workbook), before);
  });

  it("is so, too, where a rule was duplicated in the list of rules (#6835), and its earlier marks go all the same", async () => {
    const run = openExcel(sheets);
    await markFindings(result);
    const twin = (id: string): SheetRule => ({ ...cellRule(0), id, type: "Custom", formula: "$A1>0", rule: null });
    rulesOf(run, "表").push(twin("t1"), twin("t2"));
    const report = await markFindings(result);
    assert.deepEqual(report.skipped.map(({ sheet }) => sheet), ["表"]);
    assert.match(report.skipped[0].why, /复制出来的相同规则/);
    assert.deepEqual(rulesOf(run, "表").map((rule) => rule.id), ["t1", "t2"]);
    assert.equal(ours(run, "另表"), 1);
  });

  it("loses its earlier marks all the same, when it is marked again and when marks are cleared", async () => {
    for (const end of [() => clearMarks(), () => markFindings(result)]) {
      const run = openExcel(sheets);
      await markFindings(result);
      assert.deepEqual([ours(run, "表"), ours(run, "另表")], [1, 1]);
      addTwo(run);
      await end();
      assert.equal(ours(run, "表"), 0);
      assert.deepEqual(rulesOf(run, "表").map((rule) => rule.id), ["r1", "r2"]);
      await clearMarks();
      assert.deepEqual(told(run.host.workbook, [own]), told((() => { const fresh = openExcel(sheets); addTwo(fresh); return fresh.host.workbook; })(), [own]));
    }
  });

  it("loses them also when it was renamed since", async () => {
    const run = openExcel(sheets);
    await markFindings(result);
    addTwo(run);
    run.host.workbook.findSheet("表")!.name = "表改";
    await clearMarks();
    assert.deepEqual(rulesOf(run, "表改").map((rule) => rule.id), ["r1", "r2"]);
  });

  it("loses them after its protection is gone, though the first attempt was refused", async () => {
    const run = openExcel(sheets);
    await markFindings(result);
    addTwo(run);
    const sheet = run.host.workbook.findSheet("表")!;
    const before = sheet.protection;
    sheet.protection = { options: {} } as unknown as typeof before;
    await clearMarks();
    assert.equal(ours(run, "表"), 1);
    sheet.protection = before;
    await clearMarks();
    assert.equal(ours(run, "表"), 0);
  });

  it("loses them after its protection is gone, though others were marked in between, whole or half-way", async () => {
    for (const fault of [false, true]) {
      const run = openExcel(sheets);
      await markFindings(result);
      addTwo(run);
      const sheet = run.host.workbook.findSheet("表")!;
      const before = sheet.protection;
      sheet.protection = { options: {} } as unknown as typeof before;
      if (fault) {
        for (let at = 1; at <= 8; at++) {
          run.host.faults.plan(at, { kind: "partial apply" });
          await markFindings(result).catch(() => undefined);
          run.host.faults.clear();
        }
      } else await markFindings(result);
      assert.equal(ours(run, "表"), 1);
      sheet.protection = before;
      await clearMarks();
      assert.deepEqual([ours(run, "表"), ours(run, "另表")], [0, 0], String(fault));
    }
  });

  it("a mark that a person gave another colour stays that person's, on every sheet and whatever fails", async () => {
    for (const unlisted of [false, true])
      for (let at = 1; at <= 8; at++) {
        const run = openExcel(sheets);
        await markFindings(result);
        const mine = rulesOf(run, "另表")[0];
        mine.format = { ...mine.format, fill: "#123456" } as unknown as typeof mine.format;
        if (unlisted) addTwo(run);
        run.host.faults.plan(at, { kind: "partial apply" });
        await markFindings(at % 2 === 0 ? result : resultOf([finding("表", "A2")])).catch(() => undefined);
        run.host.faults.clear();
        assert.ok(rulesOf(run, "另表").some(({ id }) => id === mine.id), `${unlisted} ${at}`);
      }
  });

  it("is marked like any other where no Excel is at work", async () => {
    const run = openExcel(sheets, withoutFaults("win-2021"));
    addTwo(run);
    const report = await markFindings(result);
    assert.deepEqual([report.skipped, ours(run, "表"), ours(run, "另表")], [[], 1, 1]);
    assert.deepEqual((await clearMarks()).unlisted, []);
    assert.deepEqual([ours(run, "表"), rulesOf(run, "表").length], [0, 2]);
  });
});
