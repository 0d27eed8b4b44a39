import assert from "node:assert/strict";
import { walk } from "../../src/core/review/review";
import { packs } from "../../src/packs";
import type { WorkbookCells } from "../../src/sheet/cells";
import { createWorkerClient, WorkerLost, type WorkerLike } from "../../src/worker/client";
import { dispatcher } from "../../src/worker/dispatch";
import { Keeper } from "../../src/worker/keeper";
import { reviewAway, reviewHere, reviewLater } from "../../src/worker/open-review";
import { textsPerMessage, type FromWorker, type ToWorker } from "../../src/worker/protocol";
import { planForm } from "../../src/worker/plan-form";
import { book } from "../core/intake/tables/book";
import { result } from "../taskpane/support";

const chosen = packs.filter(({ id }) => id === "shandong-2019");
const options = { packs: chosen, known: [...packs], on: "2019-09-24" };
const rows = (n: number): unknown[][] => Array.from({ length: n }, (_, i) => [`第${i}学院`, i % 3 === 0 ? 1999 : 2000, 2018]);
const cells = (n = 40): WorkbookCells => book([{ name: "机构信息", rows: [["单位名称", "年培训人数", "统计年度"], ...rows(n)] as never }], "本簿.xlsx");

/** Workers in this thread, of what the script wires; messages pass through a structured clone with transfer. `fate` says what becomes of each. */
function spawner(fate: (n: number) => "lives" | "cannot be had" | "cannot be loaded" | "dies at review" = () => "lives") {
  const seen: string[][] = [];
  const spawn = (): WorkerLike => {
    const what = fate(seen.length);
    const types: string[] = [];
    seen.push(types);
    if (what === "cannot be had") throw new Error("SecurityError");
    let ended = false;
    const worker: WorkerLike = { onmessage: null, onerror: null, terminate: () => void (ended = true), postMessage };
    const fail = () => setImmediate(() => ended || worker.onerror?.({} as ErrorEvent));
    if (what === "cannot be loaded") fail();
    const send = (message: FromWorker) => setImmediate(() => ended || worker.onmessage?.({ data: structuredClone(message) } as MessageEvent));
    const take = dispatcher({ tryPack: () => assert.fail("no pack is tried"), read: () => assert.fail("no file is read"), keeper: async () => new Keeper({ walk, packs, planForm, copy: () => assert.fail("no copy is made"), returnAll: () => assert.fail("nothing goes back"), send }), send });
    function postMessage(message: ToWorker, transfer: Transferable[] = []): void {
      const data = structuredClone(message, { transfer });
      types.push(data.type);
      if (ended || what === "cannot be loaded") return;
      if (data.type === "review" && what === "dies at review") fail();
      else take(data);
    }
    return worker;
  };
  return { spawn, seen };
}

const builtIn = packs.map(({ id }) => id);
const here = () => reviewHere(walk, planForm);
const away = (spawn: () => WorkerLike) => reviewAway(createWorkerClient({ spawn }), builtIn, here());

describe("worker: the open workbook's review", () => {
  it("comes to the same away from the pane's thread as on it, forms included, and moves the cells", async () => {
    const { spawn, seen } = spawner();
    const [a, b] = [here(), away(spawn)];
    const given = cells();
    const told: string[] = [];
    const one = await a.review(cells(), options, {});
    const other = await b.review(given, options, { onProgress: ({ phase }) => told.push(phase) });
    assert.ok(one.findings.length > 10);
    assert.deepEqual(other, structuredClone(one));
    assert.equal(given.sheets[0].columns[0]!.kind.length, 0);
    assert.deepEqual(await b.planForm("shandong-2019/summary"), structuredClone(await a.planForm("shandong-2019/summary")));
    assert.deepEqual(seen, [["drop", "texts", "hold", "review", "form"]]);
    // The next review takes the place of the one before.
    assert.equal((await b.review(cells(3), options, {})).files[0].tables[0].rows, 3);
  });

  it("a workbook of many texts goes over in pieces", async () => {
    const { spawn, seen } = spawner();
    const result = await away(spawn).review(cells(textsPerMessage + 10), options, {});
    assert.equal(result.files[0].tables[0].rows, textsPerMessage + 10);
    assert.equal(seen[0].filter((type) => type === "texts").length, 2);
  });

  it("a pack of one's own travels with it", async () => {
    const { spawn } = spawner();
    const own = { ...chosen[0], id: "own-2020", title: "本市办法" };
    const given = { ...options, packs: [own], known: [...packs, own], on: "2019-09-24" };
    assert.deepEqual((await away(spawn).review(cells(), given, {})).packs, ["own-2020"]);
  });

  it("is done here where no worker can be had", async () => {
    const { spawn, seen } = spawner(() => "cannot be had");
    const open = away(spawn);
    assert.ok((await open.review(cells(), options, {})).findings.length > 10);
    assert.ok((await open.planForm("shandong-2019/summary")).plan);
    await open.review(cells(), options, {});
    assert.equal(seen.length, 1);
  });

  for (const fate of ["cannot be loaded", "dies at review"] as const) {
    it(`a worker that ${fate} takes the cells with it, is told, and the next review is done here`, async () => {
      const { spawn, seen } = spawner(() => fate);
      const open = away(spawn);
      await assert.rejects(open.review(cells(), options, {}), WorkerLost);
      assert.ok((await open.review(cells(), options, {})).findings.length > 10);
      assert.ok((await open.planForm("shandong-2019/summary")).plan);
      assert.equal(seen.length, 1);
    });
  }

  it("can be cancelled, and reviewed again", async () => {
    const { spawn } = spawner();
    const open = away(spawn);
    const stop = new AbortController();
    const running = open.review(cells(), options, { signal: stop.signal });
    stop.abort();
    await assert.rejects(running, { name: "Cancelled" });
    assert.ok((await open.review(cells(), options, {})).findings.length > 10);
  });

  it("no form can be planned before anything was read", async () => {
    await assert.rejects(async () => here().planForm("shandong-2019/summary"), WorkerLost);
    await assert.rejects(async () => away(spawner().spawn).planForm("shandong-2019/summary"), WorkerLost);
  });

  it("the page's own way is fetched once, when it is first asked for", async () => {
    let loads = 0;
    const asked: string[] = [];
    const later = reviewLater(async () => (loads++, { review: async ({ file }) => (asked.push(file), result([])), planForm: async (form) => (asked.push(form), { plan: null, units: [] }) }));
    assert.equal(loads, 0);
    await later.review({ file: "甲", date1904: false, strings: [], sheets: [] }, { packs: [], known: [], on: "2019-09-20" }, {});
    await later.planForm("a/b");
    assert.deepEqual([loads, asked], [1, ["甲", "a/b"]]);
  });
});
