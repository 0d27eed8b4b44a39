import type { WorkbookCells } from "../sheet/cells";
import { UserError } from "../sheet/user-error";
import type { WorkerLike } from "./client";
import { Cancelled } from "./drain";
import type { FromReader } from "./protocol";

/** Milliseconds a file may take: reliability, 20 s. */
const cap = 20_000;

/**
 * Reads one file into cells in a thread of its own, which is ended afterwards, when cancelled, and when it takes too long.
 * @throws UserError with the reader's sentence; Cancelled
 */
export function readElsewhere(bytes: Uint8Array, file: string, spawn: () => WorkerLike, signal?: AbortSignal): Promise<WorkbookCells> {
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
    const timer = setTimeout(() => finish(() => reject(new UserError("读取超过 20 秒还没有完成，已停止。请用 Excel 或 WPS 打开并另存为“Excel 工作簿（*.xlsx）”后再试。"))), cap);
    if (signal?.aborted) return cancel();
    signal?.addEventListener("abort", cancel);
    worker.onerror = () => finish(() => reject(new UserError("读取时出错，没有打开。请用 Excel 或 WPS 打开并另存为“Excel 工作簿（*.xlsx）”后再试。")));
    worker.onmessage = ({ data }: MessageEvent<FromReader>) => {
      if (data.type === "refused") finish(() => reject(data.why === null ? new Error("read") : new UserError(data.why)));
    };
    port1.onmessage = ({ data }: MessageEvent<WorkbookCells>) => finish(() => resolve(data));
    worker.postMessage({ type: "reader", port: port2, known: [] }, [port2]);
    worker.postMessage({ type: "read", label: file, file: new Blob([bytes as BlobPart]) });
  });
}
