import type { WorkbookCells } from "../../core/cells";
import { Refusal } from "../refusal";
import { readWorkbookSteps, type ReadOptions, type ReadProgress } from "./workbook";

export interface PacedOptions extends ReadOptions {
  /** Stops the reading between two steps with Refusal "cancelled". */
  signal?: AbortSignal;
  /** Milliseconds of work before the page gets its turn. */
  slice?: number;
  onProgress?: (progress: ReadProgress) => void;
}

/** As `readWorkbook`, but lets the page breathe: never more than `slice` (8 ms) of work at a stretch. */
export async function readWorkbookPaced(bytes: Uint8Array, file: string, options: PacedOptions = {}): Promise<WorkbookCells> {
  const { signal, slice = 8, onProgress } = options;
  const run = readWorkbookSteps(bytes, file, options);
  for (let until = performance.now() + slice; ; ) {
    if (signal?.aborted) {
      run.return(undefined as never);
      throw new Refusal("cancelled", "已取消读取。", { file });
    }
    const step = run.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    onProgress?.(step.value);
    await new Promise((resolve) => setTimeout(resolve, 0));
    until = performance.now() + slice;
  }
}
