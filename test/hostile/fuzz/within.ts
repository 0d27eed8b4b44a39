import { createContext, Script } from "node:vm";

const script = new Script("work()");
const context = createContext({ work: (): void => undefined });

/** Runs what must come to an end by itself; false: it was broken off after that time wherever it was, in a loop or a pattern. */
export function withinTime(ms: number, work: () => void): boolean {
  context.work = work;
  try {
    script.runInContext(context, { timeout: ms });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return false;
    throw error;
  }
}
