import type { Finding } from "../../core/dictionary/finding";
import type { ReportKind } from "../../core/reports";
import type { FindingContext } from "../../core/words/finding";
import { sourceOf } from "../../core/dictionary/finding-place";
import { firstCellOf } from "../../core/words/place";
import type { WrittenReport } from "../pane-excel";
import type { Messages } from "../messages/zh-CN";
import type { SessionKey, PaneStep } from "../state/state";
import { toWrite } from "../select/to-write";
import { perform, reporter, text, withNotes, type Context } from "./context";

/** Goes to the cell of a finding of the open workbook; a finding without a cell, or of another file, has nowhere to go. */
export async function jumpTo(context: Context, finding: Finding, told: FindingContext): Promise<void> {
  const address = firstCellOf(finding);
  if (address !== undefined) await jump(context, sourceOf(finding, told).sheet, address);
}

/** Goes to a cell of the open workbook. */
export async function jump(context: Context, sheet: string, address: string): Promise<void> {
  if (sheet === "") return;
  await perform(context, "workbook", () => context.excel.goTo(sheet, address));
}

/** Has Excel write a report on a scope's result, and says where it stands. */
async function writeReport(context: Context, scope: SessionKey, step: PaneStep, kind: ReportKind, done: (words: Messages, written: WrittenReport) => string): Promise<void> {
  const { store, excel } = context;
  const { result } = store.get().sessions[scope];
  if (!result) return;
  const signal = context.cancel[scope].start();
  const report = reporter(context, scope);
  await perform(context, scope, async () => {
    report(step, 0, 0);
    const written = await excel.writeReport(kind, toWrite(store.get(), result), { signal, onProgress: (part, whole) => report(step, part, whole) });
    store.dispatch({ type: "notice", notice: { ...withNotes(text(context), done(text(context), written), written), goTo: written.sheet, ...(written.undo && { undo: true }) } });
  });
}

/** Writes the findings of a scope to the sheet 核验结果 of the open workbook. */
export function writeFindings(context: Context, scope: SessionKey): Promise<void> {
  return writeReport(context, scope, "write", "findings", (words, { sheet, rows }) => words.findingsWritten(sheet, rows));
}

/** Writes the ledger of a scope to the sheet 条款台账 of the open workbook. */
export function writeLedger(context: Context, scope: SessionKey): Promise<void> {
  return writeReport(context, scope, "writeLedger", "ledger", (words, { sheet, rows }) => words.ledgerWritten(sheet, rows));
}

/** Writes a report that has no page of its own. */
export function writeOther(context: Context, scope: SessionKey, kind: ReportKind): Promise<void> {
  return writeReport(context, scope, "write", kind, (words, { sheet, rows }) => words.findingsWritten(sheet, rows));
}

/** Takes back the last write of findings or summary. */
export async function undoWrite(context: Context, scope: SessionKey): Promise<void> {
  const { store, excel } = context;
  await perform(context, scope, async () => {
    const undone = await excel.undoLastWrite();
    const words = text(context);
    store.dispatch({ type: "notice", notice: { tone: "done", text: undone === null ? words.nothingToUndo : words.undone + undone } });
  });
}
