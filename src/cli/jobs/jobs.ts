import { forThread } from "../../core/language/pack/as-data";
import type { Pack } from "../../core/language/pack/schema";
import type { Finding } from "../../core/dictionary/finding";
import type { ReviewResult } from "../../core/review/review";
import type { Reviewed } from "../../core/review/books";
import { sourceOf } from "../../core/dictionary/finding-place";
import type { Disk } from "../disk";
import type { InputFile } from "../inputs";
import type { Marker } from "../mark-copies";
import type { FileRead } from "../read-file";
import { bytesOf, type InputReader } from "../read-inputs";
import { buffersOf } from "../../sheet/buffers";
import { JobPool, type Errand, type JobScript } from "./pool";
import type { JobOptions, Task } from "./tasks";
import { noVerdicts } from "../../core/review/verdict/verdict";

/** How long a file may take: nothing honest comes near it, even on a slow and busy machine. */
export const limitOf = ({ length }: Uint8Array): number => 120_000 + (length / 1024 / 1024) * 10_000;

/** Reads files and marks copies in threads of their own; the result is the one of doing it here. */
export class Jobs {
  readonly #pool: JobPool;

  /** @param limit milliseconds that a file of so many bytes may take */
  constructor(size: number, script: JobScript, options: JobOptions, private readonly disk: Disk, private readonly limit = limitOf) {
    this.#pool = new JobPool(size, script, options);
  }

  /** So many files are held at a time. */
  get ahead(): number {
    return this.#pool.ahead;
  }

  /** All inputs are under way at once, as far as there are threads, and are asked for in their order. */
  reader(inputs: readonly InputFile[]): InputReader<Reviewed> {
    const started = new Map(inputs.filter(({ problem }) => problem === undefined).map((input) => [input, quiet(this.#read(input))]));
    return (input) => started.get(input)!;
  }

  async #read({ path, name }: InputFile): Promise<FileRead> {
    return this.#pool.do<"read">(async () => this.#errand(await bytesOf(path, this.disk), (bytes) => ({ type: "read", bytes, file: name })));
  }

  /** Reads what is in memory; the bytes go over to the thread. */
  read(bytes: Uint8Array, file: string): Promise<FileRead> {
    return this.#pool.do<"read">(async () => this.#errand(bytes, (given) => ({ type: "read", bytes: given, file })));
  }

  marker({ findings, keys, groups: _, ...result }: ReviewResult, packs: readonly Pack[]): Marker {
    const byFile = new Map<string, { findings: Finding[]; keys: string[] }>();
    findings.forEach((finding, at) => {
      const { file } = sourceOf(finding, result);
      let mine = byFile.get(file);
      if (!mine) byFile.set(file, (mine = { findings: [], keys: [] }));
      mine.findings.push(finding);
      if (keys) mine.keys.push(keys[at]);
    });
    // Of questions and verdicts a copy shows nothing but the names of the units.
    const first: Task = { type: "result", result: { ...result, groups: undefined, findings: [], checklist: { units: result.checklist.units, questions: [], answers: [] }, verdicts: noVerdicts }, packs: packs.map(forThread) };
    return (file, bytesOf) => quiet(this.#pool.do<"mark">(async () => this.#errand(await bytesOf(), (bytes) => ({ type: "mark", bytes, file, findings: byFile.get(file.file)?.findings ?? [], ...(keys && { keys: byFile.get(file.file)?.keys ?? [] }) })), first));
  }

  #errand(bytes: Uint8Array, task: (bytes: Uint8Array) => Task): Errand {
    return { task: task(bytes), transfer: buffersOf(bytes), limit: this.limit(bytes) };
  }

  close(): void {
    this.#pool.close();
  }
}

/** Whoever waits for it hears of a fault; until then nobody does. */
function quiet<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}
