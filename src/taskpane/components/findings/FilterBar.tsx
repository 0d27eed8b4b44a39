import { changeFilter, type LineChanges } from "../../select/changes";
import { ChangeBar } from "../rounds/ChangeBar";
import { totalOf, type Counts } from "../../select/counts";
import type { Grouping } from "../../state/grouping";
import type { Tree } from "../../select/tree";
import type { SessionKey, View } from "../../state/state";
import { useCommands, useWords } from "../context";
import { Icon } from "../Icon";
import { OutcomeIcon } from "./OutcomeIcon";
import { listedOutcomes } from "../../../core/dictionary/finding";

/** Outcomes as chips that both count and filter, the grouping, and the search. */
export function FilterBar({ counts, view, scope, tree, changes }: { changes: LineChanges | null; counts: Counts; view: View; scope: SessionKey; tree: Tree | null }) {
  const words = useWords();
  const { dispatch } = useCommands();
  const anyClosed = view.collapsed.size > 0;
  const collapse = () => dispatch({ type: "collapse", scope, keys: anyClosed ? [] : (tree?.groups.map((group) => group.key) ?? []) });
  const groupings: Grouping[] = scope === "batch" ? ["file", "unit", "clause"] : ["unit", "clause", "sheet"];
  return (
    <div class="filters">
      {changes && <ChangeBar changes={changes} chosen={changeFilter(view.change, changes)} total={totalOf(counts)} scope={scope} />}
      <div class="chips" role="group" aria-label={words.filters}>
        {listedOutcomes.map((outcome) => (
          <button
            key={outcome}
            type="button"
            class={`chip chip-${outcome}`}
            aria-pressed={view.outcomes.includes(outcome)}
            disabled={counts[outcome] === 0 && !view.outcomes.includes(outcome)}
            title={words.outcomeHint[outcome]}
            data-testid={`filter-${outcome}`}
            onClick={() => dispatch({ type: "filter", scope, outcome })}
          >
            <OutcomeIcon outcome={outcome} size={14} />
            <span>{words.outcome[outcome]}</span>
            <b>{counts[outcome]}</b>
          </button>
        ))}
      </div>
      <div class="row">
        <div class="segments" role="group" aria-label={words.groupBy}>
          {groupings.map((by) => (
            <button key={by} type="button" class="segment" aria-pressed={view.grouping === by} data-testid={`group-${by}`} onClick={() => dispatch({ type: "group", scope, by })}>
              {words.group[by]}
            </button>
          ))}
        </div>
        <button type="button" class="icon-button" aria-label={anyClosed ? words.expandAll : words.collapseAll} title={anyClosed ? words.expandAll : words.collapseAll} data-testid="collapse" onClick={collapse}>
          <Icon name={anyClosed ? "expand" : "collapse"} />
        </button>
        <label class="search grow">
          <Icon name="search" size={14} />
          <input
            type="search"
            aria-label={words.search}
            placeholder={words.searchHint}
            value={view.search}
            data-testid="search"
            onInput={(event) => dispatch({ type: "search", scope, text: event.currentTarget.value })}
          />
        </label>
      </div>
    </div>
  );
}
