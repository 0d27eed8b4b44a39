import assert from "node:assert/strict";
import { checklistSheet } from "../../src/core/reports/reviewer/checklist";
import { ExcelProblem, fillForm, makeFillIn, markFindings, writeReport, writeReviewerSheet } from "../../src/excel";
import { planFillIn, roleOf } from "../../src/core/fillin";
import { packs } from "../../src/packs";
import { planOf } from "../core/forms/support";
import { finding, resultOf } from "./results";
import { told } from "./snapshot";
import { closeAll, openExcel } from "./support";

const data = { name: "表", values: [["a"], [1]] };
const result = resultOf([finding("表", "A2")]);
const wish = { rows: [{ unit: { name: "甲学院", creditCode: "" }, key: "test/1", told: {} }], units: [{ name: "甲学院", creditCode: "" }] };
const writes: Record<string, () => Promise<unknown>> = {
  findings: () => writeReport("findings", result),
  checklist: () => writeReviewerSheet(checklistSheet, wish),
  form: () => fillForm(planOf()),
  "fill-in": () => makeFillIn(planFillIn({ pack: packs.find((pack) => pack.id === "hunan-2017")!, known: packs, role: roleOf("applicant")!, records: ["change"] })),
};

describe("H23: excel: the structure of the workbook is protected", () => {
  after(closeAll);

  for (const [name, write] of Object.entries(writes))
    it(`nothing is written and the workbook is named, not a sheet: ${name}`, async () => {
      const run = openExcel([data]);
      run.host.workbook.protection = { password: "" };
      const before = told(run.host.workbook);
      await assert.rejects(write(), (error) => error instanceof ExcelProblem && error.code === "structure" && /工作簿的结构受保护.*保护工作簿/.test(error.sentence));
      assert.equal(told(run.host.workbook), before);
    });

  it("marks are made; a list that is there already is left as it is, because there is no place to draw the new one first", async () => {
    const run = openExcel([data]);
    await writeReport("findings", result);
    run.host.workbook.protection = { password: "" };
    assert.equal((await markFindings(result)).cells, 1);
    const before = told(run.host.workbook);
    await assert.rejects(writeReport("findings", resultOf([finding("表", "A1"), finding("表", "A2")])), /结构受保护/);
    assert.equal(told(run.host.workbook), before);
    // The same list needs no place.
    assert.equal((await writeReport("findings", result)).rows, 1);
  });
});
