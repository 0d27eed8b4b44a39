import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { Editor, type Editing } from "./Editor";
import { MergeIndex } from "./merge";
import type { GridSheet, Selection } from "./model";
import { paint } from "./paint";
import { keyMove } from "./move";
import { NoteCard } from "./NoteCard";
import { useDark } from "./use-dark";
import { usePointer } from "./use-pointer";
import { headerHeight, headerWidth, reveal } from "./viewport";
import { screenStart } from "./zone";
import { cellName } from "../../sheet/a1";
import type { LineSpan } from "../../host";
import { type CellArea, MAX_COLUMNS, MAX_ROWS } from "../../sheet/area";

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
  /** Remarks on cells, by "row,column". */
  notes: ReadonlyMap<string, string>;
  zoom: number;
  onZoom(by: 1 | -1): void;
  /** null: as large as what they hold. */
  onResize(span: LineSpan, pixels: number | null): void;
  /** The fill handle was dragged (true: a series) over a target. */
  onFill(target: CellArea, series: boolean): void;
  /** A menu is asked for, at a place of the window. */
  onMenu(place: { x: number; y: number }): void;
  /** A key that nothing here takes; true: somebody did. */
  onCommand(event: KeyboardEvent): boolean;
  editText(row: number, column: number): string;
}

