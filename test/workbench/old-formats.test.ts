import assert from "node:assert/strict";
import { utils, write } from "@e965/xlsx";
import { readAny, readWorkbook } from "../../src/files";
import type { WorkerLike } from "../../src/worker/client";
import { dispatcher } from "../../src/worker/dispatch";
import { readElsewhere } from "../../src/worker/read-elsewhere";
import { openCells } from "../../src/workbench/host-book";
import { cellsOf } from "../files/read/support/cells";

const sheet = utils.aoa_to_sheet([["单位名称", "认定日期"], ["甲学院", { t: "n", v: 43000, z: "yyyy-mm-dd" }]]);
sheet["!merges"] = [{ s: { r: 2, c: 0 }, e: { r: 2, c: 1 } }];
const xls = new Uint8Array(write({ SheetNames: ["表"], Sheets: { 表: sheet } }, { type: "array", bookType: "biff8" }) as ArrayBuffer);

/** The worker's own script in this thread. */
function thread(ended: string[]): WorkerLike {
  const worker: WorkerLike = {
    onmessage: null, onerror: null,
    postMessage: (message) => take(message),
    terminate: () => void ended.push("ended"),
  };
  const take = dispatcher({ tryPack: () => assert.fail("no pack is tried"), read: readAny, keeper: () => assert.fail("nothing is kept"), send: (data) => worker.onmessage?.({ data } as MessageEvent) });
  return worker;
}

describe("the workbench and files of other formats", () => {
  it("opens the cells another thread read, and saves a new .xlsx with them", async () => {
    const ended: string[] = [];
    const on = openCells(await readElsewhere(xls, "甲.xls", () => thread(ended)));
    assert.deepEqual([on.file, on.cellsOnly, on.tabs().map(({ name }) => name), ended], ["甲.xls", true, ["表"], ["ended"]]);
    const saved = readWorkbook(on.save(), "甲.xlsx");
    assert.deepEqual({ ...cellsOf(saved) }, { A1: "单位名称", B1: "认定日期", A2: "甲学院", B2: { date: 43000 } });
    assert.deepEqual(saved.sheets[0].merges, [{ top: 2, left: 0, bottom: 2, right: 1 }]);
  });
});
