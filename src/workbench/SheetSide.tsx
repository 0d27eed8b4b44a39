import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { LineSpan } from "../host";
import { AskSize } from "./AskSize";
import type { Book, LineSize } from "./book";
import { ContextMenu, type MenuEntry } from "./ContextMenu";
import { FindPanel } from "./FindPanel";
import { FormulaBar } from "./FormulaBar";
import { fittedWidth } from "./grid/fit";
import { Grid } from "./grid/Grid";
import type { Words } from "./messages/zh-CN";
import { personsEdits } from "./persons-edits";
import { carryOutCommand, commandKeys, type CommandName, commandOf, menuOf, selectedLines } from "./sheet-commands";
import { Tabs } from "./Tabs";
import { useClipboard } from "./use-clipboard";
import { Zoom, zoomed } from "./Zoom";

/** Commands whose keys work from the toolbar and the tabs, too. */
const anywhere: ReadonlySet<CommandName> = new Set<CommandName>(["find", "replace", "goTo", "addSheet"]);

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

/** One workbook: name box and formula bar, the grid with its commands, and its sheets' tabs. */
export function SheetSide({ words, book, version, say, complain, onTask }: Props) {
  const active = book.activeSheet();
  const selection = book.selection(active);
  const { attempt, edit, undo } = personsEdits({ words, book, say, complain });
  const clipboard = useClipboard({ words, book, say, complain, attempt, onTask });
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const [finding, setFinding] = useState<"find" | "replace" | null>(null);
  const [size, setSize] = useState<{ span: LineSpan; size: number } | null>(null);
  const [percent, setPercent] = useState(100);
  const toGrid = () => document.querySelector<HTMLElement>("[data-testid=grid]")?.focus();
  // A menu or a panel that closes gives the focus back.
  useLayoutEffect(() => void (!menu && !finding && !size && document.activeElement === document.body && toGrid()), [menu, finding, size]);
  const go = (row: number, column: number) => book.select(active, { row, column, top: row, bottom: row, left: column, right: column });
  /** Changes that end what is marked as copied, as in Excel. */
  const change = (make: () => void): boolean => {
    clipboard.forget();
    return attempt(make);
  };
  const resize = (span: LineSpan, pixels: number | null): boolean =>
    change(() => {
      const grid = book.sheet(active);
      if (pixels !== null || span.side === "rows") return book.resize(active, [{ span, pixels }]);
      const context = document.createElement("canvas").getContext("2d")!;
      const fitted: LineSize[] = [];
      for (let at = span.from; at <= Math.min(span.to, grid.end.column); at++) {
        const width = fittedWidth(context, grid, at);
        if (width !== undefined) fitted.push({ span: { side: "columns", from: at, to: at }, pixels: width });
      }
      if (fitted.length > 0) book.resize(active, fitted);
    });
  const run = (name: CommandName): void => {
    if (name === "undo" || name === "redo") undo(name === "redo");
    else if (name === "cut" || name === "copy") clipboard.takeByMenu(name === "cut");
    else if (name === "paste") void clipboard.putByMenu();
    else if (name === "find" || name === "replace") setFinding(name);
    else if (name === "goTo") document.querySelector<HTMLInputElement>("[data-testid=name-box]")?.select();
    else if (name === "fitColumns") resize(selectedLines(book, "columns"), null);
    else change(() => carryOutCommand(name, { book, words, say, ask: (span, now) => setSize({ span, size: now }) }));
  };
  // What is typed into a field is the field's.
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const name = event.defaultPrevented || event.target instanceof HTMLInputElement ? undefined : commandOf(event);
      if (name === undefined || !anywhere.has(name)) return;
      event.preventDefault();
      run(name);
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  });
  const entries = (): MenuEntry[] =>
    menuOf(book).flatMap((group, index): MenuEntry[] => [...(index > 0 ? [null] : []), ...group.map((name) => ({ id: name, label: words.command[name], keys: commandKeys[name], run: () => run(name) }))]);
  return (
    <>
      <FormulaBar
        words={words}
        sheet={active}
        selection={selection}
        text={book.editText(active, selection.row, selection.column)}
        onGo={(text) => {
          const place = book.find(text);
          if (!place) complain(words.badAddress(text));
          else {
            book.activate(place.sheet);
            book.select(place.sheet, { ...place.area, row: place.area.top, column: place.area.left });
          }
          return place !== undefined;
        }}
        onEdit={edit}
        onLeave={(move) => {
          const grid = book.sheet(active);
          if (move?.rows) go(grid.rows.step(selection.row, move.rows > 0 ? 1 : -1), selection.column);
          if (move?.columns) go(selection.row, grid.columns.step(selection.column, move.columns > 0 ? 1 : -1));
          toGrid();
        }}
      />
      {finding && <FindPanel words={words} book={book} replacing={finding === "replace"} say={say} complain={complain} attempt={change} onTask={onTask} onClose={() => (setFinding(null), toGrid())} />}
      <Grid
        key={book.file}
        sheet={book.sheet(active)}
        version={version}
        selection={selection}
        label={words.grid(active)}
        onSelect={(next) => book.select(active, next)}
        onEdit={(...typed) => (clipboard.forget(), edit(...typed))}
        onClear={() => run("clear")}
        onCopy={clipboard.take}
        onPaste={(text, html) => void clipboard.put(text, html)}
        copied={clipboard.copied?.sheet === active ? clipboard.copied.area : null}
        onForget={clipboard.forget}
        notes={book.notes(active)}
        zoom={percent / 100}
        onZoom={(by) => setPercent(zoomed(percent, by))}
        onResize={resize}
        onFill={(target, series) =>
          change(() => {
            book.fill(active, selection, target, series ? "series" : "copy");
            const both = { top: Math.min(selection.top, target.top), left: Math.min(selection.left, target.left), bottom: Math.max(selection.bottom, target.bottom), right: Math.max(selection.right, target.right) };
            book.select(active, { ...selection, ...both });
          })
        }
        onMenu={setMenu}
        onCommand={(event) => {
          const name = commandOf(event);
          if (name) run(name);
          return name !== undefined;
        }}
        editText={(row, column) => book.editText(active, row, column)}
      />
      <div class="sheet-foot">
        <Tabs
          words={words}
          tabs={book.tabs()}
          active={active}
          onActivate={(sheet) => book.activate(sheet)}
          onAdd={() => run("addSheet")}
          onRename={(sheet, name) => change(() => book.renameSheet(sheet, name))}
          onDelete={(sheet) => change(() => book.deleteSheet(sheet))}
        />
        <Zoom words={words} percent={percent} onZoom={setPercent} />
      </div>
      {menu && <ContextMenu label={words.menu} at={menu} entries={entries()} onClose={() => setMenu(null)} />}
      {size && (
        <AskSize
          words={words}
          {...size}
          onAnswer={(answer) => {
            setSize(null);
            if (answer !== null) change(() => book.resize(active, [{ span: size.span, pixels: size.span.side === "rows" ? Math.round(answer / 0.75) : Math.round(answer * 7 + 5) }]));
          }}
        />
      )}
    </>
  );
}
