import assert from "node:assert/strict";
import type { JsonFinding } from "../../src/core/reports/json-findings";
import { writeReport } from "../../src/excel";
import { citedPacks } from "../support/findings";
import { finding, resultOf } from "./results";
import { closeAll, openExcel } from "./support";

type Run = ReturnType<typeof openExcel>;
const data = { name: "表", values: [["a"], [1]] };
const sheet = (run: Run, name = "核验结果") => run.host.workbook.findSheet(name)!;
/** Columns of a list: ours are eleven. */
const beside = 11;
const one = (cell: string, unit: string, more: Partial<JsonFinding> = {}): JsonFinding => finding("表", cell, "error", { unit, ...more });
const first = [one("A2", "甲学院"), one("A3", "乙学院"), one("A4", "丙学院")];
/** Writes the list of these findings, each told as wanted. */
const write = (wanted: JsonFinding[]) => writeReport("findings", resultOf(wanted), { packs: citedPacks(wanted) });
const headerOf = (run: Run): number => Array.from({ length: 12 }, (_, row) => row).find((row) => sheet(run).grid.get(row, 0) === "序号")!;
/** Units with what stands beside them. */
const lines = (run: Run): unknown[][] => {
  const { grid } = sheet(run);
  return Array.from({ length: grid.used()!.bottom - headerOf(run) }, (_, i) => headerOf(run) + 1 + i).map((row) => [grid.get(row, 1), grid.get(row, 2), grid.get(row, beside), grid.get(row, beside + 1)]);
};
async function remarked(): Promise<Run> {
  const run = openExcel([data]);
  await write(first);
  const { grid } = sheet(run);
  const header = headerOf(run);
  grid.set(header, beside, "整改情况");
  grid.set(header + 1, beside, "已补材料");
  grid.set(header + 3, beside, "=7月完成");
  grid.set(header + 3, beside + 1, 3);
  return run;
}

