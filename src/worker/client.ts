import { UserError } from "../sheet/user-error";
import type { WorkbookCells } from "../sheet/cells";
import type { Finding } from "../core/dictionary/finding";
import type { FileReview, Progress, ReviewResult } from "../core/review/review";
import type { Pack } from "../core/language/pack/schema";
import type { ShownRows } from "../sheet/shown-rows";
import type { EarlierRun } from "../core/reports/earlier-run";
import type { PlannedForm } from "./plan-form";
import { breathe } from "./breathe";
import { Cancelled } from "./drain";
import { buffersOf } from "../sheet/buffers";
import { fileCap, filesPerMessage, findingsPerMessage, heldCap, joinEarlier, joinResult, pieces, takeLists, textsPerMessage, type CopyWish, type EarlierPiece, type FromKeeper, type FromReader, type ResultLists, type ReturnWish, type ToWorker, type WireOptions } from "./protocol";

/** What the client needs of a Worker, so that tests can give another one. */
export interface WorkerLike {
  postMessage(message: ToWorker, transfer?: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** The worker died, and what it held with it. */
export class WorkerLost extends Error {
  override name = "WorkerLost";
}

/** What became of a file. */
export interface ReadDone {
  /** skipped: the copy of another. */
  status: "read" | "refused" | "skipped";
  problem: "duplicate" | "slow" | "failed" | "full" | null;
  /** The reader's own sentence, or the twin's label. */
  detail: string | null;
}

export interface WorkerClient {
  /** Reads one file; never rejects except when cancelled. */
  read(label: string, file: Blob, signal?: AbortSignal): Promise<ReadDone>;
  /** Hands over one workbook that was read elsewhere, in place of all others; its arrays move. False, and nothing moved, where no worker can be had. */
  hold(cells: WorkbookCells): Promise<boolean>;
  /** Reviews the files of `order` (all read) as one dataset. Throws Cancelled, or an Error when the review itself failed. */
  review(order: string[], options: WireOptions, call: { signal?: AbortSignal; onProgress?: (progress: Progress) => void }): Promise<ReviewResult>;
  /** Plans an official form from the files of `order`. */
  planForm(order: string[], options: WireOptions, form: string): Promise<PlannedForm>;
  /** Rows of a sheet of a file, by number, as people read them; null where there is no such sheet. */
  rows(label: string, sheet: string, rows: number[]): Promise<ShownRows | null>;
  /** The regulation that each of some files (all read) seems to be made for. */
  guess(order: string[], own: Pack[]): Promise<(string | null)[]>;
  /** The copy of a file with what was found in it, and what is to be told of it. */
  copy(label: string, wish: CopyWish): Promise<{ copy: Uint8Array; told: string[] }>;
  /** The report of an earlier run, as --json wrote it or a pane saved it. Throws UserError with what it is not; Cancelled. */
  earlier(report: Blob, signal?: AbortSignal): Promise<EarlierRun>;
  /** True while the file's cells are held: a review that had to be ended loses them. */
  holds(label: string): boolean;
  /** Makes all that goes back of a batch; each file, or piece of the zip, is given as it comes. Throws Cancelled. */
  returnAll(result: ReviewResult, wish: ReturnWish, call: { signal?: AbortSignal; give(name: string, bytes: Uint8Array): void; onProgress?(part: number, whole: number): void }): Promise<{ told: string[]; copies: number; letters: number }>;
  /** Forgets one file; its copy, should there be one, counts again. Not while something runs. */
  forget(label: string): void;
  /** Forgets all files. */
  clear(): void;
}

interface ClientOptions {
  spawn(): WorkerLike;
  /** Milliseconds a file may take; absent: `fileCap` of the protocol. */
  fileCap?: number;
  /** Bytes of cells held at most; absent: `heldCap` of the protocol. */
  heldCap?: number;
  /** Milliseconds a cancelled review may take to stop before its worker is ended. */
  cancelCap?: number;
}

/** The asking side of the worker: one thread holds and reviews, a second one reads files, where there are files. */
export function createWorkerClient({ spawn, fileCap: cap = fileCap, heldCap: most = heldCap, cancelCap = 900 }: ClientOptions): WorkerClient {
  let reader: WorkerLike | null = null;
  let keeper: WorkerLike | null = null;
  let known = new Map<string, string>();
  const sizes = new Map<string, number>();
  let runs = 0;

  function theKeeper(): WorkerLike {
    if (!keeper) {
      keeper = spawn();
      // One that could not be loaded says so between two orders.
      keeper.onerror = endAll;
    }
    return keeper;
  }

  function theReader(): WorkerLike {
    if (reader) return reader;
    reader = spawn();
    const { port1, port2 } = new MessageChannel();
    theKeeper().postMessage({ type: "keeper", port: port2 }, [port2]);
    reader.postMessage({ type: "reader", port: port1, known: [...known] }, [port1]);
    return reader;
  }

  function endReader(): void {
    reader?.terminate();
    reader = null;
  }

  function endAll(): void {
    endReader();
    keeper?.terminate();
    keeper = null;
    known = new Map();
    sizes.clear();
  }

  async function read(label: string, file: Blob, signal?: AbortSignal): Promise<ReadDone> {
    const worker = theReader();
    return new Promise<ReadDone>((resolve, reject) => {
      const finish = (end: () => void) => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", cancel);
        worker.onmessage = worker.onerror = null;
        end();
      };
      const cancel = () => finish(() => (endReader(), reject(new Cancelled())));
      const give = (report: ReadDone) => finish(() => resolve(report));
      const timer = setTimeout(() => (endReader(), give({ status: "refused", problem: "slow", detail: null })), cap);
      if (signal?.aborted) return cancel();
      signal?.addEventListener("abort", cancel);
      worker.onerror = () => (endReader(), give({ status: "refused", problem: "failed", detail: null }));
      worker.onmessage = ({ data }: MessageEvent<FromReader>) => {
        if (data.label !== label) return;
        if (data.type === "read" && [...sizes.values()].reduce((sum, one) => sum + one, data.bytes) > most) {
          // The reader remembers its content: the next one does not.
          endReader();
          keeper?.postMessage({ type: "forget", label });
          return give({ status: "refused", problem: "full", detail: null });
        }
        if (data.type === "read") {
          known.set(data.key, label);
          sizes.set(label, data.bytes);
        }
        give(
          data.type === "read"
            ? { status: "read", problem: null, detail: null }
            : data.type === "duplicate"
              ? { status: "skipped", problem: "duplicate", detail: data.of }
              : { status: "refused", problem: data.why === null ? "failed" : null, detail: data.why },
        );
      };
      worker.postMessage({ type: "read", label, file });
    });
  }

  const holds = (label: string): boolean => [...known.values()].includes(label);

  async function ask<T>(order: readonly string[], message: (run: number) => ToWorker, hear: (message: FromKeeper, done: (value: T) => void) => void, signal?: AbortSignal): Promise<T> {
    // It went, with what it held, while nobody listened.
    if (!order.every(holds)) throw new WorkerLost();
    const worker = theKeeper();
    const run = ++runs;
    return new Promise<T>((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const finish = (end: () => void) => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", cancel);
        worker.onmessage = null;
        worker.onerror = endAll;
        end();
      };
      const cancel = () => {
        worker.postMessage({ type: "cancel" });
        // A rule that does not yield cannot hear us: its worker is ended, and the files are read again next time.
        timer = setTimeout(() => finish(() => (endAll(), reject(new Cancelled()))), cancelCap);
      };
      worker.onerror = () => finish(() => (endAll(), reject(new WorkerLost())));
      worker.onmessage = ({ data }: MessageEvent<FromKeeper>) => {
        if (data.run !== run) return;
        if (data.type === "cancelled") finish(() => reject(new Cancelled()));
        else if (data.type === "failed") finish(() => reject(data.why === null ? new Error("review") : new UserError(data.why)));
        else hear(data, (value) => finish(() => resolve(value)));
      };
      worker.postMessage(message(run));
      if (signal?.aborted) cancel();
      else signal?.addEventListener("abort", cancel);
    });
  }

