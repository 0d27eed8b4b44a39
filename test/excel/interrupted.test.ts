import assert from "node:assert/strict";
import { ExcelProblem, fillForm, goTo, markFindings, readActiveWorkbook, writeReport } from "../../src/excel";
import type { Host } from "../../src/host";
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
};
const interruptions: Record<string, (host: Host, on: boolean) => void> = {
  "another workbook in front": (host, on) => (host.otherWorkbook = on),
  "a dialog open": (host, on) => (host.dialogOpen = on),
  "a tab being renamed": (host, on) => (host.renamingTab = on),
};

describe("excel: while a person is busy elsewhere in Excel", () => {
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

  it("says what to do: close the dialog, come back to this workbook", async () => {
    const run = openExcel([{ name: "表", values: [["a"], [1]] }]);
    run.host.dialogOpen = true;
    await assert.rejects(markFindings(result), (error) => error instanceof ExcelProblem && error.code === "busy" && error.sentence.includes("关闭对话框"));
    run.host.dialogOpen = false;
    run.host.otherWorkbook = true;
    await assert.rejects(goTo("表", "A1"), (error) => error instanceof ExcelProblem && error.sentence.includes("请再试一次"));
  });
});
