import { forgetRound, goOn } from "../../commands/rounds";
import { changedText } from "../../select/files-text";
import type { State } from "../../state/state";
import { useCommands, useWords } from "../context";
import { Icon } from "../Icon";

/** What a closed pane left: what of it is kept, and what is not, is said. */
export function LeftRoundBar({ round }: { round: State["leftRound"] }) {
  const words = useWords();
  const context = useCommands();
  if (!round) return null;
  return (
    <div class="bar" role="status" data-testid="left-round">
      <Icon name="info" />
      <div class="grow">
        {words.leftRound(round.files.length, changedText(round.at))}
        <div class="bar-choices">
          <button type="button" class="link" data-testid="left-go-on" onClick={() => goOn(context)}>
            {words.goOnRound}
          </button>
          <button type="button" class="link" data-testid="left-forget" onClick={() => void forgetRound(context)}>
            {words.forgetRound}
          </button>
        </div>
      </div>
    </div>
  );
}
