import { useLayoutEffect, useRef } from "preact/hooks";
import type { CellArea } from "../../files/model";
import type { GridSheet, Selection } from "./model";
import { headerHeight, headerWidth } from "./viewport";

interface Props {
  sheet: GridSheet;
  selection: Selection;
  area: CellArea | undefined;
  scroll: { left: number; top: number };
  text: string;
  /** text null: given up. move: where Enter or Tab leads. */
  onDone(text: string | null, move?: { rows: number }): void;
}

/** The text box over the active cell: Enter and Tab commit, Escape gives up, Alt+Enter breaks the line. */
export function Editor({ sheet, selection, area, scroll, text, onDone }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  useLayoutEffect(() => {
    box.current!.focus();
    box.current!.setSelectionRange(text.length, text.length);
  }, []);
  const finish = (value: string | null, move?: { rows: number }) => {
    if (done.current) return;
    done.current = true;
    onDone(value, move);
  };
  const { row, column } = selection;
  const right = (area?.right ?? column) + 1;
  const bottom = (area?.bottom ?? row) + 1;
  const shift = (index: number, frozen: number, by: number) => (index < frozen ? 0 : by);
  return (
    <textarea
      ref={box}
      class="grid-editor"
      data-testid="cell-editor"
      style={{
        left: headerWidth + sheet.columns.offset(column) - shift(column, sheet.frozen.columns, scroll.left),
        top: headerHeight + sheet.rows.offset(row) - shift(row, sheet.frozen.rows, scroll.top),
        width: Math.max(80, sheet.columns.offset(right) - sheet.columns.offset(column)),
        height: Math.max(22, sheet.rows.offset(bottom) - sheet.rows.offset(row)),
      }}
      defaultValue={text}
      onBlur={(event) => finish(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.isComposing) return;
        if (event.key === "Escape") finish(null);
        else if (event.key === "Tab") finish(event.currentTarget.value, { rows: 0 });
        else if (event.key === "Enter" && event.altKey) return;
        else if (event.key === "Enter") finish(event.currentTarget.value, { rows: event.shiftKey ? -1 : 1 });
        else return;
        event.preventDefault();
      }}
    />
  );
}
