import type { AnswerFilter, ReviewerView } from "../../state/reviewer";
import type { SessionKey } from "../../state/state";
import { useCommands, useWords } from "../context";
import { Icon } from "../Icon";

const filters: readonly AnswerFilter[] = ["all", "open", "done", "failed"];

/** 全部, 未评, 已评, 不符合, and the search. */
export function AnswerFilters({ view, scope, hint }: { view: ReviewerView; scope: SessionKey; hint: string }) {
  const words = useWords();
  const { dispatch } = useCommands();
  const change = (next: Partial<ReviewerView>) => dispatch({ type: "reviewerView", scope, change: next });
  return (
    <div class="row answer-filters">
      <div class="segments" role="group" aria-label={words.answerFilters}>
        {filters.map((filter) => (
          <button key={filter} type="button" class="segment" aria-pressed={view.filter === filter} data-testid={`answers-${filter}`} onClick={() => change({ filter })}>
            {words.filterNames[filter]}
          </button>
        ))}
      </div>
      <label class="search grow">
        <Icon name="search" size={14} />
        <input type="search" aria-label={hint} placeholder={hint} value={view.search} data-testid="answers-search" onInput={(event) => change({ search: event.currentTarget.value })} />
      </label>
    </div>
  );
}
