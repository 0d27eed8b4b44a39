import { useMemo } from "preact/hooks";
import { writeLedger } from "../../commands/findings";
import { countLedger, filterLedger, ledgerItems } from "../../select/ledger-items";
import { ledgerTree } from "../../select/ledger-tree";
import type { SessionKey, State } from "../../state/state";
import { useCommands, useWords } from "../context";
import { LedgerCard } from "./LedgerCard";
import { LedgerFilters } from "./LedgerFilters";
import { LedgerList } from "./LedgerList";
import { countLines } from "../../../core/review/lines/lines";
import { totalOf } from "../../select/counts";

/** Every clause of every regulation of the run: what it is, what became of it, and the words it stands on. */
export function LedgerPage({ state, scope }: { state: State; scope: SessionKey }) {
  const words = useWords();
  const context = useCommands();
  const session = state.sessions[scope];
  const result = session.result!;
  const view = session.view.ledger;
  const items = useMemo(() => ledgerItems(result.ledger, context.packs), [result, context.packs]);
  const counts = useMemo(() => countLedger(items), [items]);
  const { states, kind, search, collapsed } = view;
  const shown = useMemo(() => filterLedger(items, { states, kind, search }), [items, states, kind, search]);
  const tree = useMemo(() => ledgerTree(shown, collapsed), [shown, collapsed]);
  const active = shown.find((item) => item.line.clause === view.active);
  const findings = useMemo(() => (view.active === null ? 0 : totalOf(countLines(result, [...result.findings.keys()].filter((at) => result.findings[at].clause === view.active)))), [result, view.active]);
  const writes = state.capabilities?.writes ?? false;
  return (
    <>
      <LedgerFilters items={items} counts={counts} view={view} scope={scope} closed={result.closed} />
      {tree.rows.length === 0 ? (
        <div class="empty grow">
          <p role="status">{words.ledgerNothing}</p>
          <button type="button" class="button" onClick={() => context.dispatch({ type: "ledger", scope, view: { states: [], kind: null, search: "", active: null } })}>
            {words.clearFilters}
          </button>
        </div>
      ) : (
        <LedgerList tree={tree} view={view} scope={scope} />
      )}
      {active && <LedgerCard item={active} result={result} scope={scope} />}
      <div class="actions" role="toolbar" aria-label={words.actions}>
        {active && findings > 0 && (
          <button type="button" class="button small primary" data-testid="show-findings" onClick={() => context.dispatch({ type: "showClause", scope, clause: active.line.clause })}>
            {words.showFindings(findings)}
          </button>
        )}
        <button type="button" class="button small" disabled={session.running !== null || !writes} title={writes ? undefined : (state.capabilities?.note ?? undefined)} data-testid="write-ledger" onClick={() => void writeLedger(context, scope)}>
          {words.writeLedger}
        </button>
      </div>
    </>
  );
}
