import assert from "node:assert/strict";
import { checklistSheet } from "../../src/core/reports/reviewer/checklist";
import { clearMarks, fillForm, loadMemory, makeFillIn, markFindings, probe, readActiveWorkbook, recoverJournal, saveMemory, undoFillIn, undoLastWrite, writeReport, writeReviewerSheet } from "../../src/excel";
import { planFillIn, roleOf } from "../../src/core/fillin";
import { profiles, type ProfileName } from "../../src/host/profile";
import { packs } from "../../src/packs";
import { planOf } from "../core/forms/support";
import { finding, resultOf } from "./results";
import { closeAll, openExcel } from "./support";
import { told } from "./snapshot";

const names = Object.keys(profiles) as ProfileName[];

describe("excel: in each Excel there is", () => {
  afterEach(closeAll);

  for (const name of names)
    it(`${name}: everything that is read, written and taken back works`, async () => {
      const run = openExcel([{ name: "表", values: [["a"], [1]] }], name);
      const { api, enough, problem } = await probe();
      assert.deepEqual({ api, enough, problem }, { api: profiles[name].excelApi, enough: true, problem: null });
      assert.equal((await readActiveWorkbook()).sheets[0].rowCount, 2);
      const before = told(run.host.workbook);
      const result = resultOf([finding("表", "A2")]);
      assert.equal((await markFindings(result)).cells, 1);
      assert.equal((await writeReport("findings", result)).rows, 1);
      assert.equal((await writeReviewerSheet(checklistSheet, { rows: [{ unit: { name: "甲学院", creditCode: "" }, key: "test/1", told: {} }], units: [{ name: "甲学院", creditCode: "" }] })).paper, true);
      assert.equal((await fillForm(planOf())).rows, 3);
      assert.ok(await undoLastWrite());
      const made = await makeFillIn(planFillIn({ pack: packs.find((pack) => pack.id === "hunan-2017")!, known: packs, role: roleOf("applicant")!, records: ["change"] }));
      assert.deepEqual((await undoFillIn(made)).kept, []);
      await saveMemory({ a: 1 });
      assert.deepEqual(await loadMemory(), { a: 1 });
      assert.equal((await clearMarks()).removed, 1);
      assert.equal(await recoverJournal(), null);
      assert.notEqual(told(run.host.workbook), before);
      assert.deepEqual(run.host.workbook.sheets[0].rules, []);
    });
});
