import { excel } from "./office";
import { asProblem, ExcelProblem } from "./problem";
import { noteRefused, nothingAsked } from "./sheet-names";

/** Milliseconds a single sync may take before it is given up (a sync may never settle). */
export const limits = { watchdog: 30_000 };

/** What every function of this room works with: the request context, and a sync that cannot hang. */
export interface ExcelSession {
  context: Excel.RequestContext;
  workbook: Excel.Workbook;
  /** Sends what is queued; throws `ExcelProblem` "cancelled" before sending when the signal is aborted. */
  sync(): Promise<void>;
  /** The same without looking at the signal: for taking back what was begun. */
  finish(): Promise<void>;
}

/** Detail of the problem that another pane wrote between reading and writing: nothing was written, and what it did is read anew. */
export const overtaken = "overtaken";
const mostTries = 4;

/** One Excel.run: errors come out as `ExcelProblem`. Begun anew where a chart sheet has the name a sheet of ours was to get, and where another pane was quicker. */
export async function inExcel<T>(work: (session: ExcelSession) => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (let tries = 1; ; tries++) {
    nothingAsked();
    try {
      return await runOnce(work, signal);
    } catch (error) {
      const problem = asProblem(error);
      if (problem.detail === overtaken && tries < mostTries) continue;
      if (problem.detail !== "ItemAlreadyExists" || !noteRefused()) throw problem;
    }
  }
}

function runOnce<T>(work: (session: ExcelSession) => Promise<T>, signal?: AbortSignal): Promise<T> {
  return excel().run(async (context) => {
    const session: ExcelSession = {
      context,
      workbook: context.workbook,
      sync: async () => {
        if (signal?.aborted) throw new ExcelProblem("cancelled");
        await inTime(context.sync());
      },
      finish: () => inTime(context.sync()),
    };
    return work(session);
  });
}

/** Rejects with "timeout" when a promise does not settle in time. */
export async function inTime<T>(promise: Promise<T>, limit = limits.watchdog): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ExcelProblem("timeout")), limit);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
