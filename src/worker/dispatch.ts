import { buffersOf } from "../sheet/buffers";
import type { WorkbookCells } from "../sheet/cells";
import type { Pack } from "../core/language/pack/schema";
import type { Keeper } from "./keeper";
import type { FromWorker, ToWorker } from "./protocol";
import { readOne, type ReaderTools } from "./reader";

/** What a worker is made of. */
interface WorkerParts {
  read: ReaderTools["read"];
  /** Made when first needed: only who reviews needs the regulations. */
  keeper(): Promise<Keeper>;
  /** Tries a pack of one's own and sends what becomes of it. */
  tryPack(file: Blob, own: readonly Pack[]): void;
  send(message: FromWorker): void;
}

/** Takes each message to whom it is for. Whether a worker reads or keeps, its first messages say; a keeper's orders wait for it, in their order. */
export function dispatcher({ read, keeper, tryPack, send }: WorkerParts): (message: ToWorker) => void {
  let toKeeper: MessagePort | null = null;
  let known = new Map<string, string>();
  let made: Promise<Keeper> | null = null;
  const keep = (work: (keeper: Keeper) => unknown): void => void (made ??= keeper()).then(work);
  return (message) => {
    switch (message.type) {
      case "reader":
        toKeeper = message.port;
        known = new Map(message.known);
        break;
      case "read":
        void readOne(message.label, message.file, known, { read, send, hand: (cells) => toKeeper!.postMessage(cells, buffersOf(cells)) });
        break;
      case "keeper":
        message.port.onmessage = ({ data }: MessageEvent<WorkbookCells>) => keep((one) => one.keep(data));
        break;
      case "texts":
        keep((one) => one.texts(message.texts));
        break;
      case "hold":
        keep((one) => one.hold(message.cells));
        break;
      case "review":
        keep((one) => one.review(message.run, message.order, message.options));
        break;
      case "form":
        keep((one) => one.form(message.run, message.order, message.options, message.form));
        break;
      case "rows":
        keep((one) => one.rows(message.run, message.label, message.sheet, message.rows));
        break;
      case "guess":
        keep((one) => one.guess(message.run, message.order, message.own));
        break;
      case "copy":
        keep((one) => one.copy(message.run, message.label, message.wish));
        break;
      case "take":
        keep((one) => one.take(message.piece));
        break;
      case "return":
        keep((one) => one.returnAll(message.run, message.rest, message.ledger, message.wish));
        break;
      case "earlier":
        keep((one) => one.earlier(message.run, message.report));
        break;
      case "try":
        tryPack(message.file, message.own);
        break;
      case "cancel":
        keep((one) => one.cancel());
        break;
      case "forget":
        keep((one) => one.forget(message.label));
        break;
      case "drop":
        keep((one) => one.drop());
        break;
    }
  };
}