/** One worksheet on a canvas, with a native scroller, keyboard and an editor over the active cell. */
export function Grid({ sheet, version, selection, label, onSelect, onEdit, onClear, onCopy, onPaste, copied, onForget, notes, zoom, onZoom, onResize, onFill, onMenu, onCommand, editText }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  /** In pixels of the sheet, as all that follows but `size`. */
  const [scroll, setScroll] = useState({ left: 0, top: 0 });
  const [hovered, setHovered] = useState<{ row: number; column: number } | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [focused, setFocused] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  /** The same as `editing`, at once: a blur comes before the next rendering. */
  const open = useRef<(Editing & { typed?: boolean }) | null>(null);
  const merges = useMemo(() => new MergeIndex(sheet.merges), [sheet, version]);
  /** Escape lets the next Tab leave the grid: the keyboard is never caught in it. */
  const leaving = useRef(false);

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

  const selectTo = (from: { row: number; column: number }, to: { row: number; column: number }) => {
    const area = merges.find(from.row, from.column);
    const end = merges.find(to.row, to.column);
    onSelect({
      row: area?.top ?? from.row,
      column: area?.left ?? from.column,
      top: Math.min(from.row, to.row, area?.top ?? from.row, end?.top ?? to.row),
      bottom: Math.max(from.row, to.row, area?.bottom ?? from.row, end?.bottom ?? to.row),
      left: Math.min(from.column, to.column, area?.left ?? from.column, end?.left ?? to.column),
      right: Math.max(from.column, to.column, area?.right ?? from.column, end?.right ?? to.column),
    });
  };
  const dark = useDark();
  const pointer = usePointer({ sheet, selection, zoom, scroll, element: () => scroller.current!, selectTo, onSelect, onResize, onFill });
  /** A screen's rows, for the page keys. */
  const page = Math.max(1, Math.floor(size.height / zoom / sheet.rows.defaultSize) - 2);

  useLayoutEffect(() => {
    const element = canvas.current!;
    const ratio = window.devicePixelRatio || 1;
    element.width = Math.round(size.width * ratio);
    element.height = Math.round(size.height * ratio);
    const context = element.getContext("2d")!;
    context.setTransform(ratio * zoom, 0, 0, ratio * zoom, 0, 0);
    const { guide, filling } = pointer;
    paint(context, { sheet, merges, selection, copied, filling, guide, notes, dark, scrollLeft: scroll.left, scrollTop: scroll.top, width: size.width / zoom, height: size.height / zoom });
  }, [sheet, version, merges, selection, copied, pointer.guide, pointer.filling, notes, dark, zoom, scroll, size]);

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

  /** Brings a cell into view. */
  const reach = (target: { row: number; column: number }) => {
    const element = scroller.current!;
    element.scrollTo(
      reveal(sheet.columns, sheet.frozen.columns, headerWidth, element.scrollLeft / zoom, element.clientWidth / zoom, target.column) * zoom,
      reveal(sheet.rows, sheet.frozen.rows, headerHeight, element.scrollTop / zoom, element.clientHeight / zoom, target.row) * zoom,
    );
  };
  // Bring the active cell into view when it moves, be it by key or by the pane's jump.
  useEffect(() => {
    reach(selection);
  }, [selection.row, selection.column, sheet.name, zoom]);

  const openMenu = () => {
    const box = scroller.current!.getBoundingClientRect();
    const x = screenStart(sheet.columns, sheet.frozen.columns, headerWidth, scroll.left, selection.column) + 12;
    const y = screenStart(sheet.rows, sheet.frozen.rows, headerHeight, scroll.top, selection.row) + sheet.rows.size(selection.row);
    onMenu({ x: box.left + Math.min(x * zoom, box.width - 20), y: box.top + Math.min(y * zoom, box.height - 20) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey;
    if (event.key === "Tab" && leaving.current) return;
    if (event.key !== "Shift") leaving.current = event.key === "Escape";
    if (event.key === "Escape") onForget();
    if (event.key === "F2" || (event.key === "Enter" && !command)) start(editText(selection.row, selection.column));
    else if (event.key === "Delete") onClear();
    else if (event.key === "Backspace") start("");
    else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) openMenu();
    else if (command && event.key.toLowerCase() === "a") onSelect({ ...selection, top: 0, left: 0, bottom: sheet.end.row, right: sheet.end.column, row: Math.min(selection.row, sheet.end.row), column: Math.min(selection.column, sheet.end.column) });
    else if (event.key === " " && command && !event.isComposing) onSelect({ ...selection, top: 0, bottom: MAX_ROWS - 1 });
    else if (event.key === " " && event.shiftKey && !event.isComposing) onSelect({ ...selection, left: 0, right: MAX_COLUMNS - 1 });
    else if (!onCommand(event)) {
      // The key itself goes on into the text box, so that an input method can compose from the first one.
      if (event.key === "Process" || (event.key.length === 1 && !command && !event.altKey)) return start();
      // With Shift the corner across from the active cell moves.
      const grows = event.shiftKey && event.key !== "Tab";
      const far = { row: selection.row === selection.top ? selection.bottom : selection.top, column: selection.column === selection.left ? selection.right : selection.left };
      const from = grows ? { ...far, top: far.row, bottom: far.row, left: far.column, right: far.column } : selection;
      const target = keyMove(event, sheet, from, page);
      if (!target) return;
      selectTo(grows ? selection : target, target);
      if (grows) reach(target);
    }
    event.preventDefault();
  };
  const cell = sheet.cell(selection.row, selection.column);
  const noted = hovered ?? (editing ? null : selection);
  const text = noted && notes.get(`${noted.row},${noted.column}`);
  const note = noted && text !== undefined && text !== null && {
    text,
    x: screenStart(sheet.columns, sheet.frozen.columns, headerWidth, scroll.left, noted.column) + sheet.columns.size(noted.column),
    y: screenStart(sheet.rows, sheet.frozen.rows, headerHeight, scroll.top, noted.row),
  };
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
        aria-describedby="grid-active grid-note"
        style={{ cursor: pointer.cursor }}
        onScroll={(event) => setScroll({ left: event.currentTarget.scrollLeft / zoom, top: event.currentTarget.scrollTop / zoom })}
        onWheel={(event) => {
          if (!event.ctrlKey || event.deltaY === 0) return;
          event.preventDefault();
          onZoom(event.deltaY < 0 ? 1 : -1);
        }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          leaving.current = false;
          box.current!.focus({ preventScroll: true });
        }}
        onPointerDown={pointer.onPointerDown}
        onPointerMove={(event) => {
          pointer.onPointerMove(event);
          const zone = notes.size > 0 ? pointer.zoneOf(event) : null;
          const over = zone?.kind === "cell" && notes.has(`${zone.row},${zone.column}`) ? { row: zone.row, column: zone.column } : null;
          if (over?.row !== hovered?.row || over?.column !== hovered?.column) setHovered(over);
        }}
        onPointerUp={pointer.onPointerUp}
        onPointerLeave={() => setHovered(null)}
        onDblClick={(event) => !pointer.doubleClicked(event) && start(editText(selection.row, selection.column))}
        onContextMenu={(event) => {
          event.preventDefault();
          const zone = pointer.zoneOf(event);
          const inside = (row: number, column: number) => row >= selection.top && row <= selection.bottom && column >= selection.left && column <= selection.right;
          if (zone.kind === "cell" && !inside(zone.row, zone.column)) selectTo(zone, zone);
          else if (zone.kind === "column" && !inside(MAX_ROWS - 1, zone.at)) onSelect({ top: 0, bottom: MAX_ROWS - 1, left: zone.at, right: zone.at, row: selection.row, column: zone.at });
          else if (zone.kind === "row" && !inside(zone.at, MAX_COLUMNS - 1)) onSelect({ top: zone.at, bottom: zone.at, left: 0, right: MAX_COLUMNS - 1, row: zone.at, column: selection.column });
          onMenu({ x: event.clientX, y: event.clientY });
        }}
      >
        <div style={{ width: (headerWidth + sheet.columns.total) * zoom, height: Math.min(tallest, (headerHeight + sheet.rows.total) * zoom) }} />
      </div>
      <div id="grid-active" class="visually-hidden" aria-live="polite">{`${cellName(selection.row, selection.column)} ${cell?.text ?? ""}`}</div>
      {note && <NoteCard text={note.text} x={note.x * zoom} y={note.y * zoom} />}
      <Editor
        box={box}
        sheet={sheet}
        selection={selection}
        area={merges.find(selection.row, selection.column)}
        scroll={scroll}
        zoom={zoom}
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
