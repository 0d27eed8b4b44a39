import { walk } from "../core/review/review";
import { readAny, submittedCaps } from "../files";
import { dispatcher } from "./dispatch";
import { Keeper } from "./keeper";
import { planForm } from "./plan-form";
import type { FromWorker, ToWorker } from "./protocol";

/* The script of every worker: it only wires. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
};
const send = (message: FromWorker) => scope.postMessage(message);

const take = dispatcher({
  // A worker has no page to let breathe; what it reads, others sent.
  read: (bytes, file) => readAny(bytes, file, { slice: Infinity, caps: submittedCaps }),
  keeper: async () => {
    const { packs, workdays } = await import("../packs");
    return new Keeper({ walk: (books, options) => walk(books, { ...options, workdays }), packs, planForm, copy: async (...wish) => (await import("./make-copy")).makeCopy(...wish), returnAll: async (...asked) => (await import("./return-all")).returnAll(...asked), send });
  },
  tryPack: (file, own) => void Promise.all([import("../packs"), import("./send-trial")]).then(([{ packs, forms, workdays, common }, { sendTrial }]) => sendTrial(file, { builtIn: packs, own, forms: [...forms.keys()], workdays, common }, send)),
  send,
});

// What cannot be loaded ends the worker, and whoever asked hears of it: a promise that fails would leave it waiting.
self.addEventListener("unhandledrejection", ({ reason }) => setTimeout(() => {
  throw reason;
}));

scope.onmessage = ({ data }) => take(data);
