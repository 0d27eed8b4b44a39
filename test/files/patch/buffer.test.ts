import assert from "node:assert/strict";
import { blankWorkbook, openZip, patchWorkbook, readWorkbook } from "../../../src/files";

describe("patching bytes that Node hands over", () => {
  const patch = { edit: [], add: [{ name: "核验结果", operations: [{ op: "cells" as const, cells: [{ row: 0, column: 0, value: "甲".repeat(500) }] }] }] };

  it("gives the same package from a Buffer as from plain bytes, and leaves the Buffer alone", () => {
    const plain = blankWorkbook("单位信息");
    const pooled = Buffer.concat([Buffer.alloc(512, 7), plain]).subarray(512);
    const before = Buffer.from(pooled);
    const patched = patchWorkbook(pooled, patch);
    assert.deepEqual(patched, patchWorkbook(plain, patch));
    assert.ok(before.equals(pooled));
    for (const entry of openZip(patched).entries.values()) assert.ok(entry.size >= 0);
    assert.deepEqual(readWorkbook(patched, "a.xlsx").sheets.map((sheet) => sheet.name), ["单位信息", "核验结果"]);
  });
});
