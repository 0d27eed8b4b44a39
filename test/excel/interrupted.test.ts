import assert from "node:assert/strict";
import { ExcelProblem, fillForm, goTo, makeFillIn, markFindings, readActiveWorkbook, recoverJournal, writeReport, writeReviewerSheet } from "../../src/excel";
import type { Host } from "../../src/host";
import { checklistSheet } from "../../src/core/reports/reviewer/checklist";
import { planFillIn, roleOf } from "../../src/core/fillin";
import { packs } from "../../src/packs";
import { planOf } from "../core/forms/support";
import { finding, resultOf } from "./results";
import { snapshot } from "./snapshot";
import { closeAll, openExcel } from "./support";

const own = "_基地核验";
const result = resultOf([finding("表", "A2")]);
const writes: Record<string, () => Promise<unknown>> = {
  marks: () => markFindings(result),
  list: () => writeReport("findings", result),
  form: () => fillForm(planOf()),
  checklist: () => writeReviewerSheet(checklistSheet, { rows: [{ unit: { name: "甲学院", creditCode: "" }, key: "test/1", told: {} }], units: [{ name: "甲学院", creditCode: "" }] }),
  "fill-in": () => makeFillIn(planFillIn({ pack: packs.find((pack) => pack.id === "hunan-2017")!, known: packs, role: roleOf("applicant")!, records: ["change"] })),
};
/** All but what is only of a page: where that is refused, the sheet stands and it is said. */
const shown = ({ workbook }: Host): string => JSON.stringify((snapshot(workbook, [own]) as { sheets: object[] }).sheets.map((sheet) => ({ ...sheet, page: null, freeze: null, tab: null })));

const interruptions: Record<string, (host: Host, on: boolean) => void> = {
  "another workbook in front": (host, on) => (host.otherWorkbook = on),
  "a dialog open": (host, on) => (host.dialogOpen = on),
  "a tab being renamed": (host, on) => (host.renamingTab = on),
};

describe("H26: excel: while a person is busy elsewhere in Excel", () => {
  after(closeAll);

  for (const [what, set] of Object.entries(interruptions))
    for (const [name, write] of Object.entries(writes))
      it(`${what}: ${name} is refused in a sentence, leaves the sheets as they were, and works afterwards`, async () => {
        const run = openExcel([{ name: "表", values: [["a"], [1]] }]);
        const before = snapshot(run.host.workbook, [own]);
        set(run.host, true);
        assert.equal((await readActiveWorkbook()).sheets[0].rowCount, 2);
        await assert.rejects(write(), (error) => error instanceof ExcelProblem && /。$/.test(error.sentence));
        set(run.host, false);
        assert.deepEqual(snapshot(run.host.workbook, [own]), before);
        await write();
      });

  it("begun in the middle of a write, at whatever request, leaves the sheets as before or written, at the latest after the next start", async () => {
    const wrong: string[] = [];
    for (const [what, set] of Object.entries(interruptions))
      for (const [name, write] of Object.entries(writes)) {
        const begin = () => openExcel([{ name: "表", values: [["a"], [1]] }]);
        const done = begin();
        const before = shown(done.host);
        await write();
        const written = shown(done.host);
        const syncs = done.syncs();
        for (let at = 1; at <= syncs; at += 1) {
          const run = begin();
          const query = run.host.query.bind(run.host);
          run.host.query = (text) => {
            set(run.host, run.syncs() + 1 >= at);
            return query(text);
          };
          let told = "";
          await write().catch((error: unknown) => (told = (error as ExcelProblem).sentence));
          run.host.query = query;
          set(run.host, false);
          await recoverJournal();
          const now = shown(run.host);
          if (now !== before && now !== written) wrong.push(`${what}: ${name} at ${at} of ${syncs}: neither; ${told}`);
          else if (told === "" && now !== written) wrong.push(`${what}: ${name} at ${at} of ${syncs}: said to be done`);
        }
      }
    assert.deepEqual(wrong, []);
  });

  it("says what to do: close the dialog, come back to this workbook", async () => {
    const run = openExcel([{ name: "表", values: [["a"], [1]] }]);
    run.host.dialogOpen = true;
    await assert.rejects(markFindings(result), (error) => error instanceof ExcelProblem && error.code === "busy" && error.sentence.includes("关闭对话框"));
    run.host.dialogOpen = false;
    run.host.otherWorkbook = true;
    await assert.rejects(goTo("表", "A1"), (error) => error instanceof ExcelProblem && error.sentence.includes("请再试一次"));
  });
});
