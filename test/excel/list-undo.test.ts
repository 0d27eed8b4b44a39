import assert from "node:assert/strict";
import { markFindings, undoLastWrite, writeReport } from "../../src/excel";
import { userEdit } from "../../src/host";
import { finding, resultOf } from "./results";
import { closeAll, openExcel } from "./support";
import { useExcel } from "../../src/excel/office";
import { runOffice } from "../../src/host/node";
import { snapshot, told } from "./snapshot";

const findings = (count: number, word: string) => resultOf(Array.from({ length: count }, (_, i) => finding("表", `A${i + 1}`, "error", { unit: `${word}${i}` })));
const start = () => openExcel([{ name: "表", values: [["x"]] }]);

describe("excel: taking a list back", () => {
  after(closeAll);

  it("one that was made goes, and the workbook is as it was", async () => {
    const run = start();
    const before = told(run.host.workbook);
    assert.equal((await writeReport("findings", findings(3, "甲"))).undo, true);
    assert.deepEqual(await undoLastWrite(), { sheet: "核验结果", cells: 3 });
    assert.equal(told(run.host.workbook), before);
    assert.equal(await undoLastWrite(), null);
  });

  it("one that was rewritten says again what it said, remarks beside it at their lines", async () => {
    const run = start();
    await writeReport("findings", findings(3, "甲"));
    userEdit(run.host, "核验结果", "M8", "已电话联系");
    const values = (): unknown => {
      const sheet = run.host.workbook.findSheet("核验结果")!;
      return Array.from({ length: 20 }, (_, row) => Array.from({ length: 14 }, (__, column) => [sheet.grid.get(row, column), sheet.formulas.get(row, column)]));
    };
    const before = values();
    assert.equal((await writeReport("findings", findings(5, "乙"))).undo, true);
    assert.notDeepEqual(values(), before);
    assert.deepEqual(await undoLastWrite(), { sheet: "核验结果", cells: 5 });
    assert.deepEqual(values(), before);
    assert.equal(await undoLastWrite(), null);
  });

  it("is refused where somebody has written in it or beside it since", async () => {
    for (const cell of ["B7", "M7"]) {
      const run = start();
      await writeReport("findings", findings(3, "甲"));
      userEdit(run.host, "核验结果", cell, "手写");
      await assert.rejects(undoLastWrite(), /写入之后又有改动/u);
      assert.equal(run.host.workbook.findSheet("核验结果")!.grid.get(6, cell === "B7" ? 1 : 12), "手写");
    }
  });

  /** The pane is closed and opened again over the same workbook. */
  const openedAgain = (run: ReturnType<typeof start>): ReturnType<typeof start> => {
    const again = runOffice(run.host.workbook);
    useExcel(again.Excel, (set, version) => again.Office.context.requirements.isSetSupported(set, version));
    return again;
  };

  it("one that was made goes also after the pane was closed and opened again, as long as nobody wrote in it", async () => {
    for (const cell of [null, "B7", "M7"]) {
      const run = start();
      const before = told(run.host.workbook);
      await writeReport("findings", findings(3, "甲"));
      const again = openedAgain(run);
      if (cell === null) {
        assert.deepEqual(await undoLastWrite(), { sheet: "核验结果", cells: 3 });
        assert.equal(told(run.host.workbook), before);
        assert.equal(await undoLastWrite(), null);
      } else {
        userEdit(run.host, "核验结果", cell, "手写");
        await assert.rejects(undoLastWrite(), /写入之后又有改动/u);
      }
      again.stop();
    }
  });

  it("one that was rewritten is not made up once the pane was closed: it is said why, nothing older is taken back instead, and nothing of persons is kept for it", async () => {
    const run = start();
    await writeReport("findings", findings(3, "甲"));
    await writeReport("findings", findings(5, "乙"));
    const before = told(run.host.workbook);
    assert.doesNotMatch(JSON.stringify(snapshot(run.host.workbook, ["核验结果", "表"])), /甲0|乙0/u);
    const again = openedAgain(run);
    await assert.rejects(undoLastWrite(), /改写前的内容没有保存（为保护个人信息，关闭任务窗格后不再保留），不能恢复/u);
    assert.equal(told(run.host.workbook), before);
    assert.equal((await writeReport("findings", findings(6, "丙"))).undo, undefined);
    again.stop();
  });

  it("one that was taken back by writing what it said before is no write to take back", async () => {
    const run = start();
    await writeReport("findings", findings(3, "甲"));
    await writeReport("findings", findings(5, "乙"));
    assert.ok(await undoLastWrite());
    const again = openedAgain(run);
    assert.equal(await undoLastWrite(), null);
    again.stop();
  });

  it("a list that stands already is no write, and marks in between are none of a list", async () => {
    start();
    await writeReport("findings", findings(3, "甲"));
    assert.equal((await writeReport("findings", findings(3, "甲"))).undo, undefined);
    await markFindings(findings(3, "甲"));
    assert.deepEqual(await undoLastWrite(), { sheet: "核验结果", cells: 3 });
  });
});
