import { jump, undoWrite } from "../commands/findings";
import { closeSummary, makeSummary } from "../commands/summary";
import type { Dialog, State } from "../state/state";
import { useCommands, useWords } from "./context";
import { DialogFrame } from "./DialogFrame";
import { SummaryResult } from "./SummaryResult";

/** 生成汇总表: says what will happen; then what was done, what was left alone, and the way back. */
export function SummaryDialog({ dialog, state }: { dialog: Extract<Dialog, { kind: "summary" }>; state: State }) {
  const words = useWords();
  const context = useCommands();
  const { report, scope } = dialog;
  const busy = state.sessions[scope].running !== null;
  const close = () => closeSummary(context);
  const foot = report ? (
    <>
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
    </>
  ) : (
    <>
      <button type="button" class="button" disabled={busy} onClick={close}>
        {words.cancel}
      </button>
      <button type="button" class="button primary" disabled={busy} data-testid="summary-make" onClick={() => void makeSummary(context)}>
        {words.summaryMake}
      </button>
    </>
  );
  return (
    <DialogFrame title={words.summaryTitle} testid="summary-dialog" busy={busy ? words.phaseSummary : null} onClose={close} foot={foot} stage={report}>
      {report ? <SummaryResult report={report} /> : <p>{words.summaryIntro}</p>}
    </DialogFrame>
  );
}
