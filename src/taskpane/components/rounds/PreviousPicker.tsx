import { useRef } from "preact/hooks";
import { choosePrevious, dropPrevious } from "../../commands/previous";
import type { State } from "../../state/state";
import { useCommands, useWords } from "../context";

/** Chooses the result of the round before, of which only the changes are looked at. */
export function PreviousPicker({ previous }: Pick<State, "previous">) {
  const words = useWords();
  const context = useCommands();
  const input = useRef<HTMLInputElement>(null);
  const said = previous && (previous.run ? words.previousIs(previous.name, previous.run.round.on, previous.run.findings.length) : words.previousAway(previous.name));
  return (
    <div class="section">
      <span class="section-title">{words.previousTitle}</span>
      <p class={previous?.run ? "previous-is" : "hint"} role={previous ? "status" : undefined} data-testid="previous">
        {said ?? words.previousHint}
      </p>
      <div class="row">
        <input
          ref={input}
          class="visually-hidden"
          type="file"
          accept=".json"
          tabIndex={-1}
          aria-hidden="true"
          data-testid="previous-input"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void choosePrevious(context, file);
            // The same file may be chosen again after a change.
            event.currentTarget.value = "";
          }}
        />
        <button type="button" class="button small" data-testid="previous-pick" onClick={() => input.current?.click()}>
          {previous?.run ? words.previousOther : words.previousPick}
        </button>
        {previous && (
          <button type="button" class="button small" data-testid="previous-drop" onClick={() => dropPrevious(context)}>
            {words.previousDrop}
          </button>
        )}
      </div>
    </div>
  );
}
