import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { Editor, type Editing } from "./Editor";
import { MergeIndex } from "./merge";
import type { GridSheet, Selection } from "./model";
import { paint } from "./paint";
import { keyMove } from "./move";
import { headerHeight, headerWidth, hit, reveal } from "./viewport";
import { cellName } from "../../sheet/a1";
import type { CellArea } from "../../sheet/area";

/** Chromium paints no element taller than about 33 million pixels. */
const tallest = 30_000_000;

interface Props {
  sheet: GridSheet;
  /** Changes whenever the workbook does, so that the canvas is painted again. */
  version: number;
  selection: Selection;
  label: string;
  onSelect(selection: Selection): void;
  /** A person's edit of a cell of a sheet; false when it was refused (the page says why). */
  onEdit(sheet: string, row: number, column: number, text: string): boolean;
  /** Empties the selection. */
  onClear(): void;
  /** The selection is copied or cut. */
  onCopy(data: DataTransfer, cut: boolean): void;
  /** Something from the clipboard for the selection. */
  onPaste(text: string, html: string): void;
  /** Cells that are marked as copied or cut, until Escape. */
  copied: CellArea | null;
  onForget(): void;
  onUndo(redo: boolean): void;
  editText(row: number, column: number): string;
}

/** One worksheet on a canvas, with a native scroller, keyboard and an editor over the active cell. */
export function Grid({ sheet, version, selection, label, onSelect, onEdit, onClear, onCopy, onPaste, copied, onForget, onUndo, editText }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [scroll, setScroll] = useState({ left: 0, top: 0 });
  const [editing, setEditing] = useState<Editing | null>(null);
  const [focused, setFocused] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  /** The same as `editing`, at once: a blur comes before the next rendering. */
  const open = useRef<(Editing & { typed?: boolean }) | null>(null);
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
  }, [sheet.name]);

  useLayoutEffect(() => {
    const element = canvas.current!;
    const ratio = window.devicePixelRatio || 1;
    element.width = Math.round(size.width * ratio);
    element.height = Math.round(size.height * ratio);
    const context = element.getContext("2d")!;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    paint(context, { sheet, merges, selection, copied, scrollLeft: scroll.left, scrollTop: scroll.top, width: size.width, height: size.height });
  }, [sheet, version, merges, selection, copied, scroll, size]);

  const edit = (next: Editing | null) => {
    open.current = next;
    setEditing(next);
  };
  const start = (text?: string) => {
    edit({ sheet: sheet.name, row: selection.row, column: selection.column, text });
    box.current!.focus({ preventScroll: true });
  };
  /**
   * What was typed goes to the cell it was typed for, wherever the selection is by now; refused text stays open to be put right.
   * Where nothing was typed nothing is written, unless a key says so: an input method that was left again clears no cell.
   */
  const finish = (text: string | null, byKey = false): boolean => {
    const place = open.current;
    edit(null);
    if (!place || text === null || !(place.typed || (byKey && place.text !== undefined)) || onEdit(place.sheet, place.row, place.column, text)) return true;
    edit({ ...place, text });
    open.current!.typed = true;
    return false;
  };
  // The pane jumped elsewhere while a cell was edited.
  useLayoutEffect(() => {
    const place = open.current;
    if (place && (place.sheet !== sheet.name || place.row !== selection.row || place.column !== selection.column)) finish(box.current!.value);
  }, [sheet.name, selection.row, selection.column]);

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
    const command = event.ctrlKey || event.metaKey;
    if (event.key === "Tab" && leaving.current) return;
    if (event.key !== "Shift") leaving.current = event.key === "Escape";
    if (event.key === "Escape") onForget();
    if (event.key === "F2" || (event.key === "Enter" && !command)) start(editText(selection.row, selection.column));
    else if (event.key === "Delete") onClear();
    else if (event.key === "Backspace") start("");
    else if (command && /^[zy]$/i.test(event.key)) onUndo(event.key.toLowerCase() === "y" || event.shiftKey);
    else if (command && event.key.toLowerCase() === "a") selectTo({ row: 0, column: 0 }, sheet.end);
    // The key itself goes on into the text box, so that an input method can compose from the first one.
    else if (event.key === "Process" || (event.key.length === 1 && !command && !event.altKey)) return start();
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
        tabIndex={focused ? -1 : 0}
        aria-label={label}
        aria-rowcount={sheet.rows.count}
        aria-colcount={sheet.columns.count}
        aria-describedby="grid-active"
        onScroll={(event) => setScroll({ left: event.currentTarget.scrollLeft, top: event.currentTarget.scrollTop })}
        onKeyDown={onKeyDown}
        onFocus={() => {
          leaving.current = false;
          box.current!.focus({ preventScroll: true });
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
        onDblClick={(event) => cellAt(event) && start(editText(selection.row, selection.column))}
      >
        <div style={{ width: headerWidth + sheet.columns.total, height: Math.min(tallest, headerHeight + sheet.rows.total) }} />
      </div>
      <div id="grid-active" class="visually-hidden" aria-live="polite">{`${cellName(selection.row, selection.column)} ${cell?.text ?? ""}`}</div>
      <Editor
        box={box}
        sheet={sheet}
        selection={selection}
        area={merges.find(selection.row, selection.column)}
        scroll={scroll}
        editing={editing}
        label={label}
        onFocus={setFocused}
        onTyping={() => {
          if (!open.current) start();
          open.current!.typed = true;
        }}
        onKey={onKeyDown}
        onDone={(text, move) => {
          if (!finish(text, move !== undefined) || !move) return;
          const step = (axis: typeof sheet.rows, from: number, to: number, by: number) => (by === 0 ? undefined : axis.step(by > 0 ? to : from, by > 0 ? 1 : -1));
          const target = {
            row: step(sheet.rows, selection.top, selection.bottom, move.rows) ?? selection.row,
            column: step(sheet.columns, selection.left, selection.right, move.columns) ?? selection.column,
          };
          selectTo(target, target);
        }}
        onCopy={(event, cut) => {
          if (event.clipboardData) onCopy(event.clipboardData, cut);
          event.preventDefault();
        }}
        onPaste={(event) => {
          onPaste(event.clipboardData?.getData("text/plain") ?? "", event.clipboardData?.getData("text/html") ?? "");
          event.preventDefault();
        }}
      />
    </div>
  );
}
