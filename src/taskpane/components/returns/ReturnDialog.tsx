import { useState } from "preact/hooks";
import { folderPicker, returnAll } from "../../commands/return-all";
import { useCommands, useWords } from "../context";
import { DialogFrame } from "../DialogFrame";

/** 退回全部: who signs, until when an answer is asked for, and where to. */
export function ReturnDialog() {
  const words = useWords();
  const context = useCommands();
  const [office, setOffice] = useState("");
  const [deadline, setDeadline] = useState("");
  const pick = folderPicker();
  const close = () => context.dispatch({ type: "dialog", dialog: null });
  const zip = () => (close(), void returnAll(context, { office, deadline }, null));
  const intoFolder = async () => {
    // A person who chooses none stays where he is.
    const folder = await pick!().catch(() => null);
    if (!folder) return;
    close();
    void returnAll(context, { office, deadline }, folder);
  };
  const foot = (
    <>
      <button type="button" class="button" onClick={close}>
        {words.cancel}
      </button>
      {pick && (
        <button type="button" class="button" data-testid="return-folder" onClick={() => void intoFolder()}>
          {words.returnFolder}
        </button>
      )}
      <button type="button" class="button primary" disabled={!context.saveFile} title={context.saveFile ? undefined : words.returnNoZip} data-testid="return-zip" onClick={zip}>
        {words.returnZip}
      </button>
    </>
  );
  return (
    <DialogFrame title={words.returnTitle} testid="return-dialog" busy={null} onClose={close} foot={foot}>
      <p>{words.returnIntro}</p>
      <label class="field">
        <span>{words.returnOffice}</span>
        <input class="input" type="text" value={office} autocomplete="organization" data-testid="return-office" onInput={(event) => setOffice(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span>{words.returnDeadline}</span>
        <input class="input" type="date" value={deadline} data-testid="return-deadline" onInput={(event) => setDeadline(event.currentTarget.value)} />
      </label>
      <p class="hint">{words.returnBlank}</p>
    </DialogFrame>
  );
}
