import type { LineChanges } from "../../select/changes";
import { roundKinds, type ChangeFilter } from "../../state/second-round";
import type { SessionKey } from "../../state/state";
import { useCommands, useWords } from "../context";

/** What became of the lines, as chips that both count and filter; one is always chosen, and kinds of which there is none are left out. */
export function ChangeBar({ changes, chosen, total, scope }: { changes: LineChanges; chosen: ChangeFilter; /** Lines of all kinds. */ total: number; scope: SessionKey }) {
  const words = useWords();
  const { dispatch } = useCommands();
  const { counts, compared } = changes;
  // Without a round before there is only what was explained.
  const kinds = compared ? roundKinds : (["explained", "lapsed"] as const);
  const countOf = (filter: ChangeFilter): number => (filter === "all" ? total : counts[filter]);
  return (
    <div class="chips change-chips" role="group" aria-label={words.changeFilters}>
      {([...(compared ? ["changes" as const] : []), "all", ...kinds] as ChangeFilter[]).filter((filter) => countOf(filter) > 0 || filter === "changes" || filter === "all" || filter === chosen).map((filter) => (
        <button
          key={filter}
          type="button"
          class="chip"
          aria-pressed={chosen === filter}
          title={words.changeHints[filter]}
          data-testid={`change-${filter}`}
          onClick={() => dispatch({ type: "change", scope, change: filter })}
        >
          <span>{words.changeNames[filter]}</span>
          <b>{countOf(filter)}</b>
        </button>
      ))}
    </div>
  );
}
