import { useMemo } from "preact/hooks";
import { closeFillIn, fillInOffers, makeFillIn, undoFillIn } from "../../commands/fill-in";
import { jump } from "../../commands/findings";
import type { FillInDialogState } from "../../state/state";
import { useCommands, useWords } from "../context";
import { DialogFrame } from "../DialogFrame";
import { FillInChoice } from "./FillInChoice";
import { FillInResult } from "./FillInResult";

/** 新建填报表: for which regulation, by whom, which sheets; then what was made, and the way back. */
export function FillInDialog({ dialog }: { dialog: FillInDialogState }) {
  const words = useWords();
  const context = useCommands();
  const { report, running, pack, role, without } = dialog;
  const offers = useMemo(() => fillInOffers(context, dialog), [context, pack, role]);
  const none = offers.every((offer) => without.includes(offer.record));
  const close = () => closeFillIn(context);
  const foot = report ? (
    <>
      <button type="button" class="button" data-testid="fillin-undo" onClick={() => void undoFillIn(context)}>
        {words.fillInUndo}
      </button>
      <button type="button" class="button" onClick={close}>
        {words.close}
      </button>
      <button type="button" class="button primary" data-testid="fillin-show" onClick={() => (close(), void jump(context, report.sheets[0].name, "A1"))}>
        {words.goToSheet}
      </button>
    </>
  ) : (
    <>
      <button type="button" class="button" data-testid="fillin-cancel" onClick={() => (running ? context.cancel.workbook.stop() : close())}>
        {words.cancel}
      </button>
      <button type="button" class="button primary" disabled={running !== null || none} data-testid="fillin-make" onClick={() => void makeFillIn(context)}>
        {words.fillInMake}
      </button>
    </>
  );
  const share = running && running.whole > 0 ? running.part / running.whole : undefined;
  return (
    <DialogFrame title={words.fillInTitle} testid="fillin-dialog" busy={running ? words.phaseFillIn : null} share={share} onClose={close} foot={foot}>
      {report ? <FillInResult report={report} /> : <FillInChoice dialog={dialog} offers={offers} none={none} />}
    </DialogFrame>
  );
}
