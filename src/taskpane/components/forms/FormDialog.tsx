import { jump, undoWrite } from "../../commands/findings";
import { closeForms, makeForm } from "../../commands/forms";
import type { Dialog, State } from "../../state/state";
import { useCommands, useWords } from "../context";
import { DialogFrame } from "../DialogFrame";
import { FormPicker } from "./FormPicker";
import { FormResult } from "./FormResult";

/** 官方表格: which form, for whom; then what was done, what was left alone, and the way back. */
export function FormDialog({ dialog, state }: { dialog: Extract<Dialog, { kind: "form" }>; state: State }) {
  const words = useWords();
  const context = useCommands();
  const { report, scope, units } = dialog;
  const busy = state.sessions[scope].running !== null;
  const close = () => closeForms(context);
  const nobody = dialog.forms.length === 0 || (units !== null && units.length === 0);
  const foot = report ? (
    <>
      {report.changed > 0 && (
        <button type="button" class="button" disabled={busy} data-testid="undo" onClick={() => (close(), void undoWrite(context, scope))}>
          {words.undo}
        </button>
      )}
      {report.kept.some((cell) => !cell.formula) && (
        <button type="button" class="button" disabled={busy} data-testid="overwrite" onClick={() => void makeForm(context, true)}>
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
      <button type="button" class="button primary" disabled={busy || nobody} data-testid="summary-make" onClick={() => void makeForm(context)}>
        {words.summaryMake}
      </button>
    </>
  );
  return (
    <DialogFrame title={words.summaryTitle} testid="summary-dialog" busy={busy ? words.phaseSummary : null} onClose={close} foot={foot}>
      {report ? <FormResult report={report} /> : <FormPicker dialog={dialog} busy={busy} />}
    </DialogFrame>
  );
}
