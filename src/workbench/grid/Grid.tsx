import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { addressOf } from "./address";
import { copyText } from "./copy";
import { Editor } from "./Editor";
import { MergeIndex } from "./merge";
import type { GridSheet, Selection } from "./model";
import { paint } from "./paint";
import { keyMove } from "./move";
import { headerHeight, headerWidth, hit, reveal } from "./viewport";

/** Chromium paints no element taller than about 33 million pixels. */
const tallest = 30_000_000;

interface Props {
  sheet: GridSheet;
  /** Changes whenever the workbook does, so that the canvas is painted again. */
  version: number;
  selection: Selection;
  label: string;
  onSelect(selection: Selection): void;
  /** A person's edit; null clears. */
  onEdit(row: number, column: number, text: string | null): void;
  editText(row: number, column: number): string;
}

/** One worksheet on a canvas, with a native scroller, keyboard and an editor over the active cell. */
export function Grid({ sheet, version, selection, label, onSelect, onEdit, editText }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [scroll, setScroll] = useState({ left: 0, top: 0 });
  const [editing, setEditing] = useState<string | null>(null);
  const merges = useMemo(() => new MergeIndex(sheet.merges), [sheet, version]);
  /** Escape lets the next Tab leave the grid: the keyboard is never caught in it. */
  const leaving = useRef(false);
  const dragFrom = useRef<{ row: number; column: number } | null>(null);

  useEffect(() => {
    const watcher = new ResizeObserver(() => {
      const element = scroller.current!;
      setSize({ width: element.clientWidth, height: element.clientHeight });
    });
    watcher.observe(scroller.current!);
    return () => watcher.disconnect();
  }, []);

  useEffect(() => {
    scroller.current!.scrollTo(0, 0);
    setEditing(null);
  }, [sheet.name]);

  useLayoutEffect(() => {
    const element = canvas.current!;
    const ratio = window.devicePixelRatio || 1;
    element.width = Math.round(size.width * ratio);
    element.height = Math.round(size.height * ratio);
    const context = element.getContext("2d")!;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    paint(context, { sheet, merges, selection, scrollLeft: scroll.left, scrollTop: scroll.top, width: size.width, height: size.height });
  }, [sheet, version, merges, selection, scroll, size]);

  // Bring the active cell into view when it moves, be it by key or by the pane's jump.
  useEffect(() => {
    const element = scroller.current!;
    element.scrollTo(
      reveal(sheet.columns, sheet.frozen.columns, headerWidth, element.scrollLeft, element.clientWidth, selection.column),
      reveal(sheet.rows, sheet.frozen.rows, headerHeight, element.scrollTop, element.clientHeight, selection.row),
    );
  }, [selection.row, selection.column, sheet.name]);

  const cellAt = (event: MouseEvent) => {
    const box = scroller.current!.getBoundingClientRect();
    const row = hit(sheet.rows, sheet.frozen.rows, headerHeight, scroll.top, event.clientY - box.top);
    const column = hit(sheet.columns, sheet.frozen.columns, headerWidth, scroll.left, event.clientX - box.left);
    return row === undefined || column === undefined ? undefined : { row, column };
  };
  const selectTo = (from: { row: number; column: number }, to: { row: number; column: number }) => {
    const area = merges.find(from.row, from.column);
    onSelect({
      row: area?.top ?? from.row,
      column: area?.left ?? from.column,
      top: Math.min(from.row, to.row, area?.top ?? from.row),
      bottom: Math.max(from.row, to.row, area?.bottom ?? from.row),
      left: Math.min(from.column, to.column, area?.left ?? from.column),
      right: Math.max(from.column, to.column, area?.right ?? from.column),
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== null) return;
    if (event.key === "Tab" && leaving.current) return;
    if (event.key !== "Shift") leaving.current = event.key === "Escape";
    if (event.key === "F2" || event.key === "Enter") setEditing(editText(selection.row, selection.column));
    else if (event.key === "Delete" || event.key === "Backspace") onEdit(selection.row, selection.column, null);
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) setEditing(event.key);
    else {
      const target = keyMove(event, sheet, selection, Math.max(1, Math.floor(size.height / sheet.rows.defaultSize) - 2));
      if (!target) return;
      selectTo(event.shiftKey && event.key !== "Tab" ? selection : target, target);
    }
    event.preventDefault();
  };
  const cell = sheet.cell(selection.row, selection.column);
  return (
    <div class="grid">
      <canvas ref={canvas} class="grid-canvas" aria-hidden="true" />
      <div
        ref={scroller}
        class="grid-scroller"
        data-testid="grid"
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={sheet.rows.count}
        aria-colcount={sheet.columns.count}
        aria-describedby="grid-active"
        onScroll={(event) => setScroll({ left: event.currentTarget.scrollLeft, top: event.currentTarget.scrollTop })}
        onKeyDown={onKeyDown}
        onFocus={() => (leaving.current = false)}
        onCopy={(event) => {
          event.clipboardData?.setData("text/plain", copyText(sheet, selection));
          event.preventDefault();
        }}
        onMouseDown={(event) => {
          const at = cellAt(event);
          if (!at) return;
          dragFrom.current = event.shiftKey ? selection : at;
          selectTo(dragFrom.current, at);
        }}
        onMouseMove={(event) => {
          const at = dragFrom.current && event.buttons === 1 ? cellAt(event) : undefined;
          if (at) selectTo(dragFrom.current!, at);
        }}
        onMouseUp={() => (dragFrom.current = null)}
        onDblClick={(event) => cellAt(event) && setEditing(editText(selection.row, selection.column))}
      >
        <div style={{ width: headerWidth + sheet.columns.total, height: Math.min(tallest, headerHeight + sheet.rows.total) }} />
      </div>
      <div id="grid-active" class="visually-hidden" aria-live="polite">{`${addressOf(selection.row, selection.column)} ${cell?.text ?? ""}`}</div>
      {editing !== null && (
        <Editor
          sheet={sheet}
          selection={selection}
          area={merges.find(selection.row, selection.column)}
          scroll={scroll}
          text={editing}
          onDone={(text, move) => {
            setEditing(null);
            if (text !== null) onEdit(selection.row, selection.column, text === "" ? null : text);
            if (move) {
              const target = move.rows
                ? { row: sheet.rows.step(move.rows > 0 ? selection.bottom : selection.top, move.rows > 0 ? 1 : -1), column: selection.column }
                : { row: selection.row, column: sheet.columns.step(selection.right, 1) };
              selectTo(target, target);
            }
            scroller.current!.focus();
          }}
        />
      )}
    </div>
  );
}
