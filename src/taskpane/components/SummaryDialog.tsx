import { useEffect, useRef } from "preact/hooks";
import { jump, undoWrite } from "../commands/findings";
import { closeSummary, makeSummary } from "../commands/summary";
import type { Running, SummaryDialog as Dialog } from "../state/state";
import { useCommands, useWords } from "./context";
import { EditedCells } from "./EditedCells";

/** 生成汇总表: says what will happen, asks about cells edited by hand, says what was done and offers the way back. */
export function SummaryDialog({ dialog, running }: { dialog: Dialog; running: Running | null }) {
  const words = useWords();
  const context = useCommands();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = box.current!;
    if (!element.open) element.showModal();
    return () => element.close();
  }, []);
  const { report, edited, scope } = dialog;
  const busy = running !== null;
  const close = () => closeSummary(context);
  return (
    <dialog ref={box} class="dialog" aria-labelledby="summary-title" data-testid="summary-dialog" onCancel={(event) => (event.preventDefault(), busy || close())}>
      <h2 id="summary-title">{words.summaryTitle}</h2>
      <div class="dialog-body" aria-live="polite">
        {report ? (
          <>
            <p>{report.changed === 0 ? words.summarySame(report.sheet) : words.summaryDone(report.sheet, report.rows)}</p>
            <p class="hint">{report.target === "template" ? words.summaryTemplate : words.summaryReconstruction}</p>
            {report.notes.map((note) => (
              <p key={note} class="hint">
                {note}
              </p>
            ))}
          </>
        ) : edited.length > 0 ? (
          <>
            <p>{words.summaryEdited(edited.length)}</p>
            <EditedCells cells={edited} />
          </>
        ) : (
          <p>{words.summaryIntro}</p>
        )}
        {busy && <progress aria-label={words.phaseSummary} />}
      </div>
      <footer class="dialog-foot">
        {report ? (
          <>
            {report.changed > 0 && (
              <button type="button" class="button" disabled={busy} data-testid="undo" onClick={() => (close(), void undoWrite(context, scope))}>
                {words.undo}
              </button>
            )}
            <button type="button" class="button" onClick={() => (close(), void jump(context, report.sheet, "A1"))}>
              {words.goToSheet}
            </button>
            <button type="button" class="button primary" data-testid="summary-close" onClick={close}>
              {words.close}
            </button>
          </>
        ) : (
          <>
            <button type="button" class="button" disabled={busy} onClick={close}>
              {edited.length > 0 ? words.keepEdited : words.cancel}
            </button>
            <button type="button" class="button primary" disabled={busy} data-testid="summary-make" onClick={() => void makeSummary(context, edited.length > 0)}>
              {edited.length > 0 ? words.overwrite : words.summaryMake}
            </button>
          </>
        )}
      </footer>
    </dialog>
  );
}
