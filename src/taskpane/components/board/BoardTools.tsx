import { useMemo } from "preact/hooks";
import { conditionStates, type ConditionState } from "../../../core/review/board/board";
import type { ReviewResult } from "../../../core/review/review";
import { countVerdicts, verdicts } from "../../../core/review/verdict/verdict";
import type { headingsOf } from "../../select/board-columns";
import { boardOrders, type BoardOrder, type BoardView } from "../../state/board-view";
import type { SessionKey } from "../../state/state";
import { useCommands, useSpeech, useWords } from "../context";
import { Icon } from "../Icon";

interface Props {
  result: ReviewResult;
  view: BoardView;
  scope: SessionKey;
  headings: ReturnType<typeof headingsOf>;
  /** Units that are shown. */
  shown: number;
  /** A unit is opened: in a low pane the tools give way to it. */
  hidden: boolean;
}

/** Which units are shown, in which order; which headings are opened; of which regulations. */
export function BoardTools({ result, view, scope, headings, shown, hidden }: Props) {
  const words = useWords();
  const { word } = useSpeech();
  const context = useCommands();
  const counts = useMemo(() => countVerdicts(result.verdicts), [result]);
  const change = (next: Partial<BoardView>) => context.dispatch({ type: "board", scope, change: next });
  const several = headings.filter(({ conditions }) => conditions.length > 1).map(({ head }) => head.key);
  const anyOpen = view.opened.size > 0;
  const { chains } = result.verdicts;
  const titleOf = (id: string) => word(context.packs.find((pack) => pack.id === id)?.shortTitle ?? id);
  return (
    <div class={hidden ? "filters board-tools board-tools-hidden" : "filters board-tools"}>
      <div class="chips verdict-chips" role="group" aria-label={words.verdictFilters}>
        {verdicts.map((verdict, rank) => (
          <button
            key={verdict}
            type="button"
            class={`chip verdict-${rank}`}
            aria-pressed={view.verdicts.includes(verdict)}
            disabled={counts[verdict] === 0 && !view.verdicts.includes(verdict)}
            title={words.verdictHints[verdict]}
            data-testid={`board-verdict-${rank}`}
            onClick={() => change({ verdicts: view.verdicts.includes(verdict) ? view.verdicts.filter((one) => one !== verdict) : [...view.verdicts, verdict] })}
          >
            <span class="verdict-dot" aria-hidden="true" />
            <span>{words.verdictNames[verdict]}</span>
            <b>{counts[verdict]}</b>
          </button>
        ))}
      </div>
      {chains.length > 1 && (
        <select class="board-select" aria-label={words.boardChain} value={view.chain} data-testid="board-chain" onChange={(event) => change({ chain: Number(event.currentTarget.value), column: "", card: false })}>
          {chains.map(({ pack }, at) => (
            <option key={pack} value={at}>
              {titleOf(pack)}
            </option>
          ))}
        </select>
      )}
      <div class="row">
        <select class="board-select" aria-label={words.boardState} value={view.state ?? ""} data-testid="board-state" onChange={(event) => change({ state: (event.currentTarget.value || null) as ConditionState | null })}>
          <option value="">{words.boardAllStates}</option>
          {conditionStates.map((state) => (
            <option key={state} value={state}>
              {words.conditionStates[state]}
            </option>
          ))}
        </select>
        <select class="board-select" aria-label={words.boardOrder} value={view.order} data-testid="board-order" onChange={(event) => change({ order: event.currentTarget.value as BoardOrder })}>
          {boardOrders.map((order) => (
            <option key={order} value={order} disabled={order === "condition" && view.column === ""}>
              {words.boardOrders[order]}
            </option>
          ))}
        </select>
      </div>
      <div class="row">
        <button type="button" class="icon-button" aria-label={anyOpen ? words.collapseAll : words.expandAll} title={anyOpen ? words.collapseAll : words.expandAll} data-testid="board-open" onClick={() => change({ opened: new Set(anyOpen ? [] : several) })}>
          <Icon name={anyOpen ? "collapse" : "expand"} />
        </button>
        <label class="search grow">
          <Icon name="search" size={14} />
          <input type="search" aria-label={words.boardSearch} placeholder={words.boardSearch} value={view.search} data-testid="board-search" onInput={(event) => change({ search: event.currentTarget.value })} />
        </label>
        <span class="hint" role="status">
          {words.nOf(shown, result.verdicts.unit.length / Math.max(1, chains.length))}
        </span>
      </div>
    </div>
  );
}
