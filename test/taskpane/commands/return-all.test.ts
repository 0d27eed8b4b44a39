import assert from "node:assert/strict";
import { Cancelled } from "../../../src/worker/drain";
import { folderPicker, returnAll, type ChosenFolder } from "../../../src/taskpane/commands/return-all";
import { fakeBatch, paneContext } from "./support";
import { result } from "../support";

const asked = { office: "", deadline: "" };

async function withBatch(part: Parameters<typeof fakeBatch>[0] = {}, saveFile?: (content: string | Blob, name: string) => void) {
  const context = paneContext({ batch: fakeBatch(part), ...(saveFile && { saveFile }) });
  for (const file of ["甲.xlsx", "乙.xlsx"]) {
    context.files.set(file, new Blob([file]));
    await context.batch.read(file, new Blob([file]));
  }
  const files = ["甲.xlsx", "乙.xlsx"].map((file) => ({ file, status: "reviewed" as const, problem: null, tables: [], unreadSheets: [] }));
  context.dispatch({ type: "reviewed", scope: "batch", result: result([], { files }) });
  return context;
}

/** A folder in memory. */
function folder(there: Map<string, string> = new Map(), at = ""): ChosenFolder {
  return {
    getDirectoryHandle: async (name) => folder(there, `${at}${name}/`),
    getFileHandle: async (name, options) => {
      if (!options?.create && !there.has(at + name)) throw new DOMException("none", "NotFoundError");
      return { createWritable: async () => ({ write: async (bytes) => void there.set(at + name, new TextDecoder().decode(bytes)), close: async () => undefined }) };
    },
  };
}

describe("taskpane/commands returning everything", () => {
  it("saves one zip, and says how many copies and letters are in it", async () => {
    const saved: [Blob, string][] = [];
    const context = await withBatch({}, (content, name) => void saved.push([content as Blob, name]));
    await returnAll(context, asked, null);
    assert.deepEqual(saved.map(([blob, name]) => [blob.type, blob.size > 0, /^return-.*\.zip$/.test(name)]), [["application/zip", true, true]]);
    assert.deepEqual(context.store.get().notice, { tone: "done", text: "已生成标记副本 2 份，通知和函 0 份。" });
    assert.equal(context.store.get().sessions.batch.running, null);
  });

  it("writes into a folder that a person chose, and replaces nothing there", async () => {
    const there = new Map([["标记副本/甲.xlsx", "mine"]]);
    await returnAll(await withBatch(), asked, folder(there));
    assert.deepEqual([...there].sort(), [["标记副本/甲.xlsx", "mine"], ["标记副本/甲 (2).xlsx", "甲.xlsx"], ["标记副本/乙.xlsx", "乙.xlsx"]].sort());
  });

  it("saves nothing when it is stopped", async () => {
    const saved: unknown[] = [];
    const context = await withBatch({ returnAll: () => Promise.reject(new Cancelled()) }, (...file) => void saved.push(file));
    await returnAll(context, asked, null);
    assert.deepEqual([saved, context.store.get().notice?.tone], [[], "warning"]);
  });

  it("a folder is offered where the browser can", () => {
    assert.equal(folderPicker({}), undefined);
    assert.equal(typeof folderPicker({ showDirectoryPicker: async () => folder() }), "function");
  });
});
