import assert from "node:assert/strict";
import { writeReport } from "../../src/excel";
import { entryOf } from "../core/engine/fixture";
import { answerSheet, institutions, questionPack, reviewBooks } from "../core/review/checklist/support";
import { book } from "../core/intake/tables/book";
import { closeAll, openExcel } from "./support";
import { told } from "./snapshot";

describe("excel: the sheet 单位结论", () => {
  after(closeAll);
  const enough = entryOf({ record: "institution", expect: { gte: ["annualTrainees", 2000] }, message: "培训人数不足" }, { clause: "test-2019/8.3", quote: "=年培训2000人以上" });
  const result = reviewBooks([questionPack([enough])], [book([institutions(["甲", "乙"], { 年培训专业技术人才人数: [2000, 1999] }), answerSheet(["8.1", "8.2", "9.1"].map((n) => ({ unit: "甲", clause: `test-2019/${n}`, verdict: n === "8.1" ? "基本符合" : "符合" })))])]);

  it("says of each unit the verdict, what decides it in the regulation's words, and how far the review has come", async () => {
    const run = openExcel([{ name: "表", values: [["x"]] }]);
    assert.deepEqual(await writeReport("verdicts", result, { packs: [{ ...questionPack([enough]), shortTitle: "试验办法" }] }), { sheet: "单位结论", rows: 2, paper: true, remarks: 0, vanished: 0, undo: true });
    const { grid, formulas, autoFilter, freeze } = run.host.workbook.findSheet("单位结论")!;
    const rows = [6, 7].map((row) => Array.from({ length: 11 }, (_, column) => grid.get(row, column)));
    assert.equal(grid.get(2, 0), "不符合 1，符合条件 1；评审意见中基本符合 1 条，按符合计".replace("不符合 1，", "不符合 1，待补正 0，待评审 0，"));
    assert.deepEqual([rows[0][1], rows[0][3], rows[0][4], rows[0][5], rows[0][7], rows[0][8]], ["甲", "符合条件", "符合条件", "符合条件", 0, "申报条件 2/2（基本符合 1）\n运行管理 1/1"]);
    assert.deepEqual([rows[1][1], rows[1][3], rows[1][7]], ["乙", "不符合", 3]);
    assert.match(String(rows[1][6]), /^【不符合】培训人数不足.*原文：“=年培训2000人以上”$/);
    assert.equal(formulas.get(7, 6), undefined);
    assert.deepEqual([freeze?.rows, autoFilter?.area.bottom], [6, 7]);
  });

  it("is rewritten in place and the same twice", async () => {
    const run = openExcel([{ name: "表", values: [["=单位结论!A1"]] }]);
    await writeReport("verdicts", result);
    const first = told(run.host.workbook);
    await writeReport("verdicts", result);
    assert.equal(told(run.host.workbook), first);
  });
});
