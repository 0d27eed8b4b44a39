import { readsAtOneGo } from "../files";
import { contentKey } from "../sheet/content-key";
import type { WorkbookCells } from "../sheet/cells";
import { Jobs } from "./jobs/jobs";
import type { JobScript } from "./jobs/pool";
import type { JobOptions } from "./jobs/tasks";
import type { Disk } from "./disk";
import { readFile, type FileRead } from "./read-file";
import { bytesOf, type InputReader } from "./read-inputs";

/**
 * Reads inputs in this thread, but those in a thread of their own that a library reads at one go: it may never come to an end, or take all
 * the memory there is. That thread is made when the first of them comes.
 */
export class ThreadReader {
  #jobs?: Jobs;

  /** @param limit as of `Jobs` */
  constructor(private readonly script: JobScript, private readonly options: Omit<JobOptions, "cells">, private readonly disk: Disk, private readonly limit?: (bytes: Uint8Array) => number) {}

  readonly read: InputReader<WorkbookCells> = async ({ path, name }, skips) => {
    const bytes = await bytesOf(path, this.disk);
    if (!readsAtOneGo(bytes)) return readFile(bytes, name, skips);
    const key = contentKey(bytes);
    if (skips(key)) return { key };
    this.#jobs ??= new Jobs(1, this.script, { ...this.options, cells: true }, this.disk, this.limit);
    return (await this.#jobs.read(bytes, name)) as FileRead<WorkbookCells>;
  };

  close(): void {
    this.#jobs?.close();
  }
}
