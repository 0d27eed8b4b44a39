import type { PanePage, SessionKey } from "../../state/state";
import { useCommands, useWords } from "../context";
import { pages } from "./pages";

/** Which page of the result is shown; arrow keys move between the tabs. */
export function PageBar({ page, scope }: { page: PanePage; scope: SessionKey }) {
  const words = useWords();
  const { dispatch } = useCommands();
  if (pages.length < 2) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    const at = pages.findIndex((entry) => entry.page === page);
    const next = pages[(at + step + pages.length) % pages.length].page;
    dispatch({ type: "page", scope, page: next });
    document.getElementById(`page-${next}`)?.focus();
  };
  return (
    <div class="page-bar" role="tablist" aria-label={words.pages} onKeyDown={onKeyDown}>
      {pages.map((entry) => (
        <button
          key={entry.page}
          type="button"
          role="tab"
          id={`page-${entry.page}`}
          class="page-tab"
          aria-selected={entry.page === page}
          aria-controls="page-panel"
          tabIndex={entry.page === page ? 0 : -1}
          data-testid={`page-${entry.page}`}
          onClick={() => dispatch({ type: "page", scope, page: entry.page })}
        >
          {entry.label(words)}
        </button>
      ))}
    </div>
  );
}
