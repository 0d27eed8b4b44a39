import type { Saving } from "../../state/reviewer";
import { useCommands, useWords } from "../context";
import { Icon } from "../Icon";

/** Answers that could not be written, and why. Those on their way are told beside the unit's name, where nothing moves. */
export function SavingLine({ saving: { pending, problem } }: { saving: Saving }) {
  const words = useWords();
  const context = useCommands();
  if (pending === 0 || problem === null) return null;
  return (
    <div class="bar bar-error" role="alert" data-testid="not-saved">
      <Icon name="error" />
      <span class="grow">{words.notSaved(pending, problem)}</span>
      <button type="button" class="link" onClick={() => void context.answers.flush(context)}>
        {words.retry}
      </button>
    </div>
  );
}
