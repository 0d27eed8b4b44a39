import { Refusal } from "../../files";
import { UserError } from "../../sheet/user-error";

/** What is said of a file that took too long. @param limit milliseconds */
export const lateFault = (limit: number): UserError => new UserError(`超过 ${Math.round(limit / 1000)} 秒没有处理完，已停止处理这个文件；如文件确实很大，请拆分后再试。`);

/** Does some work that can be ended between two of its steps, as soon as it takes too long. @param limit milliseconds */
export async function inTime<T>(limit: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const until = performance.now() + limit;
  const signal = new AbortController().signal;
  // Nobody's timer is heard while the work goes on: whoever looks at the signal looks at the clock.
  Object.defineProperty(signal, "aborted", { get: () => performance.now() > until });
  try {
    return await work(signal);
  } catch (fault) {
    throw fault instanceof Refusal && fault.code === "cancelled" ? lateFault(limit) : fault;
  }
}
