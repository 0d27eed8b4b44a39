import type { SessionKey } from "../state/state";
import type { Context } from "./context";
import { reviewFiles } from "./files";
import { remember, reviewWorkbook } from "./review";

export function openParameters(context: Context, scope: SessionKey): void {
  context.dispatch({ type: "notice", notice: null });
  context.dispatch({ type: "dialog", dialog: { kind: "parameters", scope } });
}

export function closeParameters(context: Context): void {
  context.dispatch({ type: "dialog", dialog: null });
}

/**
 * Takes the parameters, keeps them with the workbook and reviews again what they were chosen for: the open workbook at
 * once, the files where the dialog was opened beside them, else their result is marked as out of date.
 */
export async function applyParameters(context: Context, scope: SessionKey, params: Record<string, unknown>): Promise<void> {
  const { store } = context;
  const { choice } = store.get();
  const same = JSON.stringify(params) === JSON.stringify(choice.params);
  closeParameters(context);
  if (same && !choice.paramsKept) return;
  context.dispatch({ type: "choose", choice: { params, paramsKept: undefined } });
  const { workbook, batch } = store.get().sessions;
  if (batch.result) context.dispatch({ type: "stale", scope: "batch" });
  if (workbook.result && !same) context.dispatch({ type: "stale" });
  await remember(context);
  if (workbook.result && !same) await reviewWorkbook(context);
  if (batch.result && scope === "batch") await reviewFiles(context);
}
