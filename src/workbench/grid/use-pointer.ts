import { useRef, useState } from "preact/hooks";
import type { LineSpan } from "../../host";
import { type CellArea, MAX_COLUMNS, MAX_ROWS } from "../../sheet/area";
import type { GridSheet, Selection } from "./model";
import { screenStart, type Zone, zoneAt, fillTarget } from "./zone";
import { headerHeight, headerWidth } from "./viewport";

interface Options {
  sheet: GridSheet;
  selection: Selection;
  zoom: number;
  scroll: { left: number; top: number };
  /** The element the pointer moves over. */
  element(): HTMLElement;
  /** Selects from an anchor to a cell. */
  selectTo(from: Cell, to: Cell): void;
  onSelect(selection: Selection): void;
  onResize(span: LineSpan, pixels: number | null): void;
  onFill(target: CellArea, series: boolean): void;
}

interface Cell {
  row: number;
  column: number;
}

type Drag =
  | { kind: "cells"; from: Cell }
  | { kind: "rows" | "columns"; from: number }
  | { kind: "resize"; span: LineSpan; start: number }
  | { kind: "fill" };

/** What the pointer does: selecting cells, rows, columns or all; sizing by the lines of the headers; filling by the handle. */
export function usePointer({ sheet, selection, zoom, scroll, element, selectTo, onSelect, onResize, onFill }: Options) {
  const drag = useRef<Drag | null>(null);
  /** While a line is dragged: where it would come to lie, on the screen. */
  const [guide, setGuide] = useState<{ side: LineSpan["side"]; position: number } | null>(null);
  const [filling, setFilling] = useState<CellArea | null>(null);
  const [cursor, setCursor] = useState("cell");
  const cursors: Record<Zone["kind"], string> = { corner: "cell", cell: "cell", fill: "crosshair", column: "s-resize", columnEdge: "col-resize", row: "e-resize", rowEdge: "row-resize" };

  const position = (event: MouseEvent): { x: number; y: number } => {
    const box = element().getBoundingClientRect();
    return { x: (event.clientX - box.left) / zoom, y: (event.clientY - box.top) / zoom };
  };
  const zoneOf = (event: MouseEvent): Zone => {
    const { x, y } = position(event);
    return zoneAt(sheet, selection, scroll, x, y);
  };
  /** The nearest cell, also from outside of the cells. */
  const cellOf = (event: MouseEvent): Cell => {
    const { x, y } = position(event);
    const inside = zoneAt(sheet, { ...selection, bottom: MAX_ROWS }, scroll, Math.max(headerWidth, x), Math.max(headerHeight, y));
    return inside.kind === "cell" ? inside : selection;
  };
  const whole = (side: "rows" | "columns", from: number, to: number): void => {
    const [first, last] = [Math.min(from, to), Math.max(from, to)];
    // The active cell stays in sight: what is selected is not scrolled to.
    const top = zoneAt(sheet, { ...selection, bottom: MAX_ROWS }, scroll, headerWidth + 1, headerHeight + sheet.rows.offset(sheet.frozen.rows) + 1);
    const shown = top.kind === "cell" ? top : { row: 0, column: 0 };
    if (side === "rows") onSelect({ top: first, bottom: last, left: 0, right: MAX_COLUMNS - 1, row: from, column: shown.column });
    else onSelect({ top: 0, bottom: MAX_ROWS - 1, left: first, right: last, row: shown.row, column: from });
  };
  /** The lines a drag sizes: all selected ones where the dragged one is among them. */
  const spanOf = (side: "rows" | "columns", at: number): LineSpan => {
    const all = side === "rows" ? selection.left === 0 && selection.right === MAX_COLUMNS - 1 : selection.top === 0 && selection.bottom === MAX_ROWS - 1;
    const [from, to] = side === "rows" ? [selection.top, selection.bottom] : [selection.left, selection.right];
    return all && at >= from && at <= to ? { side, from, to } : { side, from: at, to: at };
  };
  const startOf = (span: LineSpan, at: number): number =>
    span.side === "rows" ? screenStart(sheet.rows, sheet.frozen.rows, headerHeight, scroll.top, at) : screenStart(sheet.columns, sheet.frozen.columns, headerWidth, scroll.left, at);

  return {
    zoneOf,
    guide,
    filling,
    cursor,
    onPointerDown: (event: PointerEvent) => {
      const box = element();
      const inner = event.clientX - box.getBoundingClientRect().left < box.clientWidth && event.clientY - box.getBoundingClientRect().top < box.clientHeight;
      if (event.button !== 0 || !inner) return;
      const zone = zoneOf(event);
      if (zone.kind === "corner") return onSelect({ top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1, row: selection.row, column: selection.column });
      if (zone.kind === "column" || zone.kind === "row") {
        const side = zone.kind === "row" ? "rows" : "columns";
        drag.current = { kind: side, from: event.shiftKey ? (side === "rows" ? selection.row : selection.column) : zone.at };
        whole(side, drag.current.from, zone.at);
      } else if (zone.kind === "columnEdge" || zone.kind === "rowEdge") {
        const span = spanOf(zone.kind === "rowEdge" ? "rows" : "columns", zone.at);
        drag.current = { kind: "resize", span, start: startOf(span, zone.at) };
      } else if (zone.kind === "fill") drag.current = { kind: "fill" };
      else if (zone.kind === "cell") {
        const from = event.shiftKey ? selection : zone;
        drag.current = { kind: "cells", from };
        selectTo(from, zone);
      }
      box.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      const now = drag.current;
      if (!now || (event.buttons & 1) === 0) return setCursor(cursors[zoneOf(event).kind]);
      const box = element();
      const { left, top, right, bottom } = box.getBoundingClientRect();
      if (now.kind !== "resize") box.scrollBy(event.clientX > right ? 40 : event.clientX < left ? -40 : 0, event.clientY > bottom ? 40 : event.clientY < top ? -40 : 0);
      const cell = cellOf(event);
      if (now.kind === "cells") selectTo(now.from, cell);
      else if (now.kind === "rows") whole("rows", now.from, cell.row);
      else if (now.kind === "columns") whole("columns", now.from, cell.column);
      else if (now.kind === "resize") setGuide({ side: now.span.side, position: Math.max(now.start, now.span.side === "rows" ? position(event).y : position(event).x) });
      else setFilling(fillTarget(selection, cell));
    },
    onPointerUp: (event: PointerEvent) => {
      const now = drag.current;
      drag.current = null;
      setGuide(null);
      setFilling(null);
      if (now?.kind === "resize" && guide) onResize(now.span, Math.round(guide.position - now.start));
      // Ctrl turns the two round, as in Excel.
      else if (now?.kind === "fill" && filling) onFill(filling, !event.ctrlKey);
    },
    /** What a double click on a header's line or the handle does; false: it was elsewhere. */
    doubleClicked: (event: MouseEvent): boolean => {
      const zone = zoneOf(event);
      if (zone.kind === "columnEdge" || zone.kind === "rowEdge") onResize(spanOf(zone.kind === "rowEdge" ? "rows" : "columns", zone.at), null);
      else if (zone.kind === "fill") {
        const beside = [selection.left - 1, selection.right + 1].find((column) => column >= 0 && sheet.filled(selection.bottom + 1, column));
        let last = selection.bottom;
        while (beside !== undefined && sheet.filled(last + 1, beside)) last++;
        if (last > selection.bottom) onFill({ ...selection, top: selection.bottom + 1, bottom: last }, true);
      } else return zone.kind !== "cell";
      return true;
    },
  };
}
