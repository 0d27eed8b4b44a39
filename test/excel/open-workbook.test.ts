import assert from "node:assert/strict";
import { ExcelProblem, openWorkbook } from "../../src/excel";
import { createWorkbook, saveHost } from "../../src/host";
import { closeAll, openExcel } from "./support";

describe("excel: another workbook", () => {
  afterEach(closeAll);

  it("is opened from bytes, whole, and the open one stays as it is", async () => {
    const run = openExcel([{ name: "表", values: [["甲"]] }]);
    const opened: (Uint8Array | null)[] = [];
    run.host.opened = (bytes) => opened.push(bytes);
    const bytes = saveHost(createWorkbook({ sheets: [{ name: "名册", values: Array.from({ length: 3000 }, (_, i) => [`教师${i}`, i]) }] }));
    assert.ok(bytes.length > 0x6000, "longer than one piece of base64");
    await openWorkbook(bytes);
    assert.deepEqual(opened.map((one) => Buffer.from(one!).equals(Buffer.from(bytes))), [true]);
    assert.equal(run.host.workbook.isDirty, false);
  });

  it("what is no package is refused, in a sentence", async () => {
    openExcel([{ name: "表", values: [["甲"]] }]);
    await assert.rejects(openWorkbook(new TextEncoder().encode("这不是工作簿")), (error) => error instanceof ExcelProblem && error.sentence.endsWith("。"));
  });
});
