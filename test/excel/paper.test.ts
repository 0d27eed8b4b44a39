import assert from "node:assert/strict";
import { checklistSheet } from "../../src/core/reports/reviewer/checklist";
import { fillForm, makeFillIn, undoLastWrite, writeReport, writeReviewerSheet } from "../../src/excel";
import { planFillIn, roleOf } from "../../src/core/fillin";
import { packs } from "../../src/packs";
import { planOf } from "../core/forms/support";
import { finding, resultOf } from "./results";
import { closeAll, openExcel } from "./support";

const data = { name: "表", values: [["a"], [1]] };
const noPrinter = { name: "win-2021", noPrinter: true } as const;
const result = resultOf([finding("表", "A2")]);
const wish = { rows: [{ unit: { name: "甲学院", creditCode: "" }, key: "test/1", told: {} }], units: [{ name: "甲学院", creditCode: "" }] };

/** What a write says of its pages. */
const writes: Record<string, () => Promise<boolean>> = {
  findings: async () => (await writeReport("findings", result)).paper,
  ledger: async () => (await writeReport("ledger", result, { packs })).paper,
  verdicts: async () => (await writeReport("verdicts", result)).paper,
  checklist: async () => (await writeReviewerSheet(checklistSheet, wish)).paper,
  "fill-in": async () => (await makeFillIn(planFillIn({ pack: packs.find((pack) => pack.id === "hunan-2017")!, known: packs, role: roleOf("applicant")!, records: ["change"] }))).paper,
  form: async () => (await fillForm(planOf())).notes.every((note) => !note.includes("打印机")),
};

describe("excel: a page that cannot be set up", () => {
  after(closeAll);

  for (const [name, write] of Object.entries(writes))
    it(`costs no sheet and is said: ${name}`, async () => {
      const here = openExcel([data]);
      assert.equal(await write(), true);
      const there = openExcel([data], noPrinter);
      assert.equal(await write(), false);
      const shown = (run: typeof here): unknown => run.host.workbook.sheets.map((sheet) => [sheet.name, sheet.used(false), sheet.freeze, sheet.showGridlines]);
      assert.deepEqual(shown(there), shown(here));
    });

  it("and the write can be taken back", async () => {
    const run = openExcel([data], noPrinter);
    await fillForm(planOf());
    assert.ok(await undoLastWrite());
    assert.deepEqual(run.host.workbook.sheets.filter((sheet) => sheet.visibility === "visible").map((sheet) => sheet.name), ["表"]);
  });
});