  async function hold({ strings, ...rest }: WorkbookCells): Promise<boolean> {
    endReader();
    known = new Map([["", rest.file]]);
    let worker: WorkerLike;
    try {
      worker = theKeeper();
    } catch {
      return false;
    }
    worker.postMessage({ type: "drop" });
    // A clone of a million texts at one go would hold the page up.
    for (const piece of pieces(strings, textsPerMessage)) {
      worker.postMessage({ type: "texts", texts: piece });
      await breathe();
    }
    worker.postMessage({ type: "hold", cells: { ...rest, strings: [] } }, buffersOf({ ...rest, strings }));
    return true;
  }

  return {
    read,
    hold,
    review(order, options, { signal, onProgress }) {
      const files: FileReview[] = [];
      const lists: ResultLists = { units: [], answers: [], conclusions: [], keys: [] };
      const findings: Finding[] = [];
      return ask<ReviewResult>(
        order,
        (run) => ({ type: "review", run, order, options }),
        (message, done) => {
          if (message.type === "progress") onProgress?.(message.progress);
          else if (message.type === "files") files.push(...message.files);
          else if (message.type === "findings") for (const finding of message.findings) findings.push(finding);
          else if (message.type === "list") (lists[message.piece.list] as unknown[]).push(...message.piece.items);
          else if (message.type === "done") done(joinResult(files, findings, lists, message));
        },
        signal,
      );
    },
    planForm: (order, options, form) =>
      ask<PlannedForm>(
        order,
        (run) => ({ type: "form", run, order, options, form }),
        (message, done) => message.type === "planned" && done(message.planned),
      ),
    rows: (label, sheet, rows) =>
      ask<ShownRows | null>(
        [label],
        (run) => ({ type: "rows", run, label, sheet, rows }),
        (message, done) => message.type === "rows" && done(message.rows),
      ),
    guess: (order, own) =>
      ask<(string | null)[]>(
        order,
        (run) => ({ type: "guess", run, order, own }),
        (message, done) => message.type === "guessed" && done(message.packs),
      ),
    copy: (label, wish) =>
      ask<{ copy: Uint8Array; told: string[] }>(
        [label],
        (run) => ({ type: "copy", run, label, wish }),
        (message, done) => message.type === "copied" && done({ copy: message.copy, told: message.told }),
      ),
    earlier(report, signal) {
      const read: EarlierPiece[] = [];
      return ask<EarlierRun>(
        [],
        (run) => ({ type: "earlier", run, report }),
        (message, done) => {
          if (message.type === "earlier") read.push(message.piece);
          else if (message.type === "earlierRead") done(joinEarlier(read, message.rest));
        },
        signal,
      );
    },
    async returnAll(result, wish, { signal, give, onProgress }) {
      const { files, findings, ledger, outcomes: _, ...more } = result;
      const { pieces: lists, rest } = takeLists(more);
      // A clone of a whole result at one go would hold the page up.
      const worker = theKeeper();
      worker.postMessage({ type: "take", piece: { first: true } });
      for (const piece of [...[...pieces(files, filesPerMessage)].map((some) => ({ files: some })), ...[...pieces(findings, findingsPerMessage)].map((some) => ({ findings: some })), ...lists]) {
        worker.postMessage({ type: "take", piece });
        await breathe();
        if (signal?.aborted) throw new Cancelled();
      }
      return ask<{ told: string[]; copies: number; letters: number }>(
        wish.files.map(([label]) => label),
        (run) => ({ type: "return", run, rest, ledger, wish }),
        (message, done) => {
          if (message.type === "returned") {
            give(message.name, message.bytes);
            onProgress?.(message.part, message.whole);
          } else if (message.type === "allReturned") done({ told: message.told, copies: message.copies, letters: message.letters });
        },
        signal,
      );
    },
    holds,
    forget(label) {
      const kept = [...known].filter(([, other]) => other !== label);
      if (kept.length === known.size) return;
      known = new Map(kept);
      sizes.delete(label);
      // The reader remembers contents too: the next one starts from what is known here.
      endReader();
      keeper?.postMessage({ type: "forget", label });
    },
    clear: endAll,
  };
}
