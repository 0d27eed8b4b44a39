import type { WorkbookCells } from "../sheet/cells";
import { UserError } from "../sheet/user-error";
import type { WorkerLike } from "./client";
import { Cancelled } from "./drain";
import { fileCap, type FromReader } from "./protocol";

/** A file that was not read for no fault that the reader has a sentence about: it took longer than `fileCap`, or the reader itself failed. */
export class NotRead extends Error {
  override name = "NotRead";

  constructor(readonly why: "slow" | "failed") {
    super(why);
  }
}

/**
 * Reads one file into cells in a thread of its own, which is ended afterwards, when cancelled, and when it takes too long.
 * @param cap milliseconds it may take
 * @throws UserError with the reader's sentence; NotRead; Cancelled
 */
export function readElsewhere(bytes: Uint8Array, file: string, spawn: () => WorkerLike, signal?: AbortSignal, cap = fileCap): Promise<WorkbookCells> {
  return new Promise((resolve, reject) => {
    const worker = spawn();
    const { port1, port2 } = new MessageChannel();
    const finish = (end: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      worker.terminate();
      port1.close();
      end();
    };
    const cancel = (): void => finish(() => reject(new Cancelled()));
    const timer = setTimeout(() => finish(() => reject(new NotRead("slow"))), cap);
    if (signal?.aborted) return cancel();
    signal?.addEventListener("abort", cancel);
    worker.onerror = () => finish(() => reject(new NotRead("failed")));
    worker.onmessage = ({ data }: MessageEvent<FromReader>) => {
      if (data.type === "refused") finish(() => reject(data.why === null ? new NotRead("failed") : new UserError(data.why)));
    };
    port1.onmessage = ({ data }: MessageEvent<WorkbookCells>) => finish(() => resolve(data));
    worker.postMessage({ type: "reader", port: port2, known: [] }, [port2]);
    worker.postMessage({ type: "read", label: file, file: new Blob([bytes as BlobPart]) });
  });
}
