import { useMemo } from "preact/hooks";
import { countLines } from "../../../core/review/lines/lines";
import { filesText } from "../../select/files-text";
import type { SessionKey, State } from "../../state/state";
import { ContextLine } from "./ContextLine";
import { useWords } from "../context";
import { RepeatBar } from "./RepeatBar";
import { PageBar } from "./PageBar";
import { pages } from "./pages";
import { ProgressPanel } from "../ProgressPanel";
import { ResultHead } from "./ResultHead";
import { StaleBar } from "./StaleBar";
import { useReturn } from "../use-return";

/** What a review found: the verdict in one line, and below it the page that is looked at. */
export function ResultsScreen({ state, scope }: { state: State; scope: SessionKey }) {
  const session = state.sessions[scope];
  const result = session.result!;
  const words = useWords();
  const counts = useMemo(() => countLines(result), [result]);
  const totals = scope === "batch" ? filesText(state.files, words) : null;
  const allRead = scope === "workbook" || state.files.every((file) => file.status !== "refused");
  const { page } = session.view;
  useReturn(session.running !== null || state.dialog !== null);
  return (
    <div class="results">
      <ContextLine state={state} scope={scope} />
      {session.stale && !session.running && <StaleBar state={state} scope={scope} />}
      {scope === "batch" && !session.running && <RepeatBar files={state.files} />}
      {session.running && <ProgressPanel scope={scope} running={session.running} compact />}
      <ResultHead result={result} counts={counts} scope={scope} totals={totals} allRead={allRead} unmasked={state.unmasked} round={session.round} />
      <PageBar page={page} scope={scope} />
      <div class="page" id="page-panel" role={pages.length > 1 ? "tabpanel" : undefined} aria-labelledby={pages.length > 1 ? `page-${page}` : undefined}>
        {pages.find((entry) => entry.page === page)!.show({ state, scope })}
      </div>
    </div>
  );
}
