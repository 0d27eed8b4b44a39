import assert from "node:assert/strict";
import fc from "fast-check";
import { clearMarks, ExcelProblem, listSheets, markFindings } from "../../src/excel";
import type { Fault } from "../../src/host";
import type { SheetRule } from "../../src/host/model/rules";
import { ourSheetKinds } from "../../src/sheet/our-sheets";
import { closeAll, openExcel } from "./support";
import { finding, resultOf } from "./results";
import { told } from "./snapshot";
import { listedOutcomes } from "../../src/core/dictionary/finding";

const own = "_基地核验";
const rules = (run: ReturnType<typeof openExcel>, sheet = 0): SheetRule[] => run.host.workbook.sheets[sheet].rules;
const cells = (areas: SheetRule["areas"]): string[] => areas.flatMap((a) => Array.from({ length: a.bottom - a.top + 1 }, (_, r) => Array.from({ length: a.right - a.left + 1 }, (_, c) => `${a.top + r},${a.left + c}`)).flat());

/** A rule of the user's. */
const theirs = (n: number): SheetRule => ({
  id: `user-${n}`, type: "Custom", areas: [{ top: n, left: 0, bottom: n + 3, right: 2 }], formula: n % 2 ? "TRUE" : `A${n + 1}>0`, rule: null,
  format: { fill: "#FFB3AD", font: {}, borders: {} }, stopIfTrue: n % 3 === 0,
});

