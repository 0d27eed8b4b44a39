import { reviewAgain } from "../../commands/review-again";
import { choiceFor, parametersChanged } from "../../select/parameters";
import type { SessionKey, State } from "../../state/state";
import { useCommands, useWords } from "../context";
import { Icon } from "../Icon";

/** The sheet was edited, or a parameter or what a heading means changed, after the review. */
export function StaleBar({ state, scope }: { state: State; scope: SessionKey }) {
  const words = useWords();
  const context = useCommands();
  const changed = parametersChanged(state.sessions[scope].result!.params, choiceFor(state.choice, scope), context.packs);
  return (
    <div class="bar bar-warning" role="status">
      <Icon name="warning" />
      <span class="grow">{changed ? words.parametersStale : words.stale}</span>
      <button type="button" class="link" onClick={() => void reviewAgain(context, scope)}>
        {words.reviewAgain}
      </button>
    </div>
  );
}
