import { availableParallelism } from "node:os";
import type { InputFile } from "../inputs";

/** What reading a workbook costs, in seconds: some for each, however small, and some for each megabyte. */
const cost = { file: 0.008, megabyte: 0.08 };
/** Seconds of reading that pay for starting a thread, which is slow until its code is optimised. */
const worthwhile = 1.5;
/** Above these the part that one thread does for all decides. */
const most = 8;

/** How many threads read: as asked, and otherwise as many as there are processors and work for. One is none beside the first. */
export function howManyJobs(asked: number | undefined, inputs: readonly Pick<InputFile, "size" | "problem">[], processors = availableParallelism()): number {
  const readable = inputs.filter(({ problem }) => problem === undefined);
  if (asked !== undefined) return Math.max(1, Math.min(asked, readable.length));
  const seconds = readable.reduce((sum, { size = 0 }) => sum + cost.file + (cost.megabyte * size) / 1e6, 0);
  return Math.max(1, Math.min(processors, most, readable.length, Math.floor(seconds / worthwhile)));
}
