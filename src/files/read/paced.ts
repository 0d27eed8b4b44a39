import type { WorkbookCells } from "../../sheet/cells";
import { Refusal, type RefusalCode } from "../refusal";
import { Arrivals, newBudget, webPlatform, type Platform } from "../zip";
import { readWorkbookSteps, type ReadOptions, type ReadProgress } from "./workbook";

export interface PacedOptions extends ReadOptions {
  /** Stops the reading between two steps with Refusal "cancelled". */
  signal?: AbortSignal;
  /** Milliseconds of work before the page gets its turn; Infinity where nobody waits for one. */
  slice?: number;
  onProgress?: (progress: ReadProgress) => void;
  /** Inflates the big parts; absent: the browser's own, where it has one; null: the built-in one. */
  platform?: Platform | null;
}

/** Refusals that no other inflater would change: limits on bytes and cells that are really there. */
const final = new Set<RefusalCode>(["bomb", "too-big", "too-many-cells", "too-scattered", "too-many-merges", "too-many-strings", "cancelled"]);

/** As `readWorkbook`, but lets the page breathe: never more than `slice` (8 ms) of work at a stretch. */
export async function readWorkbookPaced(bytes: Uint8Array, file: string, options: PacedOptions = {}): Promise<WorkbookCells> {
  const platform = options.platform === undefined && !options.inflater ? webPlatform() : options.platform;
  if (platform) {
    try {
      return await drive(bytes, file, options, platform);
    } catch (error) {
      // Platforms differ in what they make of damaged data; what is refused, and why, must not: the built-in inflater decides.
      if (!(error instanceof Refusal) || final.has(error.code)) throw error;
    }
  }
  return drive(bytes, file, options, null);
}

async function drive(bytes: Uint8Array, file: string, options: PacedOptions, platform: Platform | null): Promise<WorkbookCells> {
  const { signal, slice = 8, onProgress } = options;
  const budget = newBudget(options.caps, options);
  const arrivals = platform && new Arrivals(platform);
  if (arrivals) {
    budget.streamed = arrivals.inflater;
    budget.crc32 = platform.crc32;
  }
  const run = readWorkbookSteps(bytes, file, options, budget);
  for (let until = performance.now() + slice; ; ) {
    if (signal?.aborted) {
      run.return(undefined as never);
      throw new Refusal("cancelled", "已取消读取。", { file });
    }
    const step = run.next();
    if (step.done) return step.value;
    const arrival = arrivals?.next();
    if (arrival) await arrival;
    if (performance.now() < until) continue;
    onProgress?.(step.value);
    await new Promise((resolve) => setTimeout(resolve, 0));
    until = performance.now() + slice;
  }
}
