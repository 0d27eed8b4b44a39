import { jump, undoWrite } from "../commands/findings";
import type { Notice, SessionKey } from "../state/state";
import { useCommands, useWords } from "./context";
import { Icon } from "./Icon";

/** What just happened, with the way back where there is one. */
export function NoticeBar({ notice, scope }: { notice: Notice; scope: SessionKey }) {
  const words = useWords();
  const context = useCommands();
  return (
    <div class={`bar bar-${notice.tone}`} role={notice.tone === "error" ? "alert" : undefined} data-testid="notice">
      <Icon name={notice.tone} />
      <span class="grow">{notice.text}</span>
      {notice.goTo !== undefined && (
        <button type="button" class="link" onClick={() => void jump(context, notice.goTo!, "A1")}>
          {words.goToSheet}
        </button>
      )}
      {notice.undo && (
        <button type="button" class="link" onClick={() => void undoWrite(context, scope)}>
          {words.undo}
        </button>
      )}
      <button type="button" class="icon-button" aria-label={words.dismiss} title={words.dismiss} onClick={() => context.dispatch({ type: "notice", notice: null })}>
        <Icon name="close" />
      </button>
    </div>
  );
}
