import assert from "node:assert/strict";
import { markFindings, undoLastWrite, writeReport } from "../../src/excel";
import { userEdit } from "../../src/host";
import { finding, resultOf } from "./results";
import { closeAll, openExcel } from "./support";
import { told } from "./snapshot";

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

  it("is not offered where nobody knows what stood there: it was written before the pane was opened", async () => {
    const run = start();
    await writeReport("findings", findings(3, "甲"));
    const { workbook } = run.host;
    const again = openExcel([{ name: "表", values: [["x"]] }]);
    again.host.workbook.sheets = workbook.sheets;
    assert.equal((await writeReport("findings", findings(5, "乙"))).undo, undefined);
    assert.equal(await undoLastWrite(), null);
  });

  it("a list that stands already is no write, and marks in between are none of a list", async () => {
    start();
    await writeReport("findings", findings(3, "甲"));
    assert.equal((await writeReport("findings", findings(3, "甲"))).undo, undefined);
    await markFindings(findings(3, "甲"));
    assert.deepEqual(await undoLastWrite(), { sheet: "核验结果", cells: 3 });
  });
});
