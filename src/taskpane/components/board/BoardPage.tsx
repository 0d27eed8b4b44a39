import { useMemo } from "preact/hooks";
import { hasBoard } from "../../../core/review/board/board";
import { columnsOf, headingsOf } from "../../select/board-columns";
import { namesUnits, rowsOf } from "../../select/board-rows";
import { searchWords } from "../../select/fold";
import type { BoardPart } from "../../state/board-view";
import type { SessionKey, State } from "../../state/state";
import { useCommands, useFindingContext, useSpeech, useWords } from "../context";
import { BoardChart } from "./BoardChart";
import { BoardGrid } from "./BoardGrid";
import { BoardTools } from "./BoardTools";
import { BoardUnit } from "./BoardUnit";
import { FaultList } from "./FaultList";
import { useBoard } from "./use-board";

const parts: readonly BoardPart[] = ["matrix", "faults", "chart"];

/** The round at a glance: units × conditions, the faults of many units, both as charts. */
export function BoardPage({ state, scope }: { state: State; scope: SessionKey }) {
  const words = useWords();
  const { dispatch } = useCommands();
  const { board: view } = state.sessions[scope];
  return (
    <>
      <div class="board-parts">
        <div class="segments" role="group" aria-label={words.boardParts}>
          {parts.map((part) => (
            <button key={part} type="button" class="segment" aria-pressed={view.part === part} data-testid={`board-${part}`} onClick={() => dispatch({ type: "board", scope, change: { part } })}>
              {words.boardPart[part]}
            </button>
          ))}
        </div>
      </div>
      {view.part === "matrix" ? <Matrix state={state} scope={scope} /> : view.part === "faults" ? <FaultList state={state} scope={scope} /> : <BoardChart state={state} scope={scope} />}
    </>
  );
}

/** Tools, grid, and the unit that is opened. */
function Matrix({ state, scope }: { state: State; scope: SessionKey }) {
  const words = useWords();
  const speech = useSpeech();
  const { board: view, result } = state.sessions[scope];
  const { clauses } = useFindingContext(result!);
  const board = useBoard(result!, view.chain);
  const headings = useMemo(() => (board ? headingsOf(board, result!, { clauses, speech, words }) : []), [board?.conditions, clauses, speech, words]);
  const searched = useMemo(() => searchWords(view.search), [view.search]);
  const units = useMemo(() => (board !== null && searched.length > 0 && namesUnits(result!, board.units, searched)), [board, searched]);
  const ofConditions = useMemo(() => (searched.length > 0 && headings.some(({ conditions }) => conditions.some(({ text }) => searched.every((word) => text.includes(word))))), [headings, searched]);
  const columns = useMemo(() => columnsOf(headings, view.opened, ofConditions ? searched : []), [headings, view.opened, ofConditions, searched]);
  const column = columns.find(({ key }) => key === view.column);
  // What names neither a unit nor a condition finds nothing.
  const rows = useMemo(() => (board ? rowsOf(board, result!, view, units || !ofConditions ? searched : [], columns, column) : []), [board, view.verdicts, view.state, view.order, units, ofConditions, searched, columns, column]);
  if (!hasBoard(result!)) return <p class="empty">{words.boardTooMany}</p>;
  if (!board) return <div class="board" aria-busy="true" />;
  const row = view.unit === null || view.unit < 0 ? -1 : board.units.indexOf(view.unit);
  return (
    <>
      <BoardTools hidden={view.card} result={result!} view={view} scope={scope} headings={headings} shown={rows.length} />
      {rows.length === 0 ? (
        <p class="empty">{board.units.length === 0 ? words.noUnits : words.noUnitMatches}</p>
      ) : (
        <BoardGrid result={result!} board={board} columns={columns} rows={rows} view={view} scope={scope} files={state.files} />
      )}
      {view.card && row >= 0 && <BoardUnit key={`${view.unit} ${view.column}`} result={result!} board={board} row={row} column={column} scope={scope} file={state.files.find(({ file }) => file === result!.checklist.units[view.unit!].file)} />}
    </>
  );
}
