import assert from "node:assert/strict";
import type { WorkbookCells } from "../../src/sheet/cells";
import type { Progress, ReviewResult, Walk } from "../../src/core/review/review";
import { createWorkerClient, WorkerLost, type WorkerLike } from "../../src/worker/client";
import { Keeper } from "../../src/worker/keeper";
import type { FromWorker, ToWorker } from "../../src/worker/protocol";
import { dispatcher } from "../../src/worker/dispatch";
import { buffersOf } from "../../src/sheet/buffers";
import type { ReturnAll } from "../../src/worker/return-all";
import type { PlanForm } from "../../src/worker/plan-form";
import { Cancelled } from "../../src/worker/drain";
import { UserError } from "../../src/sheet/user-error";
import { VirtualTime } from "../support/virtual-time";
import { finding, ledgerLine, pack, result } from "../taskpane/support";
import { earlierRun } from "../../src/core/reports/earlier-run";
import { reported } from "../support/findings";

const cellsOf = (file: string): WorkbookCells => ({ file, date1904: false, strings: [], sheets: [] });

/** Reads text files: their content decides what becomes of them. */
async function read(bytes: Uint8Array, file: string): Promise<WorkbookCells> {
  const text = new TextDecoder().decode(bytes);
  if (text.startsWith("hang")) return new Promise(() => undefined);
  if (text.startsWith("bad")) throw new UserError("文件损坏，请重新取得。");
  if (text.startsWith("bug")) throw new TypeError("x is undefined");
  return { ...cellsOf(file), strings: [text] };
}

/** A walk whose findings are one per file; a pack called slow never yields a result. */
const walk: Walk = function* (books, options): Generator<Progress, ReviewResult> {
  for (let i = 0; i < (options.packs[0]?.id === "slow" ? 1e9 : 4); i++) yield { phase: "rules", done: i, total: 4 };
  if (options.packs[0]?.id === "bug") throw new Error("boom");
  if (options.packs[0]?.id === "told") throw new UserError("参数“x”不是已知参数。");
  return result(books.map(({ file }) => finding({ file })), { on: options.on, ledger: [ledgerLine("a")] });
};

const labels: PlanForm = function* (books, { form }) {
  yield;
  return { plan: books.map((book) => book.file), units: [{ key: form, name: form }] };
};

/** Two workers in this thread, of what the script wires; messages pass through a structured clone. No cap of time is reached, however slow the machine. */
function farm(caps: { heldCap?: number } = {}) {
  const made: { ended: boolean; role: string }[] = [];
  const spawn = (): WorkerLike => {
    const state = { ended: false, role: "" };
    made.push(state);
    const worker: WorkerLike = { onmessage: null, onerror: null, terminate: () => void (state.ended = true), postMessage };
    const send = (message: FromWorker) => {
      const data = structuredClone(message);
      setImmediate(() => state.ended || worker.onmessage?.({ data } as MessageEvent));
    };
    const backAgain: ReturnAll = async ({ findings, files }, wish, { give, cellsOf, signal }) => {
      for (const [label] of wish.files) {
        await new Promise((go) => setImmediate(go));
        if (signal.aborted) throw new Cancelled();
        give(`${label}.zip`, new TextEncoder().encode(cellsOf(label).file), 1, wish.files.length);
      }
      return { told: [`${files.length} ${findings.length}`], copies: wish.files.length, letters: 0 };
    };
    const take = dispatcher({ tryPack: () => assert.fail("no pack is tried"), read, keeper: async () => new Keeper({ walk, packs: [pack("one"), pack("slow"), pack("bug"), pack("told")], planForm: labels, copy: ({ file, bytes }, { findings }) => ({ copy: bytes, told: [`${file} ${findings.length}`] }), returnAll: backAgain, send }), send });
    function postMessage(message: ToWorker): void {
      if (state.ended) return;
      if (message.type === "reader" || message.type === "keeper") state.role = message.type;
      if (message.type === "keeper") ports.push(message.port);
      take(message);
    }
    return worker;
  };
  const ports: MessagePort[] = [];
  const client = createWorkerClient({ spawn, fileCap: 3_600_000, cancelCap: 3_600_000, ...caps });
  return { client, made, close: () => (client.clear(), ports.forEach((port) => port.close())) };
}

