import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import type { CellArea } from "../../sheet/area";
import type { GridSheet, Selection } from "./model";
import { headerHeight, headerWidth } from "./viewport";

/** What is being edited, and where: from a given text (F2), or from what the person goes on typing (undefined). */
export interface Editing {
  sheet: string;
  row: number;
  column: number;
  text: string | undefined;
}

interface Props {
  box: RefObject<HTMLTextAreaElement>;
  sheet: GridSheet;
  selection: Selection;
  area: CellArea | undefined;
  scroll: { left: number; top: number };
  zoom: number;
  editing: Editing | null;
  label: string;
  onFocus(focused: boolean): void;
  /** Something is typed, or an input method composes. */
  onTyping(): void;
  /** A key while nothing is edited. */
  onKey(event: KeyboardEvent): void;
  /** text null: given up. move: where Enter or Tab leads. */
  onDone(text: string | null, move?: { rows: number; columns: number }): void;
  onCopy(event: ClipboardEvent, cut: boolean): void;
  onPaste(event: ClipboardEvent): void;
}

/**
 * The text box over the active cell: Enter and Tab commit, Escape gives up, Alt+Enter breaks the line. It has the grid's focus even while
 * nothing is edited, unseen: an input method composes only where text can be typed.
 */
export function Editor({ box, sheet, selection, area, scroll, zoom, editing, label, onFocus, onTyping, onKey, onDone, onCopy, onPaste }: Props) {
  useLayoutEffect(() => {
    const element = box.current!;
    if (!editing) {
      element.value = "";
    } else if (editing.text !== undefined) {
      element.value = editing.text;
      element.focus();
      element.setSelectionRange(editing.text.length, editing.text.length);
    }
  }, [editing]);
  const { row, column } = selection;
  const right = (area?.right ?? column) + 1;
  const bottom = (area?.bottom ?? row) + 1;
  const shift = (index: number, frozen: number, by: number) => (index < frozen ? 0 : by);
  return (
    <textarea
      ref={box}
      class={editing ? "grid-editor" : "grid-editor waiting"}
      data-testid={editing ? "cell-editor" : undefined}
      aria-label={label}
      spellcheck={false}
      style={{
        left: zoom * (headerWidth + sheet.columns.offset(column) - shift(column, sheet.frozen.columns, scroll.left)),
        top: zoom * (headerHeight + sheet.rows.offset(row) - shift(row, sheet.frozen.rows, scroll.top)),
        width: zoom * Math.max(80, sheet.columns.offset(right) - sheet.columns.offset(column)),
        height: zoom * Math.max(22, sheet.rows.offset(bottom) - sheet.rows.offset(row)),
        fontSize: `${14.7 * zoom}px`,
      }}
      onContextMenu={(event) => !editing && event.preventDefault()}
      onFocus={() => onFocus(true)}
      onBlur={(event) => {
        onFocus(false);
        if (editing) onDone(event.currentTarget.value);
      }}
      onCompositionStart={onTyping}
      onInput={onTyping}
      onCopy={(event) => !editing && onCopy(event, false)}
      onCut={(event) => !editing && onCopy(event, true)}
      onPaste={(event) => !editing && onPaste(event)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (!editing) return onKey(event);
        if (event.key === "Escape") onDone(null);
        else if (event.key === "Tab") onDone(event.currentTarget.value, { rows: 0, columns: event.shiftKey ? -1 : 1 });
        else if (event.key === "Enter" && event.altKey) {
          event.currentTarget.setRangeText("\n", event.currentTarget.selectionStart, event.currentTarget.selectionEnd, "end");
          onTyping();
        } else if (event.key === "Enter") onDone(event.currentTarget.value, { rows: event.shiftKey ? -1 : 1, columns: 0 });
        else return;
        event.preventDefault();
      }}
    />
  );
}
