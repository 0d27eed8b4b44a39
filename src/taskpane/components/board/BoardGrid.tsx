import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { conditionStates, type Board } from "../../../core/review/board/board";
import type { ReviewResult } from "../../../core/review/review";
import { verdictAt } from "../../../core/review/verdict/verdict";
import { gridMove, type GridPlace } from "../../list/grid-keys";
import { cellOf } from "../../select/board-rows";
import type { BoardColumn } from "../../select/board-columns";
import type { BoardView } from "../../state/board-view";
import type { FileLine } from "../../state/file-line";
import type { SessionKey } from "../../state/state";
import { useCommands, useSpeech, useWords } from "../context";
import { ownEscape } from "../own-escape";
import { useArrival } from "../use-arrival";
import { BoardRow } from "./BoardRow";
import { boardSizes } from "./sizes";

interface Props {
  result: ReviewResult;
  board: Board;
  columns: readonly BoardColumn[];
  /** Rows of the board to show, in their order. */
  rows: readonly number[];
  view: BoardView;
  scope: SessionKey;
  files: readonly FileLine[];
}

/**
 * Units × conditions as an ARIA grid that is virtual both ways: only what is in sight is in the document. The focus stays on the grid, which
 * names the chosen cell; that cell is always brought into sight first.
 */