const file = (text: string) => new Blob([text]);
const options = { packs: ["one"], on: "2019-09-20", params: {}, choices: [] };

describe("worker: files", () => {
  let close = () => undefined as unknown;
  afterEach(() => close());

  it("an earlier run is read away from the page, in pieces, as it would be read at one go; what is none is refused", async () => {
    const { client, close: end } = farm();
    close = end;
    const many = Array.from({ length: 1200 }, (_, i) => ({ clause: `c/${i}`, outcome: "error", record: "institution", unit: "甲", file: "a.xlsx", sheet: "表", cells: ["A1"], value: i, message: `第 ${i} 项`, group: i, cause: null }));
    const report = { version: 1, on: "2019-09-20", packs: ["one"], params: {}, files: [{ file: "a.xlsx", status: "reviewed", tables: [{ record: "institution" }] }], findings: many, ledger: [{ clause: "c/1", error: 1 }], verdicts: [{ unit: "甲", creditCode: "" }] };
    const read = await client.earlier(file("\uFEFF" + JSON.stringify(report)));
    assert.deepEqual(read, earlierRun(report));
    for (const none of ["{}", "不是 JSON"]) await assert.rejects(client.earlier(file(none)), UserError);
  });

  it("reads file after file, then reviews them as one dataset in the order asked", async () => {
    const { client, made, close: end } = farm();
    close = end;
    assert.deepEqual(await client.read("b.xlsx", file("B")), { status: "read", problem: null, detail: null });
    assert.deepEqual(await client.read("a.xlsx", file("A")), { status: "read", problem: null, detail: null });
    const seen: Progress[] = [];
    const reviewed = await client.review(["a.xlsx", "b.xlsx"], options, { onProgress: (progress) => seen.push(progress) });
    assert.deepEqual(reported(reviewed).map((one) => one.file), ["a.xlsx", "b.xlsx"]);
    assert.equal(reviewed.on, "2019-09-20");
    assert.equal(reviewed.ledger.length, 1);
    assert.deepEqual(made.map(({ role }) => role).sort(), ["keeper", "reader"]);
    assert.deepEqual(await client.planForm(["b.xlsx"], options, "a/b"), { plan: ["b.xlsx"], units: [{ key: "a/b", name: "a/b" }] });
  });

  it("a refused, a broken and a doubled file each get their reason, and do not stop the others", async () => {
    const { client, close: end } = farm();
    close = end;
    assert.deepEqual(await client.read("1", file("bad")), { status: "refused", problem: null, detail: "文件损坏，请重新取得。" });
    assert.deepEqual(await client.read("2", file("bug")), { status: "refused", problem: "failed", detail: null });
    assert.equal((await client.read("3", file("same"))).status, "read");
    assert.deepEqual(await client.read("4", file("same")), { status: "skipped", problem: "duplicate", detail: "3" });
    assert.deepEqual(["1", "2", "3", "4"].map(client.holds), [false, false, true, false]);
  });

  it("what is held is bounded: a file beyond it is refused, and read when another was forgotten", async () => {
    const { client, close: end } = farm({ heldCap: 60 });
    close = end;
    assert.equal((await client.read("a.xlsx", file("A"))).status, "read");
    assert.deepEqual(await client.read("b.xlsx", file("many texts")), { status: "refused", problem: "full", detail: null });
    assert.equal(client.holds("b.xlsx"), false);
    client.forget("a.xlsx");
    assert.equal((await client.read("b.xlsx", file("many texts"))).status, "read");
  });

  it("a forgotten file is read again like a new one, and so is its copy", async () => {
    const { client, close: end } = farm();
    close = end;
    await client.read("1", file("same"));
    await client.read("2", file("other"));
    client.forget("1");
    assert.deepEqual(["1", "2"].map(client.holds), [false, true]);
    assert.equal((await client.read("3", file("same"))).status, "read");
    assert.equal((await client.read("4", file("other"))).problem, "duplicate");
    assert.equal((await client.review(["2", "3"], options, {})).findings.length, 2);
  });

  it("a file that hangs ends its reader only: what was read stays, copies are still known", async () => {
    const { client, made, close: end } = farm();
    close = end;
    await client.read("1", file("one"));
    const time = new VirtualTime();
    const hanging = client.read("2", file("hang"));
    assert.deepEqual(await time.through(hanging, () => 3_600_000), { status: "refused", problem: "slow", detail: null });
    time.end();
    assert.deepEqual(made.map(({ ended, role }) => [role, ended]).sort(), [["keeper", false], ["reader", true]]);
    assert.equal((await client.read("3", file("one"))).problem, "duplicate");
    assert.equal((await client.read("4", file("four"))).status, "read");
    assert.equal((await client.review(["1", "4"], options, {})).findings.length, 2);
  });

  it("cancelling while reading ends the reader at once", async () => {
    const { client, made, close: end } = farm();
    close = end;
    const stop = new AbortController();
    const reading = client.read("1", file("hang"), stop.signal);
    stop.abort();
    await assert.rejects(reading, Cancelled);
    assert.ok(made.some(({ role, ended }) => role === "reader" && ended));
    await assert.rejects(client.read("2", file("x"), stop.signal), Cancelled);
  });

  it("cancelling a review stops it and keeps the files", async () => {
    const { client, close: end } = farm();
    close = end;
    await client.read("1", file("one"));
    const stop = new AbortController();
    const running = client.review(["1"], { ...options, packs: ["slow"] }, { signal: stop.signal, onProgress: () => stop.abort() });
    await assert.rejects(running, Cancelled);
    assert.equal(client.holds("1"), true);
    assert.equal((await client.review(["1"], options, {})).findings.length, 1);
  });

  it("a review that does not hear the cancel is ended with its worker; its files are to be read again", async () => {
    let ended = 0;
    const deaf = (): WorkerLike => ({ onmessage: null, onerror: null, postMessage: () => undefined, terminate: () => ended++ });
    const client = createWorkerClient({ spawn: deaf, cancelCap: 10 });
    await client.hold(cellsOf("1"));
    const stop = new AbortController();
    const running = client.review(["1"], options, { signal: stop.signal });
    stop.abort();
    await assert.rejects(running, Cancelled);
    assert.equal(ended, 1);
    assert.equal(client.holds("1"), false);
  });

  it("a fault of the review is an error, not an empty result", async () => {
    const { client, close: end } = farm();
    close = end;
    await client.read("1", file("one"));
    await assert.rejects(client.review(["1"], { ...options, packs: ["bug"] }, {}), /review/);
    await assert.rejects(client.review(["1"], { ...options, packs: ["told"] }, {}), (fault) => fault instanceof UserError && fault.message === "参数“x”不是已知参数。");
  });

  it("a worker that dies fails its call", async () => {
    const workers: WorkerLike[] = [];
    const client = createWorkerClient({ spawn: () => (workers.push({ onmessage: null, onerror: null, postMessage: () => undefined, terminate: () => undefined }), workers[workers.length - 1]) });
    await client.hold(cellsOf("1"));
    const running = client.review(["1"], options, {});
    workers[0].onerror!({} as ErrorEvent);
    await assert.rejects(running, WorkerLost);
    await assert.rejects(client.review(["1"], options, {}), WorkerLost);
  });

  it("moves the arrays of the cells, each once", () => {
    const kind = new Uint8Array(4);
    const value = new Float64Array(4);
    const sheet = { name: "s", visibility: "visible" as const, rowCount: 4, columns: [{ kind, value }, undefined, { kind, value }], merges: [], hiddenRows: [] };
    assert.equal(buffersOf({ ...cellsOf("a"), sheets: [sheet] }).length, 2);
  });

  it("everything that goes back is made where the files are held, file by file, and stops when it is told to", async () => {
    const { client, close: end } = farm();
    close = end;
    for (const label of ["a", "b"]) await client.read(label, file(label));
    const whole = await client.review(["a", "b"], options, {});
    const wish = { files: ["a", "b"].map((label): [string, Blob] => [label, new Blob([label])]), own: [], office: "", unreadable: [], zip: false };
    const got: string[] = [];
    const done = await client.returnAll(whole, wish, { give: (name, bytes) => void got.push(`${name} ${new TextDecoder().decode(bytes)}`) });
    assert.deepEqual([got, done], [["a.zip a", "b.zip b"], { told: [`${whole.files.length} 2`], copies: 2, letters: 0 }]);
    const stop = new AbortController();
    await assert.rejects(client.returnAll(whole, wish, { signal: stop.signal, give: () => stop.abort() }), Cancelled);
    assert.equal(client.holds("a"), true);
  });

});
