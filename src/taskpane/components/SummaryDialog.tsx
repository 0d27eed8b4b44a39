import { useEffect, useRef } from "preact/hooks";
import { jump, undoWrite } from "../commands/findings";
import { closeSummary, makeSummary } from "../commands/summary";
import type { Running, SummaryDialog as Dialog } from "../state/state";
import { useCommands, useWords } from "./context";
import { ownEscape } from "./ownEscape";
import { SummaryResult } from "./SummaryResult";

/** 生成汇总表: says what will happen; then what was done, what was left alone, and the way back. */
export function SummaryDialog({ dialog, running }: { dialog: Dialog; running: Running | null }) {
  const words = useWords();
  const context = useCommands();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = box.current!;
    if (!element.open) element.showModal();
    return () => element.close();
  }, []);
  const { report, scope } = dialog;
  const busy = running !== null;
  // A button that was switched off, or left with its row, takes the focus along.
  useEffect(() => {
    if (!busy && !box.current!.contains(document.activeElement)) box.current!.querySelector<HTMLElement>(".primary")?.focus();
  }, [busy, report]);
  const close = () => closeSummary(context);
  return (
    <dialog ref={box} class="dialog" aria-labelledby="summary-title" data-testid="summary-dialog" onCancel={(event) => (event.preventDefault(), busy || close())} onKeyDown={ownEscape(() => busy || close())}>
      <h2 id="summary-title">{words.summaryTitle}</h2>
      <div class="dialog-body" aria-live="polite" aria-busy={busy}>
        {report ? <SummaryResult report={report} /> : <p>{words.summaryIntro}</p>}
        {busy && <progress aria-label={words.phaseSummary} />}
      </div>
      {report ? (
        <footer class="dialog-foot">
          {report.changed > 0 && (
            <button type="button" class="button" disabled={busy} data-testid="undo" onClick={() => (close(), void undoWrite(context, scope))}>
              {words.undo}
            </button>
          )}
          {report.kept.some((cell) => !cell.formula) && (
            <button type="button" class="button" disabled={busy} data-testid="overwrite" onClick={() => void makeSummary(context, true)}>
              {words.overwrite}
            </button>
          )}
          <button type="button" class="button" disabled={busy} onClick={() => (close(), void jump(context, report.sheet, "A1"))}>
            {words.goToSheet}
          </button>
          <button type="button" class="button primary" disabled={busy} data-testid="summary-close" onClick={close}>
            {words.close}
          </button>
        </footer>
      ) : (
        <footer class="dialog-foot">
          <button type="button" class="button" disabled={busy} onClick={close}>
            {words.cancel}
          </button>
          <button type="button" class="button primary" disabled={busy} data-testid="summary-make" onClick={() => void makeSummary(context)}>
            {words.summaryMake}
          </button>
        </footer>
      )}
    </dialog>
  );
}
