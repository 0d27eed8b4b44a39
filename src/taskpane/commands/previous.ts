import { explainedLinesOf, explanationSteps } from "../../core/reports/explained";
import { besideSteps } from "../../core/reports/json-round";
import type { ReviewResult } from "../../core/review/review";
import { Cancelled, drain } from "../../worker/drain";
import type { SessionKey, State } from "../state/state";
import { perform, reporter, text, type Context } from "./context";

/** Takes the report of an earlier run, of the command line or of a pane: from now on the files are compared with it. */
export async function choosePrevious(context: Context, file: File): Promise<void> {
  const { dispatch, batch, cancel } = context;
  const signal = cancel.batch.start();
  reporter(context, "batch")("open", 0, 0);
  await perform(context, "batch", async () => {
    const run = await batch.earlier(file, signal);
    dispatch({ type: "previous", previous: { name: file.name, size: file.size, modified: file.lastModified, run } });
  }, text(context).previousNotRead);
}

/** The files are compared with nothing any more. */
export function dropPrevious({ dispatch }: Context): void {
  dispatch({ type: "previous", previous: null });
}

/** Keeps what is said of a second round in step: with each result, each answer, and each round before that is chosen. */
export function startComparing(context: Context): void {
  const { store } = context;
  const seen: Record<SessionKey, { result: ReviewResult | null; previous: State["previous"]; stop: AbortController }> = {
    workbook: { result: null, previous: null, stop: new AbortController() }, batch: { result: null, previous: null, stop: new AbortController() },
  };
  store.subscribe(() => {
    for (const scope of ["workbook", "batch"] as const) {
      const { sessions, previous: chosen } = store.get();
      const { result } = sessions[scope];
      const previous = scope === "batch" ? chosen : null;
      const known = seen[scope];
      if (result === known.result && previous === known.previous) continue;
      known.stop.abort();
      seen[scope] = { result, previous, stop: new AbortController() };
      if (result) void compare(context, scope, result, previous, seen[scope].stop.signal);
    }
  });
}

async function compare({ store, packs }: Context, scope: SessionKey, result: ReviewResult, previous: State["previous"], signal: AbortSignal): Promise<void> {
  try {
    await drain(explanationSteps(result), { signal });
    const beside = previous?.run ? await drain(besideSteps(result, previous.run, (id) => packs.find((pack) => pack.id === id)?.shortTitle ?? id), { signal }) : null;
    store.dispatch({ type: "compared", scope, round: { of: result, beside, explained: explainedLinesOf(result) } });
  } catch (error) {
    // Another result came meanwhile: it is compared by itself.
    if (!(error instanceof Cancelled)) throw error;
  }
}
