import { openFillIn } from "../../commands/fill-in";
import { useCommands, useWords } from "../context";

/** The quiet way in for those who have nothing to review yet. */
export function FillInLink({ disabled, why }: { disabled: boolean; why: string | null }) {
  const words = useWords();
  const context = useCommands();
  return (
    <p class="fillin-lead">
      {words.fillInLead}{" "}
      <button type="button" class="link" disabled={disabled} title={disabled ? (why ?? undefined) : undefined} data-testid="fillin-open" onClick={() => openFillIn(context)}>
        {words.fillInOpen}
      </button>
    </p>
  );
}
