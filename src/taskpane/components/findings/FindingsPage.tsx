import { useMemo } from "preact/hooks";
import { countLines } from "../../../core/review/lines/lines";
import type { SessionKey, State } from "../../state/state";
import { lineChanges } from "../../select/changes";
import { ActionBar } from "./ActionBar";
import { AllClear } from "./AllClear";
import { useTree } from "./use-tree";
import { ColumnQuestions } from "./ColumnQuestions";
import { FilterBar } from "./FilterBar";
import { FindingCard } from "./FindingCard";
import { FindingTree } from "./FindingTree";
import { NothingMatches } from "./NothingMatches";

/** The findings: filters, the tree, the card of the selected one, what to do next. */
export function FindingsPage({ state, scope }: { state: State; scope: SessionKey }) {
  const session = state.sessions[scope];
  const result = session.result!;
  const files = scope === "batch" ? state.files : undefined;
  const changes = lineChanges(session.round);
  const tree = useTree(result, session.view, files, changes);
  const counts = useMemo(() => countLines(result), [result]);
  const selected = session.view.active && "finding" in session.view.active ? session.view.active.finding : -1;
  return (
    <>
      <ColumnQuestions result={result} scope={scope} choice={state.choice} />
      {result.findings.length === 0 && scope === "workbook" ? (
        <AllClear result={result} />
      ) : (
        <>
          <FilterBar counts={counts} view={session.view} scope={scope} tree={tree} changes={changes} />
          {!tree ? <div class="tree" aria-busy="true" /> : tree.rows.count === 0 ? <NothingMatches scope={scope} /> : <FindingTree result={result} tree={tree} view={session.view} scope={scope} files={files} changes={changes} />}
        </>
      )}
      {tree && selected >= 0 && <FindingCard result={result} index={selected} tree={tree} by={session.view.grouping} scope={scope} round={session.round} />}
      <ActionBar state={state} scope={scope} />
    </>
  );
}
