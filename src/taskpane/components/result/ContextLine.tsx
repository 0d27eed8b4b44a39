import { refreshSheets } from "../../commands/start";
import { openParameters } from "../../commands/parameters";
import { reviewAgain } from "../../commands/review-again";
import type { SessionKey, State } from "../../state/state";
import { useCommands, useSpeech, useWords } from "../context";
import { Icon } from "../Icon";

/** What the result is of: regulations and date, with the ways to change them and to review again. */
export function ContextLine({ state, scope }: { state: State; scope: SessionKey }) {
  const words = useWords();
  const { word } = useSpeech();
  const context = useCommands();
  const { result, running } = state.sessions[scope];
  const titles = result!.packs.map((id) => context.packs.find((pack) => pack.id === id)?.shortTitle ?? id).map(word);
  const changed = result!.parameters.filter((one) => one.changed).length;
  const label = [result!.on, titles.join(words.comma)].join(" · ");
  const change = () => {
    context.dispatch({ type: "edit", on: true });
    if (scope === "workbook") void refreshSheets(context);
  };
  return (
    <div class="context-line">
      <span class="context-text" title={label}>
        {label}
      </span>
      <button type="button" class="link" disabled={running !== null} data-testid="parameters" title={words.parametersTitle} onClick={() => openParameters(context, scope)}>
        {changed > 0 ? words.parametersChanged(changed) : words.parametersOpen}
      </button>
      <button type="button" class="link" disabled={running !== null} onClick={change}>
        {words.change}
      </button>
      <button
        type="button"
        class="icon-button"
        data-testid="review"
        disabled={running !== null}
        aria-label={words.reviewAgain}
        title={words.reviewAgain}
        onClick={() => void reviewAgain(context, scope)}
      >
        <Icon name="refresh" />
      </button>
    </div>
  );
}