export function BoardGrid({ result, board, columns, rows, view, scope, files }: Props) {
  const words = useWords();
  const { word } = useSpeech();
  const context = useCommands();
  const box = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, left: 0 });
  const [size, setSize] = useState({ width: 320, height: 300 });
  useArrival(box);
  useLayoutEffect(() => {
    const element = box.current!;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const versions = useMemo(() => new Map(files.map((line) => [line.file, line])), [files]);
  const { head, row: rowHeight, column: columnWidth } = boardSizes;
  const first = size.width < boardSizes.narrow ? boardSizes.unitNarrow : boardSizes.unit;
  const at: GridPlace | null = view.unit === null ? null : { row: view.unit < 0 ? -1 : rows.findIndex((row) => board.units[row] === view.unit), column: 1 + columns.findIndex(({ key }) => key === view.column) };
  const active = at && (at.row >= 0 || view.unit === -1) ? at : null;
  const choose = (cell: GridPlace, more: Partial<BoardView> = {}) =>
    context.dispatch({ type: "board", scope, change: { unit: cell.row < 0 ? -1 : board.units[rows[cell.row]], column: cell.column === 0 ? "" : columns[cell.column - 1].key, ...more } });
  const toggle = ({ key, open }: BoardColumn): Partial<BoardView> => {
    if (open === undefined) return {};
    const opened = new Set(view.opened);
    if (!opened.delete(key)) opened.add(key);
    return { opened };
  };
  // What is chosen is brought into sight.
  useEffect(() => {
    const element = box.current!;
    if (!active) return;
    if (active.row >= 0) {
      const top = active.row * rowHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight + head > element.scrollTop + element.clientHeight) element.scrollTop = top + rowHeight + head - element.clientHeight;
    }
    if (active.column > 0) {
      const left = (active.column - 1) * columnWidth;
      if (left < element.scrollLeft) element.scrollLeft = left;
      else if (left + columnWidth + first > element.scrollLeft + element.clientWidth) element.scrollLeft = left + columnWidth + first - element.clientWidth;
    }
  }, [active?.row, active?.column, rows, columns, size]);
  const press = (cell: GridPlace) => {
    if (cell.row >= 0) choose(cell, { card: true });
    else choose(cell, cell.column > 0 ? toggle(columns[cell.column - 1]) : {});
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.isComposing) return;
    if (event.key === "Escape" && view.card) return ownEscape(() => context.dispatch({ type: "board", scope, change: { card: false } }))(event);
    const from = active ?? { row: -1, column: 0 };
    const page = Math.max(1, Math.floor((size.height - head) / rowHeight) - 1);
    const to = gridMove(event.key, event.ctrlKey || event.metaKey, from, { rows: rows.length, columns: columns.length + 1 }, page);
    if (to) choose(active ? to : { row: 0, column: 0 });
    else if (event.key === "Enter" && active) press(active);
    else if (event.key === " " && active && active.column > 0) context.dispatch({ type: "board", scope, change: { order: view.order === "condition" ? "given" : "condition" } });
    else return;
    event.preventDefault();
  };
  const overscan = 2;
  const firstRow = Math.max(0, Math.floor(scroll.top / rowHeight) - overscan);
  const endRow = Math.min(rows.length, Math.ceil((scroll.top + size.height) / rowHeight) + overscan);
  const firstColumn = Math.max(0, Math.floor(scroll.left / columnWidth) - overscan);
  const endColumn = Math.min(columns.length, Math.ceil((scroll.left + size.width) / columnWidth) + overscan);
  const inSight = (from: number, end: number, also: number) => [...Array.from({ length: end - from }, (_, i) => from + i), ...(also >= 0 && (also < from || also >= end) ? [also] : [])];
  const shownColumns = inSight(firstColumn, endColumn, active ? active.column - 1 : -1);
  const width = first + columns.length * columnWidth;
  const idOf = (cell: GridPlace) => `board-${cell.row < 0 ? "head" : board.units[rows[cell.row]]}-${cell.column}`;
  const titleOf = (id: string) => word(context.packs.find((pack) => pack.id === id)?.shortTitle ?? "");
  return (
    <div
      ref={box}
      class="board"
      role="grid"
      tabIndex={0}
      aria-label={words.boardLabel}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-readonly="true"
      aria-activedescendant={active ? idOf(active) : undefined}
      data-testid="board"
      onScroll={(event) => setScroll({ top: event.currentTarget.scrollTop, left: event.currentTarget.scrollLeft })}
      onKeyDown={onKeyDown}
    >
      <div class="board-head" role="row" aria-rowindex={1} style={{ width: `${width}px`, height: `${head}px` }}>
        <div id={idOf({ row: -1, column: 0 })} class={`board-corner${active?.row === -1 && active.column === 0 ? " board-active" : ""}`} role="columnheader" aria-colindex={1} style={{ width: `${first}px` }} onClick={() => press({ row: -1, column: 0 })}>
          {words.unit}
        </div>
        {shownColumns.map((at) => {
          const column = columns[at];
          const starts = at === 0 || columns[at - 1].pack !== column.pack;
          const chosen = active !== null && active.row === -1 && active.column === at + 1;
          return (
            <div
              key={column.key}
              id={idOf({ row: -1, column: at + 1 })}
              class={`board-heading${column.inner ? " board-inner" : ""}${starts ? " board-starts" : ""}${chosen ? " board-active" : ""}${view.column === column.key ? " board-chosen" : ""}`}
              role="columnheader"
              aria-colindex={at + 2}
              aria-expanded={column.open}
              aria-label={column.title}
              aria-sort={view.order === "condition" && view.column === column.key ? "ascending" : undefined}
              title={column.open === undefined ? column.title : words.boardHeading(column.title, column.places.length)}
              data-testid="board-heading"
              style={{ left: `${first + at * columnWidth}px`, width: `${columnWidth}px` }}
              onClick={() => press({ row: -1, column: at + 1 })}
            >
              {starts && column.pack !== "" && <span class="board-pack">{titleOf(column.pack)}</span>}
              <span class="board-label">{column.label}</span>
              {column.open !== undefined && <span aria-hidden="true">{column.open ? "▾" : "▸"}</span>}
            </div>
          );
        })}
      </div>
      <div role="presentation" style={{ position: "relative", width: `${width}px`, height: `${rows.length * rowHeight}px` }}>
        {inSight(firstRow, endRow, active ? active.row : -1).map((index) => {
          const row = rows[index];
          const unit = board.units[row];
          return (
            <BoardRow
              key={unit}
              index={index}
              unit={result.checklist.units[unit]}
              verdict={verdictAt(result.verdicts, board.verdicts[row])}
              open={board.open[row]}
              file={scope === "batch" ? versions.get(result.checklist.units[unit].file) : undefined}
              cells={shownColumns.map((at) => ({ at, column: columns[at], state: conditionStates[cellOf(board, row, columns[at]) - 1] }))}
              first={first}
              chosen={active?.row === index ? active.column : -1}
              idOf={(column) => idOf({ row: index, column })}
              onPress={(column) => press({ row: index, column })}
            />
          );
        })}
      </div>
    </div>
  );
}
