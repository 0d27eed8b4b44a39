import type { Scope } from "../state/state";
import { perform, reporter, text, type Context } from "./context";

/** Goes to the cell of a finding of the open workbook; a finding without a cell, or of another file, has nowhere to go. */
export async function jump(context: Context, sheet: string, address: string | undefined): Promise<void> {
  if (sheet === "" || address === undefined) return;
  await perform(context, "workbook", () => context.host.goTo(sheet, address));
}

/** Writes the findings of a scope to the sheet 核验结果 of the open workbook. */
export async function writeFindings(context: Context, scope: Scope): Promise<void> {
  const { store, host } = context;
  const { result } = store.get().sessions[scope];
  if (!result) return;
  const signal = context.cancel[scope].start();
  const report = reporter(context, scope);
  await perform(context, scope, async () => {
    report("write", 0, 0);
    const { sheet, rows } = await host.writeFindings(result, { signal, onProgress: (part, whole) => report("write", part, whole) });
    store.dispatch({ type: "notice", notice: { tone: "done", text: text(context).findingsWritten(sheet, rows), goTo: sheet } });
  });
}

/** Writes the ledger of a scope to the sheet 条款台账 of the open workbook. */
export async function writeLedger(context: Context, scope: Scope): Promise<void> {
  const { store, host } = context;
  const { result } = store.get().sessions[scope];
  if (!result) return;
  const signal = context.cancel[scope].start();
  const report = reporter(context, scope);
  await perform(context, scope, async () => {
    report("writeLedger", 0, 0);
    const { sheet, rows } = await host.writeLedger(result, { signal, onProgress: (part, whole) => report("writeLedger", part, whole) });
    store.dispatch({ type: "notice", notice: { tone: "done", text: text(context).ledgerWritten(sheet, rows), goTo: sheet } });
  });
}

/** Takes back the last write of findings or summary. */
export async function undoWrite(context: Context, scope: Scope): Promise<void> {
  const { store, host } = context;
  await perform(context, scope, async () => {
    const undone = await host.undoLastWrite();
    const words = text(context);
    store.dispatch({ type: "notice", notice: { tone: "done", text: undone ? words.undone : words.nothingToUndo } });
  });
}
