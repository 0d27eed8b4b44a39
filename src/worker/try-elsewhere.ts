import type { Trial, TrialProgress } from "../core/author/trial";
import type { Entry, Pack } from "../core/language/pack/schema";
import type { WorkerLike } from "./client";
import { Cancelled } from "./drain";
import type { FromTrial, WireTrial } from "./protocol";

/**
 * Tries a pack of one's own in a thread of its own, which is ended afterwards and when cancelled: a large one is parsed and checked for seconds.
 * Its entries come back in pieces and without their examples, which nobody asks for again.
 * @throws Cancelled; an Error when the thread itself failed
 */
export function tryElsewhere(file: Blob, own: readonly Pack[], spawn: () => WorkerLike, { signal, onProgress }: { signal?: AbortSignal; onProgress?(progress: TrialProgress): void } = {}): Promise<Trial> {
  return new Promise((resolve, reject) => {
    const worker = spawn();
    const entries: Entry[] = [];
    const finish = (end: () => void): void => {
      signal?.removeEventListener("abort", cancel);
      worker.onmessage = worker.onerror = null;
      worker.terminate();
      end();
    };
    const cancel = (): void => finish(() => reject(new Cancelled()));
    if (signal?.aborted) return cancel();
    signal?.addEventListener("abort", cancel);
    worker.onerror = () => finish(() => reject(new Error("trial")));
    worker.onmessage = ({ data }: MessageEvent<FromTrial>) => {
      if (data.type === "trying") onProgress?.(data.progress);
      else if (data.type === "entries") for (const entry of data.entries) entries.push(entry);
      else if (data.type === "tried") finish(() => resolve(whole(data.trial, entries)));
    };
    worker.postMessage({ type: "try", file, own });
  });
}

function whole({ pack, ...trial }: WireTrial, entries: Entry[]): Trial {
  return pack ? { ...trial, pack: { ...pack, entries } } : trial;
}
