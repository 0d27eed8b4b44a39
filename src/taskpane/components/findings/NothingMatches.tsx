import type { SessionKey } from "../../state/state";
import { useCommands, useWords } from "../context";

/** The filters hide everything. */
export function NothingMatches({ scope }: { scope: SessionKey }) {
  const words = useWords();
  const { dispatch } = useCommands();
  return (
    <div class="empty grow">
      <p role="status">{words.nothingMatches}</p>
      <button type="button" class="button" onClick={() => dispatch({ type: "clearFilters", scope })}>
        {words.clearFilters}
      </button>
    </div>
  );
}
