import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Selection } from "./grid/model";
import type { Words } from "./messages/zh-CN";
import { cellName, rangeAddress } from "../sheet/a1";

interface Props {
  words: Words;
  sheet: string;
  selection: Selection;
  /** What the active cell holds, as the editor shows it. */
  text: string;
  /** What was typed into the name box; false: it names nothing. */
  onGo(text: string): boolean;
  /** An edit of a cell; false when it was refused (the page says why). */
  onEdit(sheet: string, row: number, column: number, text: string): boolean;
  /** Gives the focus back to the grid. */
  onLeave(move?: { rows: number; columns: number }): void;
}

/** What was typed and not yet written, and the cell it was typed for. */
interface Draft {
  sheet: string;
  row: number;
  column: number;
  text: string;
}

/** Name box and formula bar above the grid. */
export function FormulaBar({ words, sheet, selection, text, onGo, onEdit, onLeave }: Props) {
  const address = cellName(selection.row, selection.column);
  /** What was typed into the name box, and the cell it was typed at: no other cell shows it. */
  const [named, setNamed] = useState<{ at: string; text: string } | null>(null);
  const many = selection.bottom > selection.top || selection.right > selection.left;
  const name = named?.at === address ? named.text : address;
  const [draft, setDraft] = useState<Draft | null>(null);
  /** The same at once: a click elsewhere moves the selection before the field loses the focus. */
  const now = useRef<Draft | null>(null);
  const keep = (next: Draft | null) => {
    now.current = next;
    setDraft(next);
  };
  /** Writes what was typed into the cell it was typed for; refused text stays to be put right. */
  const commit = (): boolean => {
    const typed = now.current;
    if (!typed) return true;
    const done = onEdit(typed.sheet, typed.row, typed.column, typed.text);
    if (done) keep(null);
    return done;
  };
  // At once: an effect after the next painting could meet what is typed by then.
  useLayoutEffect(() => void (now.current && (now.current.sheet !== sheet || now.current.row !== selection.row || now.current.column !== selection.column) && commit()), [sheet, address]);
  const go = (text: string) => {
    if (!onGo(text)) return;
    setNamed(null);
    onLeave();
  };
  return (
    <div class="formula-bar">
      <input
        class="name-box"
        data-testid="name-box"
        aria-label={words.nameBox}
        title={many ? `${rangeAddress(selection)} · ${words.nameBox}` : words.nameBox}
        value={name}
        onInput={(event) => setNamed({ at: address, text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === "Enter") go(event.currentTarget.value);
          else if (event.key === "Escape") {
            setNamed(null);
            onLeave();
          } else return;
          // The key must not go on into the grid, which has the focus by now.
          event.preventDefault();
        }}
        onBlur={() => setNamed(null)}
      />
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <input
        class="formula"
        data-testid="formula"
        aria-label={words.formulaHint}
        value={draft?.text ?? text}
        onInput={(event) => keep({ ...(now.current ?? { sheet, row: selection.row, column: selection.column }), text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === "Enter" || event.key === "Tab") {
            const by = event.shiftKey ? -1 : 1;
            if (commit()) onLeave(event.key === "Enter" ? { rows: by, columns: 0 } : { rows: 0, columns: by });
          } else if (event.key === "Escape") {
            keep(null);
            onLeave();
          } else return;
          event.preventDefault();
        }}
        onBlur={commit}
      />
    </div>
  );
}
