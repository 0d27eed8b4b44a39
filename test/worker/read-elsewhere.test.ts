import assert from "node:assert/strict";
import { readAny } from "../../src/files";
import type { WorkerLike } from "../../src/worker/client";
import { dispatcher } from "../../src/worker/dispatch";
import { Cancelled } from "../../src/worker/drain";
import { readElsewhere } from "../../src/worker/read-elsewhere";

/** A thread that takes messages as it is told to; what is ended stands in `ended`. */
function thread(ended: string[], take: (worker: WorkerLike, message: Parameters<WorkerLike["postMessage"]>[0]) => void): WorkerLike {
  const worker: WorkerLike = { onmessage: null, onerror: null, postMessage: (message) => take(worker, message), terminate: () => void ended.push("ended") };
  return worker;
}

const silent = (): void => undefined;

/** The worker's own script in this thread. */
function script(ended: string[], read = readAny): WorkerLike {
  const take = dispatcher({ tryPack: () => assert.fail("no pack is tried"), read, keeper: () => assert.fail("nothing is kept"), send: (data) => worker.onmessage?.({ data } as MessageEvent) });
  const worker = thread(ended, (_, message) => take(message));
  return worker;
}

describe("worker/read-elsewhere", () => {
  const csv = Buffer.from("单位名称,人数\n甲学院,3\n");
  let ended: string[];
  beforeEach(() => (ended = []));
  afterEach(() => assert.deepEqual(ended, ["ended"]));

  it("gives the cells of a file and ends the thread", async () => {
    const { file, strings } = await readElsewhere(csv, "甲.csv", () => script(ended));
    assert.deepEqual([file, strings], ["甲.csv", ["单位名称", "人数", "甲学院", "3"]]);
  });

  it("gives the reader's sentence about a file that is refused", async () => {
    await assert.rejects(readElsewhere(Buffer.from("%PDF-1.7"), "甲.xls", () => script(ended)), { message: /PDF/u });
  });

  it("ends a thread that is cancelled", async () => {
    const stop = new AbortController();
    const reading = readElsewhere(csv, "甲.csv", () => thread(ended, silent), stop.signal);
    stop.abort();
    await assert.rejects(reading, Cancelled);
  });

  it("ends a thread that does not come to an end", async () => {
    await assert.rejects(readElsewhere(csv, "甲.csv", () => thread(ended, silent), undefined, 5), { name: "NotRead", why: "slow" });
  });

  it("says that the reader failed, by itself or with its thread", async () => {
    await assert.rejects(readElsewhere(csv, "甲.csv", () => script(ended, () => Promise.reject(new TypeError("x")))), { name: "NotRead", why: "failed" });
    ended = [];
    await assert.rejects(readElsewhere(csv, "甲.csv", () => thread(ended, (worker, { type }) => type === "read" && worker.onerror?.({} as ErrorEvent))), { name: "NotRead", why: "failed" });
  });
});
