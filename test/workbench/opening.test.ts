import assert from "node:assert/strict";
import { cellInput, createWorkbook, openHost, saveHost } from "../../src/host";
import { Cancelled } from "../../src/worker/drain";
import { openBookPaced } from "../../src/workbench/host-book";
import { gridSheet } from "../../src/workbench/host-sheet";
import { fittedRows } from "../../src/workbench/row-heights";

const rows = 6000;
const large = (): Uint8Array => saveHost(createWorkbook({ sheets: [{ name: "名册", values: Array.from({ length: rows }, (_, i) => [`教师${i}`, i, i % 7 === 0 ? "=1+1" : "是"]) }] }));

describe("workbench: opening a workbook with turns for the page", () => {
  it("ends with the same workbook as at one go, and tells on the way how far it has come", async () => {
    const bytes = large();
    const shares: number[] = [];
    const paced = await openBookPaced(bytes, "名册.xlsx", { onProgress: (share) => shares.push(share) });
    const whole = openHost(bytes, "名册.xlsx").sheet("名册");
    for (const row of [0, 1, rows - 1]) for (const column of [0, 1, 2]) assert.equal(paced.editText("名册", row, column), cellInput(whole, row, column));
    assert.deepEqual(paced.sheet("名册").end, gridSheet(whole, fittedRows(whole)).end);
    assert.ok(shares.length > 0);
    assert.deepEqual(shares, [...shares].sort((a, b) => a - b));
    assert.ok(shares.every((share) => share >= 0 && share <= 1));
  });

  it("stops when it is cancelled", async () => {
    const stop = new AbortController();
    const opening = openBookPaced(large(), "名册.xlsx", { signal: stop.signal, onProgress: () => stop.abort() });
    await assert.rejects(opening, Cancelled);
  });

  it("says what is no workbook in the reader's words", async () => {
    await assert.rejects(openBookPaced(new TextEncoder().encode("这不是工作簿"), "a.xlsx"), { message: /不是 Excel 工作簿/ });
  });
});