describe("excel: what people write beside a list of ours", () => {
  after(closeAll);

  it("moves with its line, whatever its number, conclusion and words are now", async () => {
    const run = await remarked();
    const report = await write([one("A4", "丙学院", { outcome: "warning", message: "另一句话" }), one("A9", "丁学院"), one("A2", "甲学院")]);
    assert.deepEqual([report.sheet, report.remarks, report.vanished, report.left], ["核验结果", 2, 0, undefined]);
    assert.deepEqual(lines(run).sort(), [["丙学院", "提醒", "=7月完成", 3], ["丁学院", "不符合", null, null], ["甲学院", "不符合", "已补材料", null]].sort());
    assert.equal(sheet(run).grid.get(headerOf(run), beside), "整改情况");
  });

  it("stays with its unit when a row is inserted in the data", async () => {
    const run = await remarked();
    const report = await write([one("A3", "甲学院"), one("A4", "乙学院"), one("A5", "丙学院")]);
    assert.deepEqual([report.remarks, report.vanished], [2, 0]);
    assert.deepEqual(lines(run), [["甲学院", "不符合", "已补材料", null], ["乙学院", "不符合", null, null], ["丙学院", "不符合", "=7月完成", 3]]);
  });

  it("of a line that is gone stays below the list, and comes back with it", async () => {
    const run = await remarked();
    const report = await write([first[1]]);
    assert.deepEqual([report.remarks, report.vanished], [0, 2]);
    assert.deepEqual(lines(run), [["乙学院", "不符合", null, null], ["甲学院", "已不在本次结果中", "已补材料", null], ["丙学院", "已不在本次结果中", "=7月完成", 3]]);
    await write([first[1], first[2]]);
    assert.deepEqual(lines(run), [["乙学院", "不符合", null, null], ["丙学院", "不符合", "=7月完成", 3], ["甲学院", "已不在本次结果中", "已补材料", null]]);
    assert.deepEqual((await write([])).vanished, 2);
    assert.equal(run.host.workbook.sheets.filter(({ name }) => name.startsWith("核验结果")).length, 1);
  });

  describe("of several lines of one unit and clause", () => {
    /** Lists written one after the other, with remarks beside lines of the first; what stands beside which place then. */
    async function after_(before: JsonFinding[], remarks: Record<string, string>, now: JsonFinding[]): Promise<unknown[][]> {
      const run = openExcel([data]);
      await write(before);
      const { grid, formulas } = sheet(run);
      const placeAt = (row: number): string => /"表!([A-Z]+\d+)[^"]*"\)$/u.exec(formulas.get(row, 4) ?? "")?.[1] ?? String(grid.get(row, 4)).replace("表!", "");
      for (let row = headerOf(run) + 1; row <= grid.used()!.bottom; row++) if (remarks[placeAt(row)] !== undefined) grid.set(row, beside, remarks[placeAt(row)]);
      await write(now);
      return Array.from({ length: grid.used()!.bottom - headerOf(run) }, (_, i) => headerOf(run) + 1 + i).flatMap((row) => (grid.get(row, beside) ? [[placeAt(row), grid.get(row, 2) === "已不在本次结果中", grid.get(row, beside)]] : [])).sort();
    }
    const of = (cell: string, message = "未填报职称", more: Partial<JsonFinding> = {}): JsonFinding => one(cell, "甲学院", { message, ...more });
    const named = (cell: string, name: string): JsonFinding => of(cell, `“${name}”未填报职称`);

    it("each goes with the words of its line, whatever row that has now", async () => {
      const remarks = { A2: "张三的", A3: "李四的" };
      assert.deepEqual(await after_([named("A2", "张三"), named("A3", "李四")], remarks, [named("A3", "张三"), named("A4", "李四")]), [["A3", false, "张三的"], ["A4", false, "李四的"]]);
      assert.deepEqual(await after_([named("A2", "张三"), named("A3", "李四")], remarks, [named("A2", "李四")]), [["A2", false, "李四的"], ["A2", true, "张三的"]].sort());
      assert.deepEqual(await after_([named("A2", "张三"), named("A3", "李四")], remarks, [named("A3", "张三"), named("A2", "李四")]), [["A2", false, "李四的"], ["A3", false, "张三的"]]);
    });

    it("with the same words by place where none has moved, and as far as other lines of the sheet have", async () => {
      const remarks = { A2: "二", A3: "三", A4: "四" };
      assert.deepEqual(await after_([of("A2"), of("A3"), of("A4")], remarks, [of("A3"), of("A4")]), [["A2", true, "二"], ["A3", false, "三"], ["A4", false, "四"]]);
      assert.deepEqual(await after_([of("A2"), of("A3"), of("A4")], remarks, [of("A2"), of("A3"), of("A4"), of("A5")]), [["A2", false, "二"], ["A3", false, "三"], ["A4", false, "四"]]);
      const [other, moved] = [one("A9", "乙学院"), one("A10", "乙学院")];
      assert.deepEqual(await after_([of("A2"), of("A3"), of("A4"), other], remarks, [of("A3"), of("A4"), of("A5"), moved]), [["A3", false, "二"], ["A4", false, "三"], ["A5", false, "四"]]);
    });

    it("stays below the list where nobody can tell which line it was, and is never given to another", async () => {
      assert.deepEqual(await after_([of("A2"), of("A3")], { A2: "二", A3: "三" }, [of("A3"), of("A4")]), [["A2", true, "二"], ["A3", true, "三"]]);
      assert.deepEqual(await after_([of("A2"), of("A3"), one("A9", "乙学院")], { A2: "二", A3: "三" }, [of("A3"), of("A4"), one("A9", "乙学院")]), [["A2", true, "二"], ["A3", false, "三"]]);
    });

    it("with words that have changed goes by place", async () => {
      assert.deepEqual(await after_([of("A2", "100 人"), of("A3", "200 人")], { A2: "二", A3: "三" }, [of("A2", "150 人"), of("A3", "250 人")]), [["A2", false, "二"], ["A3", false, "三"]]);
      assert.deepEqual(await after_([of("A2", "100 人"), of("A3", "200 人")], { A2: "二", A3: "三" }, [of("A2", "150 人"), of("A7", "200 人")]), [["A2", false, "二"], ["A7", false, "三"]]);
    });
  });

  it("a sort in between is no edit; the lines are found again", async () => {
    const run = await remarked();
    const { grid } = sheet(run);
    const header = headerOf(run);
    for (let column = 0; column < beside + 2; column++) {
      const [a, b] = [grid.get(header + 1, column), grid.get(header + 3, column)];
      grid.set(header + 1, column, b);
      grid.set(header + 3, column, a);
    }
    await write(first);
    assert.deepEqual(lines(run), [["甲学院", "不符合", "已补材料", null], ["乙学院", "不符合", null, null], ["丙学院", "不符合", "=7月完成", 3]]);
  });

  it("a list in whose own cells somebody wrote is left as it is; the new one gets a number, the next time too", async () => {
    for (const [row, column] of [[1, 3], [-3, 0], [4, 1]]) {
      const run = await remarked();
      const header = headerOf(run);
      sheet(run).grid.set(header + row, column, "我已与该单位核实");
      const cells = JSON.stringify(Array.from({ length: 20 }, (_, r) => Array.from({ length: 14 }, (__, c) => sheet(run).grid.get(r, c))));
      const report = await write([first[0]]);
      assert.deepEqual([report.sheet, report.left], ["核验结果 2", "核验结果"]);
      assert.equal(JSON.stringify(Array.from({ length: 20 }, (_, r) => Array.from({ length: 14 }, (__, c) => sheet(run).grid.get(r, c)))), cells);
      const again = await write(first);
      assert.deepEqual([again.sheet, again.left], ["核验结果 2", undefined]);
    }
  });

  it("a formula of theirs is never moved: where lines move, the list is left as it is", async () => {
    const run = openExcel([data]);
    await write(first);
    await run.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("核验结果").getRangeByIndexes(headerOf(run) + 1, beside, 1, 1).formulas = [["=1+1"]];
      await context.sync();
    });
    assert.equal((await write(first)).sheet, "核验结果");
    assert.equal(sheet(run).formulas.get(headerOf(run) + 1, beside), "1+1");
    assert.deepEqual((await write([first[2], first[0]])).left, "核验结果");
  });

  it("a list that was cut off is rewritten in its place", async () => {
    for (let at = 1; at <= 6; at++) {
      const run = openExcel([data]);
      run.host.faults.plan(at, { kind: "partial apply" });
      await write(first).catch(() => undefined);
      run.host.faults.clear();
      await write(first);
      assert.deepEqual(run.host.workbook.sheets.filter(({ name }) => name.startsWith("核验")).map(({ name }) => name), ["核验结果"], `at ${at}`);
    }
  });
});
