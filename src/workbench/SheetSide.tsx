import type { Book } from "./book";
import { FormulaBar } from "./FormulaBar";
import { Grid } from "./grid/Grid";
import type { Words } from "./messages/zh-CN";
import { Tabs } from "./Tabs";
import { personsEdits } from "./persons-edits";
import { useClipboard } from "./use-clipboard";

interface Props {
  words: Words;
  book: Book;
  /** Changes whenever the workbook does. */
  version: number;
  say(text: string): void;
  complain(text: string): void;
  /** Something takes its time and can be cancelled; null: it is over. */
  onTask(task: AbortController | null): void;
}

/** One workbook: name box and formula bar, the grid, and its sheets' tabs. */
export function SheetSide({ words, book, version, say, complain, onTask }: Props) {
  const active = book.activeSheet();
  const selection = book.selection(active);
  const { attempt, edit, clear, undo } = personsEdits({ words, book, say, complain });
  const clipboard = useClipboard({ words, book, say, complain, attempt, onTask });
  const toGrid = () => document.querySelector<HTMLElement>("[data-testid=grid]")?.focus();
  const go = (row: number, column: number) => book.select(active, { row, column, top: row, bottom: row, left: column, right: column });
  return (
    <>
      <FormulaBar
        words={words}
        sheet={active}
        selection={selection}
        text={book.editText(active, selection.row, selection.column)}
        onGo={go}
        onBadAddress={(text) => complain(words.badAddress(text))}
        onEdit={edit}
        onLeave={(move) => {
          const grid = book.sheet(active);
          if (move?.rows) go(grid.rows.step(selection.row, move.rows > 0 ? 1 : -1), selection.column);
          if (move?.columns) go(selection.row, grid.columns.step(selection.column, move.columns > 0 ? 1 : -1));
          toGrid();
        }}
      />
      <Grid
        key={book.file}
        sheet={book.sheet(active)}
        version={version}
        selection={selection}
        label={words.grid(active)}
        onSelect={(next) => book.select(active, next)}
        onEdit={(...typed) => (clipboard.forget(), edit(...typed))}
        onClear={() => (clipboard.forget(), clear())}
        onCopy={clipboard.take}
        onPaste={(text, html) => void clipboard.put(text, html)}
        copied={clipboard.copied?.sheet === active ? clipboard.copied.area : null}
        onForget={clipboard.forget}
        onUndo={undo}
        editText={(row, column) => book.editText(active, row, column)}
      />
      <Tabs words={words} tabs={book.tabs()} active={active} onActivate={(sheet) => book.activate(sheet)} />
    </>
  );
}
