import { useRef } from "preact/hooks";
import { choicesJson, dropChoices, loadChoices } from "../../commands/choices-file";
import { offerFile } from "../../commands/save-file";
import type { SessionKey } from "../../state/state";
import { useCommands, useWords } from "../context";

/** What headings mean, kept in a file that goes with the template: written, read, and no longer used. */
export function ChoicesFile({ scope, templates }: { scope: SessionKey; templates: number }) {
  const words = useWords();
  const context = useCommands();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="choices-file">
      <p class="hint">{words.choicesHint}</p>
      <button type="button" class="button small" data-testid="choices-save" onClick={() => offerFile(context, () => choicesJson(context, scope), "columns.json", (words) => words.choicesHere)}>
        {words.choicesSave}
      </button>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        accept=".json"
        tabIndex={-1}
        aria-hidden="true"
        data-testid="choices-input"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void loadChoices(context, scope, file);
          // The same file may be chosen again after a change.
          event.currentTarget.value = "";
        }}
      />
      <button type="button" class="button small" data-testid="choices-load" onClick={() => input.current?.click()}>
        {words.choicesLoad}
      </button>
      {templates > 0 && (
        <button type="button" class="button small" data-testid="choices-drop" onClick={() => void dropChoices(context, scope)}>
          {words.choicesDrop(templates)}
        </button>
      )}
    </div>
  );
}
