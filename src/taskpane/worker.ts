import type { WorkbookCells } from "../sheet/cells";
import { walk } from "../core/review/review";
import { readWorkbookPaced } from "../files";
import { Keeper } from "./batch/keeper";
import type { FromWorker, ToWorker } from "./batch/protocol";
import { readOne } from "./batch/reader";
import { buffersOf } from "../sheet/buffers";
import { planForm } from "./plan-form";

/* The script of all workers: the reader and the keeper of a batch, and the keeper of the open workbook. What one is, the first message says. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
};
const send = (message: FromWorker) => scope.postMessage(message);

/** A worker has no page to let breathe. */
const readFast = (bytes: Uint8Array, file: string) => readWorkbookPaced(bytes, file, { slice: Infinity });

let toKeeper: MessagePort | null = null;
let known = new Map<string, string>();
/** Only the keeper needs the regulations; its orders wait for them, in their order. */
let keeper: Promise<Keeper> | null = null;
const theKeeper = () => (keeper ??= import("../packs").then(({ packs, workdays }) => {
  return new Keeper({ walk: (books, options) => walk(books, { ...options, workdays }), packs, planForm, send });
}));

// What cannot be loaded ends the worker, and the pane hears of it: a promise that fails would leave it waiting.
self.addEventListener("unhandledrejection", ({ reason }) => setTimeout(() => {
  throw reason;
}));

scope.onmessage = ({ data }) => {
  switch (data.type) {
    case "reader":
      toKeeper = data.port;
      known = new Map(data.known);
      break;
    case "keeper":
      data.port.onmessage = (event: MessageEvent<WorkbookCells>) => void theKeeper().then((one) => one.keep(event.data));
      break;
    case "read":
      void readOne(data.label, data.file, known, { read: readFast, send, hand: (cells) => toKeeper!.postMessage(cells, buffersOf(cells)) });
      break;
    case "texts":
      void theKeeper().then((one) => one.texts(data.texts));
      break;
    case "hold":
      void theKeeper().then((one) => one.hold(data.cells));
      break;
    case "review":
      void theKeeper().then((one) => one.review(data.run, data.order, data.options));
      break;
    case "form":
      void theKeeper().then((one) => one.form(data.run, data.order, data.options, data.form));
      break;
    case "cancel":
      void theKeeper().then((one) => one.cancel());
      break;
    case "forget":
      void theKeeper().then((one) => one.forget(data.label));
      break;
    case "drop":
      void theKeeper().then((one) => one.drop());
      break;
  }
};
