import { isOwnFormat, openZip, readsAtOneGo } from "../files";
import { contentKey } from "../sheet/content-key";
import type { WorkbookCells } from "../sheet/cells";
import { Jobs, limitOf } from "./jobs/jobs";
import { inTime } from "./jobs/late";
import type { JobScript } from "./jobs/pool";
import type { JobOptions } from "./jobs/tasks";
import type { Disk } from "./disk";
import { readFile, type FileRead } from "./read-file";
import { bytesOf, type InputReader } from "./read-inputs";

/** Inflated bytes that may take more memory than the others leave: read apart, only that file fails. */
const veryLarge = 256 * 1024 * 1024;

/**
 * Reads inputs in this thread, each in its time, but those in a thread of their own that a library reads at one go or that are very large: they may
 * never come to an end, or take all the memory there is. That thread is made when the first of them comes.
 */
export class ThreadReader {
  #jobs?: Jobs;

  /** @param limit as of `Jobs` @param heavy inflated bytes of a very large workbook */
  constructor(private readonly script: JobScript, private readonly options: Omit<JobOptions, "cells">, private readonly disk: Disk, private readonly limit = limitOf, private readonly heavy = veryLarge) {}

  readonly read: InputReader<WorkbookCells> = async ({ path, name }, skips) => {
    const bytes = await bytesOf(path, this.disk);
    if (!readsAtOneGo(bytes) && !isHeavy(bytes, this.heavy)) return inTime(this.limit(bytes), (signal) => readFile(bytes, name, skips, signal));
    const key = contentKey(bytes);
    if (skips(key)) return { key };
    this.#jobs ??= new Jobs(1, this.script, { ...this.options, cells: true }, this.disk, this.limit);
    return (await this.#jobs.read(bytes, name)) as FileRead<WorkbookCells>;
  };

  close(): void {
    this.#jobs?.close();
  }
}

/** Whether a workbook says that it is very large; what says less than it is is refused while it is read. */
function isHeavy(bytes: Uint8Array, heavy: number): boolean {
  if (!isOwnFormat(bytes)) return false;
  let size = 0;
  for (const entry of openZip(bytes).entries.values()) size += entry.size;
  return size > heavy;
}
