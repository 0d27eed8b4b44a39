import { useState } from "preact/hooks";
import type { ReviewResult } from "../../../core/review/review";
import { quoteOf, sentenceOf } from "../../../core/words/finding";
import { jumpTo } from "../../commands/findings";
import { articleText } from "../../select/label";
import type { SessionKey } from "../../state/state";
import { useCommands, useFindingContext, useWords } from "../context";
import { OutcomeIcon } from "../findings/OutcomeIcon";
import { isListed } from "../../../core/dictionary/finding";

/** Findings shown at first; every further press shows five times as many. */
const few = 20;

/** Findings in one line each; a press goes to the finding on its own page, and to its cell. */
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
  if (at.length === 0) return null;
  return (
    <ul class="deciding">
      {at.slice(0, shown).map((index) => {
        const finding = result.findings[index];
        return (
          <li key={index}>
            <button type="button" class="deciding-line" data-testid="deciding" title={quoteOf(finding, told) || undefined} onClick={() => go(index)}>
              {isListed(finding.outcome) && <OutcomeIcon outcome={finding.outcome} size={14} />}
              <span>
                {sentenceOf(finding, told)} <cite>{articleText(finding, told, words)}</cite>
              </span>
            </button>
          </li>
        );
      })}
      {at.length > shown && (
        <li>
          <button type="button" class="link" onClick={() => setShown(shown + 5 * few)}>
            {words.moreDeciding(at.length - shown)}
          </button>
        </li>
      )}
    </ul>
  );
}
