import assert from "node:assert/strict";
import type { WorkerLike } from "../../src/worker/client";
import { dispatcher } from "../../src/worker/dispatch";
import { Cancelled } from "../../src/worker/drain";
import { entriesPerMessage, type FromTrial } from "../../src/worker/protocol";
import { sendTrial } from "../../src/worker/send-trial";
import { tryElsewhere } from "../../src/worker/try-elsewhere";
import { tryPack } from "../../src/worker/try-pack";
import { exampleKinds } from "../../src/core/language/pack/schema";
import { common, packs } from "../../src/packs";
import { ownPack } from "../packs/own-pack";

const around = { builtIn: packs, own: [], forms: [], common };

/** The worker's own script in this thread; its messages are cloned as a thread clones them. */
function script(ended: string[], heard: FromTrial[] = []): WorkerLike {
  const take = dispatcher({
    read: () => assert.fail("nothing is read"), keeper: () => assert.fail("nothing is kept"), send: () => assert.fail("nothing else is sent"),
    tryPack: (file) => void sendTrial(file, around, (message) => {
      heard.push(message);
      worker.onmessage?.({ data: structuredClone(message) } as MessageEvent);
    }),
  });
  const worker: WorkerLike = { onmessage: null, onerror: null, postMessage: (message) => take(message), terminate: () => void ended.push("ended") };
  return worker;
}

/** One with several times its rule, an example of each kind. */
const many = (rules: number): string => JSON.stringify(ownPack((pack) => {
  const [entry] = pack.entries;
  if (entry.as === "rule") entry.rule.examples = exampleKinds.map((kind) => entry.rule.examples.find((one) => one.kind === kind)!);
  pack.entries = Array.from({ length: rules }, (_, i) => ({ ...entry, clause: i === 0 ? entry.clause : `${pack.id}/8.1.${i + 5}c` }));
}));

describe("worker/try-elsewhere", () => {
  let ended: string[];
  beforeEach(() => (ended = []));
  afterEach(() => assert.deepEqual(ended, ["ended"]));

  it("tells what is told here, the pack in pieces and without the examples that were tried", async () => {
    const heard: FromTrial[] = [];
    const rules = entriesPerMessage + 1;
    const trial = await tryElsewhere(new Blob([many(rules)]), [], () => script(ended, heard));
    const here = await tryPack(many(rules), around);
    assert.ok(here.pack, JSON.stringify(here.problems.slice(0, 3)));
    const { pack, ...told } = trial;
    const { pack: own, ...same } = here;
    assert.deepEqual(told, same);
    const proved = own.entries.map((entry) => (entry.as === "rule" ? { ...entry, rule: { ...entry.rule, examples: [] } } : entry));
    assert.deepEqual(pack, JSON.parse(JSON.stringify({ ...own, entries: proved })));
    assert.deepEqual(heard.flatMap((message) => (message.type === "entries" ? [message.entries.length] : [])), [entriesPerMessage, 1]);
  });

  it("says how many of the examples have run", async () => {
    const told: unknown[] = [];
    const thread: WorkerLike = {
      onmessage: null, onerror: null, terminate: () => void ended.push("ended"),
      postMessage: () => void [{ type: "trying", progress: { done: 1, total: 4 } }, { type: "tried", trial: { problems: [], failures: [], examples: 4, lints: [] } }].forEach((data) => thread.onmessage?.({ data } as MessageEvent)),
    };
    await tryElsewhere(new Blob([]), [], () => thread, { onProgress: (progress) => void told.push(progress) });
    assert.deepEqual(told, [{ done: 1, total: 4 }]);
  });

  it("says why a file is no pack", async () => {
    const { pack, problems } = await tryElsewhere(new Blob(["{"]), [], () => script(ended));
    assert.deepEqual([pack, problems.length], [undefined, 1]);
    assert.match(problems[0].message, /不是合法的 JSON/u);
  });

  it("ends its thread when it is cancelled", async () => {
    const stop = new AbortController();
    const trying = tryElsewhere(new Blob([many(1)]), [], () => ({ ...script([]), postMessage: () => undefined, terminate: () => void ended.push("ended") }), { signal: stop.signal });
    stop.abort();
    await assert.rejects(trying, Cancelled);
  });
});
