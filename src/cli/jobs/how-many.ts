import { availableParallelism } from "node:os";
import type { InputFile } from "../inputs";

/** Bytes of workbooks that pay for a thread, which is slow until its code is optimised; fewer are read before it is. */
const worthwhile = 12_000_000;
/** Above these the part that one thread does for all decides. */
const most = 8;

/** How many threads read: as asked, and otherwise as many as there are processors and work for. One is none beside the first. */
export function howManyJobs(asked: number | undefined, inputs: readonly Pick<InputFile, "size" | "problem">[], processors = availableParallelism()): number {
  const readable = inputs.filter(({ problem }) => problem === undefined);
  if (asked !== undefined) return Math.max(1, Math.min(asked, readable.length));
  const bytes = readable.reduce((sum, { size = 0 }) => sum + size, 0);
  return Math.max(1, Math.min(processors, most, readable.length, Math.floor(bytes / worthwhile)));
}
