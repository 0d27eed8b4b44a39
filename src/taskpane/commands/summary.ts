import type { SummaryPlan } from "../host";
import type { Scope } from "../state/state";
import { drain } from "../pacing/drain";
import { perform, reporter, type Context } from "./context";
import { reviewWorkbook } from "./review";
import { readable, wireOptions } from "./files";

/** Opens the dialog; nothing is written yet. */
export function openSummary(context: Context, scope: Scope): void {
  context.store.dispatch({ type: "notice", notice: null });
  context.store.dispatch({ type: "dialog", dialog: { kind: "summary", scope, report: null } });
}

export function closeSummary(context: Context): void {
  context.store.dispatch({ type: "dialog", dialog: null });
}

async function plan(context: Context, scope: Scope): Promise<SummaryPlan> {
  if (scope === "batch") return context.batch.planSummary(readable(context), wireOptions(context));
  const { cells, options } = context.last!;
  return drain(context.planSummary([cells], options));
}

/** Plans the summary table of a scope and fills it in; cells edited by hand are left alone until `overwrite`. */
export async function makeSummary(context: Context, overwrite = false): Promise<void> {
  const { store, host } = context;
  const { dialog } = store.get();
  if (dialog?.kind !== "summary") return;
  const { scope } = dialog;
  if (!store.get().sessions[scope].result) return;
  // The summary is of what the sheets say now, not of what they said at the last review.
  if (scope === "workbook" && store.get().sessions.workbook.stale) {
    await reviewWorkbook(context);
    if (store.get().sessions.workbook.stale) return closeSummary(context);
  }
  reporter(context, scope)("summary", 0, 0);
  const done = await perform(context, scope, async () => {
    const report = await host.fillSummary(await plan(context, scope), { overwrite });
    store.dispatch({ type: "dialog", dialog: { kind: "summary", scope, report } });
  });
  if (!done) closeSummary(context);
}
