import assert from "node:assert/strict";
import { unzipSync } from "fflate";
import { review } from "../../src/core/review/review";
import { blankWorkbook, openZip, patchWorkbook, readNotes, readWorkbook } from "../../src/files";
import { returnAll } from "../../src/worker/return-all";
import { Cancelled } from "../../src/worker/drain";
import { entryOf, packOf } from "../core/engine/fixture";

describe("everything that goes back", () => {
  const pack = packOf([entryOf({ record: "institution", expect: { gte: ["annualTrainees", 2000] }, message: "不足" })]);
  const book = (name: string, trainees: number): Uint8Array => patchWorkbook(blankWorkbook("机构信息"), { edit: [{ sheet: "机构信息", operations: [{ op: "cells", cells: [["单位名称", "年培训人数"], [name, trainees]].flatMap((row, r) => row.map((value, column) => ({ row: r, column, value }))) }] }], add: [] });
  const books = new Map([["in/甲.xlsx", book("甲学院", 5)], ["../乙.xlsx", book("乙学院", 3000)]]);
  const cells = new Map([...books].map(([file, bytes]) => [file, readWorkbook(bytes, file)]));
  const result = review([...cells.values()], { packs: [pack], known: [pack], on: "2019-09-20" });
  const files = [...books].map(([file, bytes]): [string, Blob] => [file, new Blob([bytes as Uint8Array<ArrayBuffer>])]);
  const wish = { files, own: [], office: "某厅", unreadable: [{ file: "坏.xlsx", problem: "文件已损坏。" }] };
  const tools = { packs: [pack], cellsOf: (label: string) => cells.get(label)! };

  it("as a zip: copies by their own paths, notices, and letters to who handed in what cannot be read", async () => {
    const chunks: Uint8Array[] = [];
    const done = await returnAll(result, { ...wish, zip: true }, { ...tools, signal: new AbortController().signal, give: (_, bytes) => void chunks.push(bytes) });
    const zip = unzipSync(Buffer.concat(chunks));
    assert.deepEqual(Object.keys(zip).sort(), ["标记副本/in/甲.xlsx", "标记副本/乙.xlsx", "补正通知/坏.xlsx-补正通知.docx", "补正通知/坏.xlsx-补正通知.xlsx", "补正通知/甲学院-补正通知.docx", "补正通知/甲学院-补正通知.xlsx"].sort());
    assert.deepEqual(done, { told: [], copies: 2, letters: 2 });
    assert.equal(readNotes(openZip(zip["标记副本/in/甲.xlsx"])).get("机构信息")?.length, 1);
  });

  it("file by file, with how far it is; it stops between two", async () => {
    const got: [string, number, number][] = [];
    const stop = new AbortController();
    await assert.rejects(returnAll(result, { ...wish, zip: false }, { ...tools, signal: stop.signal, give: (name, _, part, whole) => void (got.push([name, part, whole]), stop.abort()) }), Cancelled);
    assert.deepEqual(got, [["标记副本/in/甲.xlsx", 1, 6]]);
  });
});
