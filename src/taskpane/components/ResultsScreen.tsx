import { useMemo } from "preact/hooks";
import { countFindings } from "../select/counts";
import type { Scope, State } from "../state/state";
import { ActionBar } from "./ActionBar";
import { AllClear } from "./AllClear";
import { useWords } from "./context";
import { useTree } from "./useTree";
import { ColumnQuestions } from "./ColumnQuestions";
import { ContextLine } from "./ContextLine";
import { FilterBar } from "./FilterBar";
import { FindingCard } from "./FindingCard";
import { FindingTree } from "./FindingTree";
import { NothingMatches } from "./NothingMatches";
import { ProgressPanel } from "./ProgressPanel";
import { ResultHead } from "./ResultHead";
import { StaleBar } from "./StaleBar";

/** What a review found: verdict, filters, the tree, the card of the selected finding, what to do next. */
export function ResultsScreen({ state, scope }: { state: State; scope: Scope }) {
  const session = state.sessions[scope];
  const result = session.result!;
  const files = scope === "batch" ? state.files : undefined;
  const tree = useTree(result, session.view, files);
  const words = useWords();
  const counts = useMemo(() => countFindings(result.findings), [result]);
  const read = state.files.filter((file) => file.status === "reviewed").length;
  const totals = scope === "batch" ? words.batchTotals(state.files.length, read, state.files.length - read) : null;
  const selected = session.view.active && "finding" in session.view.active ? session.view.active.finding : -1;
  return (
    <div class="results">
      <ContextLine state={state} scope={scope} />
      {session.stale && !session.running && <StaleBar />}
      {session.running && <ProgressPanel scope={scope} running={session.running} compact />}
      <ResultHead result={result} counts={counts} scope={scope} totals={totals} />
      <ColumnQuestions result={result} scope={scope} choices={state.choice.columns} />
      {result.findings.length === 0 && scope === "workbook" ? (
        <AllClear result={result} />
      ) : (
        <>
          <FilterBar counts={counts} view={session.view} scope={scope} tree={tree} />
          {!tree ? <div class="tree" aria-busy="true" /> : tree.rows.count === 0 ? <NothingMatches scope={scope} /> : <FindingTree result={result} tree={tree} view={session.view} scope={scope} files={files} />}
        </>
      )}
      {tree && selected >= 0 && <FindingCard result={result} index={selected} tree={tree} scope={scope} />}
      <ActionBar state={state} scope={scope} />
    </div>
  );
}
