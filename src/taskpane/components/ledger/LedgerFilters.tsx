import type { LedgerLine } from "../../../core/dictionary/finding";
import { ledgerStates, type LedgerState } from "../../../core/review/ledger";
import type { countLedger, LedgerItem } from "../../select/ledger-items";
import { ledgerHeads } from "../../select/ledger-tree";
import type { LedgerView, SessionKey } from "../../state/state";
import { useCommands, useWords } from "../context";
import { Icon } from "../Icon";
import { StateIcon } from "./StateIcon";

interface Props {
  items: readonly LedgerItem[];
  counts: ReturnType<typeof countLedger>;
  view: LedgerView;
  scope: SessionKey;
  closed: boolean;
}

const kinds: LedgerLine["as"][] = ["rule", "question", "form", "info"];

/** Whether the ledger is closed; states as chips that both count and filter; kinds; the search. */
export function LedgerFilters({ items, counts, view, scope, closed }: Props) {
  const words = useWords();
  const { dispatch } = useCommands();
  const change = (part: Partial<LedgerView>) => dispatch({ type: "ledger", scope, view: part });
  const toggle = (state: LedgerState) => change({ states: view.states.includes(state) ? view.states.filter((one) => one !== state) : [...view.states, state] });
  const anyClosed = view.collapsed.size > 0;
  const { unchecked, review } = counts.states;
  return (
    <div class="filters ledger-filters">
      <p class={closed ? "ledger-closed" : "ledger-open"} data-testid="ledger-closed">
        {closed ? words.ledgerIsClosed : unchecked + review > 0 ? words.ledgerIsOpen(unchecked, review) : words.ledgerUnread}
      </p>
      <div class="chips" role="group" aria-label={words.filters}>
        {ledgerStates.map((state) => (
          <button
            key={state}
            type="button"
            class="chip"
            aria-pressed={view.states.includes(state)}
            disabled={counts.states[state] === 0 && !view.states.includes(state)}
            title={words.ledgerStateHint[state]}
            data-testid={`ledger-${state}`}
            onClick={() => toggle(state)}
          >
            <StateIcon state={state} size={14} />
            <span>{words.ledgerState[state]}</span>
            <b>{counts.states[state]}</b>
          </button>
        ))}
      </div>
      <div class="row">
        <select class="ledger-kind" aria-label={words.ledgerKindLabel} value={view.kind ?? ""} data-testid="ledger-kind" onChange={(event) => change({ kind: (event.currentTarget.value || null) as LedgerView["kind"] })}>
          <option value="">{words.ledgerAllKinds(items.length - counts.kinds.heading)}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.ledgerKindCount(words.ledgerKind[kind], counts.kinds[kind])}
            </option>
          ))}
        </select>
        <button type="button" class="icon-button" aria-label={anyClosed ? words.expandAll : words.collapseAll} title={anyClosed ? words.expandAll : words.collapseAll} onClick={() => change({ collapsed: new Set(anyClosed ? [] : ledgerHeads(items)) })}>
          <Icon name={anyClosed ? "expand" : "collapse"} />
        </button>
        <label class="search grow">
          <Icon name="search" size={14} />
          <input type="search" aria-label={words.search} placeholder={words.ledgerSearchHint} value={view.search} data-testid="ledger-search" onInput={(event) => change({ search: event.currentTarget.value })} />
        </label>
      </div>
    </div>
  );
}