describe("excel: marks", () => {
  after(closeAll);

  it("colours each finding's first cell by its weightiest outcome, in two syncs", async () => {
    const run = openExcel([{ name: "表", values: [["a", "b"], [1, 2], [3, 4]] }]);
    const report = await markFindings(resultOf([finding("表", "A2", "warning"), finding("表", "A2"), finding("表", "B3", "review"), finding("表", "")]));
    assert.equal(run.syncs(), 2);
    assert.deepEqual({ cells: report.cells, rules: report.rules, withoutCell: report.withoutCell, skipped: report.skipped, limited: report.limited }, { cells: 2, rules: 2, withoutCell: 1, skipped: [], limited: null });
    const marked = new Map(rules(run).map((rule) => [rule.format.fill, cells(rule.areas)]));
    assert.deepEqual([...marked].sort(), [["#BFDDF5", ["2,1"]], ["#FFB3AD", ["1,0"]]]);
    assert.equal(run.host.workbook.findSheet(own)?.visibility, "veryHidden");
  });

  it("stays within 2 + findings/5,000 syncs, and replaces earlier marks in one more", async () => {
    const run = openExcel([{ name: "表", values: [["a"]] }, { name: "乙", values: [["a"]] }]);
    const many = Array.from({ length: 20_000 }, (_, i) => finding(i % 2 ? "表" : "乙", `${"ABCDEFG"[i % 7]}${i * 2 + 2}`, listedOutcomes[i % 6]));
    const report = await markFindings(resultOf(many));
    assert.ok(run.syncs() <= 2 + many.length / 5_000, `${run.syncs()} syncs`);
    assert.equal(report.cells, many.length);
    const before = run.syncs();
    const again = await markFindings(resultOf(many.slice(0, 100)));
    assert.ok(run.syncs() - before <= 3 + 100 / 5_000, `${run.syncs() - before} syncs again`);
    assert.deepEqual([again.cells, again.removed], [100, report.rules]);
    assert.equal(run.host.workbook.sheets.slice(0, 2).flatMap((sheet) => sheet.rules.flatMap((rule) => cells(rule.areas))).length, 100);
  });

  it("marks the same twice without piling up", async () => {
    const run = openExcel([{ name: "表", values: [["a"]] }]);
    const result = resultOf([finding("表", "A2"), finding("表", "A5", "missing")]);
    await markFindings(result);
    const first = told(run.host.workbook);
    await markFindings(result);
    assert.equal(told(run.host.workbook), first);
  });

  it("takes marks off sheets that this review no longer covers", async () => {
    const run = openExcel([{ name: "表", values: [["a"]] }, { name: "乙", values: [["a"]] }]);
    await markFindings(resultOf([finding("表", "A2"), finding("乙", "A2")]));
    await markFindings(resultOf([finding("表", "A3")]));
    assert.deepEqual(rules(run, 1), []);
    assert.equal(rules(run).length, 1);
  });

  it("adds and clears for any rules of the user's, leaving the workbook as it was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(20), { maxLength: 5 }), fc.array(fc.record({ row: fc.nat(30), column: fc.nat(6), outcome: fc.constantFrom(...listedOutcomes) }), { maxLength: 25 }), async (users, places) => {
        const run = openExcel([{ name: "表", values: [["a", "b", "c"], [1, "=A2", ""], [4, 5, 6]] }]);
        rules(run).push(...users.map(theirs));
        await listSheets();
        const before = told(run.host.workbook);
        await markFindings(resultOf(places.map(({ row, column, outcome }) => finding("表", `${"ABCDEFG"[column]}${row + 1}`, outcome)), ["表"]));
        assert.deepEqual(rules(run).filter((rule) => rule.id.startsWith("user-")).map((rule) => rule.id), users.map((n) => `user-${n}`));
        const { removed } = await clearMarks();
        assert.equal(told(run.host.workbook), before);
        assert.equal(removed > 0, places.length > 0);
      }),
      { numRuns: 12 },
    );
  });

  it("also removes copies of a mark that pasting made, and no rule that only looks alike", async () => {
    const run = openExcel([{ name: "表", values: [["a"]] }, { name: "副本", values: [["a"]] }]);
    await markFindings(resultOf([finding("表", "A2")]));
    const [mark] = rules(run);
    rules(run, 1).push({ ...mark, id: "copy" }, { ...mark, id: "other-colour", format: { ...mark.format, fill: "#00FF00" } }, { ...mark, id: "plain", formula: "TRUE" });
    assert.equal((await clearMarks()).removed, 2);
    assert.deepEqual(rules(run, 1).map((rule) => rule.id), ["other-colour", "plain"]);
  });

  it("H23: skips a protected sheet and says so, marks the others", async () => {
    const run = openExcel([{ name: "锁", values: [["a"]] }, { name: "表", values: [["a"]] }]);
    run.host.workbook.sheets[0].protection = { options: {}, password: "" };
    const report = await markFindings(resultOf([finding("锁", "A2"), finding("表", "A2")]));
    assert.deepEqual([rules(run, 0).length, rules(run, 1).length], [0, 1]);
    assert.equal(report.skipped.length, 1);
    assert.match(report.skipped[0].why, /“锁”受保护/);
  });

  it("marks what is there when a sheet was deleted meanwhile", async () => {
    const run = openExcel([{ name: "表", values: [["a"]] }]);
    const report = await markFindings(resultOf([finding("没了", "A2"), finding("表", "A2")]));
    assert.equal(rules(run).length, 1);
    assert.match(report.skipped[0].why, /“没了”已经不在/);
  });
  it("keeps one sheet of notes where a sheet that was reviewed has gone: it is not the notes that are missing", async () => {
    const run = openExcel([{ name: "表", values: [["x"]] }]);
    for (let times = 0; times < 3; times++) await markFindings(resultOf([finding("没了", "A2"), finding("表", "A2")]));
    assert.deepEqual(run.host.workbook.sheets.map(({ name }) => name), ["表", ourSheetKinds.records.title]);
    assert.equal((await clearMarks()).removed, 1);
    assert.deepEqual(run.host.workbook.sheets.map(({ name }) => name), ["表"]);
  });

  it("still marks when the workbook's structure is protected, and clears again", async () => {
    const run = openExcel([{ name: "表", values: [["a"]] }]);
    run.host.workbook.protection = { password: "" };
    const before = told(run.host.workbook);
    await markFindings(resultOf([finding("表", "A2")]));
    assert.equal(rules(run).length, 1);
    await clearMarks();
    assert.equal(told(run.host.workbook), before);
  });

  it("only marks findings of the open workbook", async () => {
    const run = openExcel([{ name: "表", values: [["a"]] }]);
    const result = resultOf([finding("表", "A2"), finding("表", "A3", "error", { file: "别的.xlsx" })]);
    result.files.push({ ...result.files[0], file: "别的.xlsx" });
    assert.equal((await markFindings(result)).cells, 1);
    assert.deepEqual(rules(run).flatMap((rule) => cells(rule.areas)), ["1,0"]);
  });

  it("gives every area a rule of its own where Excel refuses many areas, and marks rows' first cells when that is too many", async () => {
    for (const [count, step] of [[300, 2], [3_000, 1]] as const) {
      const run = openExcel([{ name: "表", values: [["a"]] }]);
      const query = run.host.query.bind(run.host);
      const refusal = JSON.stringify({ Error: { Code: "NotImplemented", Message: "", Location: "", ActionIndex: 0, HttpStatusCode: 400 } });
      run.host.query = (text) => (/"Name":"GetRanges"[^}]*"Arguments":\["/.test(text) ? refusal : query(text));
      const report = await markFindings(resultOf(Array.from({ length: count }, (_, i) => finding("表", `${i % 2 ? "B" : "C"}${i * step + 2}`))));
      assert.ok(report.rules <= 2_000);
      if (count === 300) assert.deepEqual([report.cells, report.rules, report.limited], [300, 300, null]);
      else {
        assert.deepEqual([report.cells, report.rules], [3_000, 1]);
        assert.match(report.limited!, /每行的首列/);
      }
    }
  });

  it("leaves the workbook as it was when a fault meets any of its syncs", async () => {
    const faults: Fault[] = [{ kind: "edit mode" }, { kind: "response too large" }, { kind: "applied then rejected" }, ...[0, 3, 6, 9, 12, 13, 14, 15, 16, 18].map((action): Fault => ({ kind: "partial apply", action }))];
    for (const at of [1, 2])
      for (const fault of faults) {
        const run = openExcel([{ name: "表", values: [["a"], [1]] }]);
        rules(run).push(theirs(1));
        const before = told(run.host.workbook);
        run.host.faults.plan(at, fault);
        await markFindings(resultOf([finding("表", "A2"), finding("表", "C4", "warning")])).then(
          () => clearMarks(),
          (error: unknown) => assert.ok(error instanceof ExcelProblem),
        );
        assert.equal(told(run.host.workbook), before, `${fault.kind} at ${at}`);
      }
  });
});
