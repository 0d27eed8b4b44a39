import { useMemo } from "preact/hooks";
import type { ColumnChoice, ReviewResult } from "../../core/review";
import { columnQuestions } from "../select/uncertain";
import type { Scope } from "../state/state";
import { ColumnAsk } from "./ColumnAsk";
import { useWords } from "./context";

/** Columns the machine is not sure of; closed until the person wants to answer. */
export function ColumnQuestions({ result, scope, choices }: { result: ReviewResult; scope: Scope; choices: readonly ColumnChoice[] }) {
  const words = useWords();
  const { guessed, chosen, unmatched } = useMemo(() => columnQuestions(result, choices), [result, choices]);
  if (guessed.length + chosen.length + unmatched.length === 0) return null;
  const title = [guessed.length > 0 ? words.columnsAsk(guessed.length) : "", unmatched.length > 0 ? words.columnsUnmatched(unmatched.length) : ""].filter(Boolean);
  return (
    <details class={`columns${guessed.length > 0 ? " columns-ask" : ""}`} data-testid="columns">
      <summary>{title.length > 0 ? title.join(words.semicolon) : words.columnsTitle}</summary>
      <div class="columns-scroll">
        <p class="hint">{words.columnsNote}</p>
        {[...guessed, ...chosen, ...unmatched].map((question) => (
          <ColumnAsk key={question.key} question={question} scope={scope} />
        ))}
      </div>
    </details>
  );
}
