import assert from "node:assert/strict";
import { clearMarks, listSheets, markFindings, readActiveWorkbook, writeReport, writeReviewerSheet } from "../../src/excel";
import { checklistSheet } from "../../src/core/reports/reviewer/checklist";
import { ourSheetKinds } from "../../src/sheet/our-sheets";
import { finding, resultOf } from "./results";
import { told } from "./snapshot";
import { closeAll, openExcel } from "./support";

const names = (run: ReturnType<typeof openExcel>): string[] => run.host.workbook.sheets.map((sheet) => sheet.name);
const data = { name: "表", values: [["a"], [1]] };
const result = resultOf([finding("表", "A2")]);
const wish = { rows: [{ unit: { name: "甲学院", creditCode: "" }, key: "test/1", told: {} }], units: [{ name: "甲学院", creditCode: "" }] };

describe("excel: a person's own sheets that are named like ours", () => {
  after(closeAll);

  for (const visibility of ["visible", "hidden"] as const)
    for (const values of [[], [["我的记录", 1]], [["核验结果"]], [["state", "", "我的"]]])
      it(`stay as they are and are listed as data (${visibility}, ${JSON.stringify(values)})`, async () => {
        const theirs = ["核验结果", "评审意见", "_基地核验"].map((name) => ({ name, values, visibility }));
        const run = openExcel([data, ...theirs]);
        const ours = ["核验结果 2", "评审意见 2", "_基地核验 2"];
        const before = told(run.host.workbook, ours);
        for (let time = 0; time < 2; time++) {
          assert.equal((await writeReport("findings", result)).sheet, "核验结果 2");
          assert.equal((await writeReviewerSheet(checklistSheet, wish)).sheet, "评审意见 2");
        }
        assert.equal(told(run.host.workbook, ours), before);
        await markFindings(result);
        await clearMarks();
        assert.equal(told(run.host.workbook, ours), before);
        assert.deepEqual(names(run).slice(4).sort(), [...ours].sort());
        assert.deepEqual((await listSheets()).filter((sheet) => sheet.ours).map((sheet) => sheet.name).sort(), ["_基地核验 2", "核验结果 2"]);
        assert.deepEqual((await listSheets()).filter((sheet) => sheet.kept).map((sheet) => sheet.name), ["评审意见 2"]);
        assert.deepEqual((await readActiveWorkbook()).sheets.map((sheet) => sheet.name).slice(0, 4), names(run).slice(0, 4));
      });

  it("are not taken for ours when they came in the place of one of ours", async () => {
    const run = openExcel([data]);
    await writeReport("findings", result);
    run.host.workbook.sheets = run.host.workbook.sheets.filter((sheet) => sheet.name !== "核验结果");
    const theirs = run.host.workbook.addSheet({ name: "核验结果" });
    theirs.grid.set(0, 0, "核验结果");
    theirs.grid.set(1, 0, "我的结论");
    assert.equal((await writeReport("findings", result)).sheet, "核验结果 2");
    assert.equal(theirs.grid.get(1, 0), "我的结论");
  });

  it("are data when they came in the place of a kept one of ours", async () => {
    const run = openExcel([data]);
    await writeReviewerSheet(checklistSheet, wish);
    run.host.workbook.findSheet("评审意见")!.name = "旧意见";
    run.host.workbook.addSheet({ name: "评审意见" }).grid.set(0, 0, "单位名称");
    assert.equal((await listSheets()).find((sheet) => sheet.name === "评审意见")?.kept, false);
  });

  it("and those of an earlier version, with all of our content, are neither data nor rewritten", async () => {
    const header = [...ourSheetKinds.findings.headers[0].first];
    const run = openExcel([data, { name: "核验结果", values: [["核验结果", ...new Array<string>(header.length - 1).fill("")], header] }]);
    assert.deepEqual((await listSheets()).map((sheet) => sheet.ours), [false, true]);
    assert.equal((await writeReport("findings", result)).sheet, "核验结果 2");
    assert.equal(run.host.workbook.findSheet("核验结果")!.grid.used()!.bottom, 1);
  });

  it("may be chart sheets: their names are taken, too", async () => {
    const run = openExcel([data]);
    for (const name of ["核验结果", "_基地核验", "评审意见"]) run.host.workbook.chartSheets.set(name, true);
    assert.equal((await writeReport("findings", result)).sheet, "核验结果 2");
    assert.equal((await writeReport("findings", result)).sheet, "核验结果 2");
    assert.equal((await writeReviewerSheet(checklistSheet, wish)).sheet, "评审意见 2");
    assert.deepEqual(names(run).sort(), ["_基地核验 2", "核验结果 2", "表", "评审意见 2"].sort());
  });
});
