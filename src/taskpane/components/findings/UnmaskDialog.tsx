import { useCommands, useWords } from "../context";
import { DialogFrame } from "../DialogFrame";

/** Asks whether numbers of persons are told whole in what is written from now on. */
export function UnmaskDialog() {
  const words = useWords();
  const { dispatch } = useCommands();
  const close = () => dispatch({ type: "dialog", dialog: null });
  const agree = () => {
    dispatch({ type: "unmask", on: true });
    close();
  };
  const foot = (
    <>
      <button type="button" class="button primary" onClick={close}>
        {words.cancel}
      </button>
      <button type="button" class="button" data-testid="unmask-do" onClick={agree}>
        {words.unmaskDo}
      </button>
    </>
  );
  return (
    <DialogFrame title={words.unmask} testid="unmask-dialog" busy={null} onClose={close} foot={foot}>
      <p>{words.unmaskAsk}</p>
    </DialogFrame>
  );
}
