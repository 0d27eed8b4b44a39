import { useMemo, useState } from "preact/hooks";
import type { ReviewResult } from "../../../core/review/review";
import { linesOf } from "../../../core/review/lines/lines";
import { lineQuotes, lineSentence } from "../../../core/words/line";
import { jumpTo } from "../../commands/findings";
import { articlesText } from "../../select/label";
import type { SessionKey } from "../../state/state";
import { useCommands, useFindingContext, useWords } from "../context";
import { OutcomeIcon } from "../findings/OutcomeIcon";

/** Lines shown at first; every further press shows five times as many. */
const few = 20;

/** The lines of some findings; a press goes to the line on its own page, and to its cell. */
export function DecidingLines({ result, at, scope }: { result: ReviewResult; at: readonly number[]; scope: SessionKey }) {
  const words = useWords();
  const context = useCommands();
  const told = useFindingContext(result);
  const [shown, setShown] = useState(few);
  const go = (index: number) => {
    context.dispatch({ type: "clearFilters", scope });
    context.dispatch({ type: "activate", scope, active: { finding: index } });
    context.dispatch({ type: "page", scope, page: "findings" });
    if (scope === "workbook") void jumpTo(context, result.findings[index], told);
  };
  const lines = useMemo(() => linesOf(result, at), [result, at]);
  if (lines.length === 0) return null;
  return (
    <ul class="deciding">
      {lines.slice(0, shown).map((line) => (
        <li key={line.lead}>
          <button type="button" class="deciding-line" data-testid="deciding" title={lineQuotes(line, result, told)[0]?.text} onClick={() => go(line.lead)}>
            <OutcomeIcon outcome={line.outcome} size={14} />
            <span>
              {lineSentence(line, result, told)} <cite>{articlesText(line, result, told, words)}</cite>
            </span>
          </button>
        </li>
      ))}
      {lines.length > shown && (
        <li>
          <button type="button" class="link" onClick={() => setShown(shown + 5 * few)}>
            {words.moreDeciding(lines.length - shown)}
          </button>
        </li>
      )}
    </ul>
  );
}
