import { closePack, usePack } from "../../commands/own-packs";
import type { Dialog } from "../../state/state";
import { useCommands, useWords } from "../context";
import { DialogFrame } from "../DialogFrame";

/** Lines of one heading; a pack written anew can have hundreds. */
const MOST = 50;

interface Line {
  path: string;
  message: string;
}

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  const words = useWords();
  if (lines.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul class="pack-lines" data-testid="pack-lines">
        {lines.slice(0, MOST).map(({ path, message }, i) => (
          <li key={i}>
            {path && <code>{path}</code>} {message}
          </li>
        ))}
      </ul>
      {lines.length > MOST && <p class="hint">{words.packMore(lines.length - MOST)}</p>}
    </>
  );
}

/** A pack of one's own before it is used: what is wrong with it and where, or that nothing is. */
export function PackDialog({ dialog }: { dialog: Extract<Dialog, { kind: "pack" }> }) {
  const words = useWords();
  const context = useCommands();
  const { trial } = dialog;
  const failing = (trial?.failures.length ?? 0) > 0;
  const close = () => closePack(context);
  const foot = (
    <>
      <button type="button" class={trial && !trial.pack ? "button primary" : "button"} data-testid="pack-close" onClick={close}>
        {!trial || trial.pack ? words.cancel : words.close}
      </button>
      {trial?.pack && (
        <button type="button" class={failing ? "button" : "button primary"} data-testid="pack-use" onClick={() => void usePack(context)}>
          {failing ? words.packTry : words.packUse}
        </button>
      )}
    </>
  );
  return (
    <DialogFrame title={words.packTitle(dialog.file)} testid="pack-dialog" busy={trial ? null : words.packTrying} {...(dialog.share !== undefined && { share: dialog.share })} onClose={close} foot={foot}>
      {!trial && <p>{words.packTrying}</p>}
      {trial?.pack && !failing && <p>{words.packClean(trial.pack.entries.filter((entry) => entry.as === "rule").length, trial.examples)}</p>}
      {trial && (
        <>
          <Lines title={words.packRefusedIntro} lines={trial.problems} />
          <Lines title={words.packFailing(trial.failures.length, trial.examples)} lines={trial.failures.map(({ path, problem }) => ({ path, message: problem }))} />
          {trial.pack && failing && <p class="note">{words.packFailingHint}</p>}
          <Lines title={words.packProblems} lines={trial.lints.filter(({ level }) => level === "problem")} />
          <Lines title={words.packHints} lines={trial.lints.filter(({ level }) => level === "hint")} />
        </>
      )}
    </DialogFrame>
  );
}
