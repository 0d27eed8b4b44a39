import { pickerEndings } from "../sheet/readable-files";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Cancelled } from "../worker/drain";
import type { Book, Opening } from "./book";
import { BookTabs } from "./BookTabs";
import { placeOf } from "./place-of";
import { download, droppedFile, savedName } from "./file";
import { FormulaBar } from "./FormulaBar";
import { Grid } from "./grid/Grid";
import { stepLabel, stepText } from "./messages/steps";
import { whyOf } from "./messages/why";
import type { Words } from "./messages/zh-CN";
import { PaneFrame } from "./PaneFrame";
import { moveRegion } from "./regions";
import { Splitter } from "./Splitter";
import { Tabs } from "./Tabs";
import { cellName } from "../sheet/a1";

interface Props {
  words: Words;
  /** Bytes → workbook, with turns for the page; throws a sentence, or Cancelled. */
  open(bytes: Uint8Array, file: string, opening: Opening): Promise<Book>;
  /** The messy sample that a first visitor sees. */
  sample(): Promise<{ bytes: Uint8Array; file: string }>;
}

/** The page that plays Excel: toolbar, grid, tabs, and the pane beside them. */
export function Page({ words, open, sample }: Props) {
  /** The workbook that the pane is beside, then those the pane opened. */
  const [books, setBooks] = useState<Book[]>([]);
  const [shown, setShown] = useState<Book | null>(null);
  const main = books[0] ?? null;
  const book = shown && books.includes(shown) ? shown : main;
  const [version, setVersion] = useState(0);
  const [dirty, setDirty] = useState(false);
  const [status, setStatus] = useState({ text: "", bad: false });
  const [view, setView] = useState<"sheet" | "pane">("sheet");
  const [paneWidth, setPaneWidth] = useState(380);
  const [dropping, setDropping] = useState(false);
  const [waiting, setWaiting] = useState<{ file: string; read(): Promise<Uint8Array> } | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const question = useRef<HTMLDialogElement>(null);
  const openings = useRef(0);
  /** What is being opened; a file chosen meanwhile takes its place. */
  const [opening, setOpening] = useState<AbortController | null>(null);
  const begun = useRef<AbortController | null>(null);
  const say = (text: string) => setStatus({ text, bad: false });
  const complain = (text: string) => setStatus({ text, bad: true });
  const why = (fault: unknown) => whyOf(fault, words);

  const load = async (file: string, read: () => Promise<Uint8Array>) => {
    begun.current?.abort();
    const mine = (begun.current = new AbortController());
    setOpening(mine);
    say(words.opening(file));
    let tenths = 0;
    // Read aloud, each per cent would be too much.
    const onProgress = (share: number) => Math.floor(share * 10) > tenths && say(words.openingShare(file, (tenths = Math.floor(share * 10)) * 10));
    try {
      const opened = await open(await read(), file, { signal: mine.signal, onProgress });
      if (begun.current !== mine) return;
      openings.current++;
      opened.onOpened((bytes) => void loadBeside(bytes));
      setBooks((all) => [opened, ...all.slice(1)]);
      setShown(opened);
      setDirty(false);
      say((opened.cellsOnly ? words.openedCells : words.opened)(file, opened.tabs().length));
    } catch (fault) {
      // Another file took its place: that one's words stand there now.
      if (begun.current !== mine) return;
      if (fault instanceof Cancelled) say(words.openCancelled(file));
      else complain(words.failed(file, why(fault)));
    } finally {
      if (begun.current === mine) setOpening((begun.current = null));
    }
  };
  const beside = useRef(1);
  /** The pane opens another workbook: it gets a tab of its own, and the pane stays where it is. */
  const loadBeside = async (bytes: Uint8Array | null) => {
    if (!bytes) return;
    const file = words.newBook(++beside.current);
    try {
      const opened = await open(bytes, file, {});
      setBooks((all) => [...all, opened]);
      setShown(opened);
      say(words.openedBeside(file, placeOf(opened)));
    } catch (fault) {
      complain(words.failed(file, why(fault)));
    }
  };
  const ask = (file: string, read: () => Promise<Uint8Array>) => {
    if (!main?.dirty) return void load(file, read);
    setWaiting({ file, read });
    question.current!.showModal();
  };
  const loadSample = () => {
    const before = openings.current;
    // A file that was opened, or is being opened, while the sample was on its way is what the person wants to see.
    return sample().then(({ bytes, file }) => openings.current === before && !begun.current && ask(file, async () => bytes), () => complain(words.sampleFailed));
  };
  const openFile = (file: File | undefined) => {
    if (file) ask(file.name, async () => new Uint8Array(await file.arrayBuffer()));
  };
  const save = () => {
    if (!book) return;
    try {
      const bytes = book.save();
      const file = savedName(book.file);
      download(bytes, file);
      setDirty(false);
      say(words.saved(file, Math.ceil(bytes.length / 1024)));
    } catch (fault) {
      complain(words.saveFailed(why(fault)));
    }
  };

  useEffect(() => void loadSample(), []);
  // Before anything can be changed that would not be heard of.
  useLayoutEffect(() => {
    if (!book) return;
    setDirty(book.dirty);
    let place = placeOf(book);
    return book.subscribe((changed) => {
      setVersion((count) => count + 1);
      setDirty(changed);
      // On a narrow screen the pane hides the grid: a jump is at least told.
      if (placeOf(book) !== place) say(words.at((place = placeOf(book))));
    });
  }, [book]);
  useEffect(() => {
    document.title = `${book ? `${book.file} · ` : ""}${words.title}`;
    const warn = (event: BeforeUnloadEvent) => books.some((one) => one.dirty) && event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [book, books, dirty]);

  const active = book?.activeSheet() ?? "";
  const selection = book?.selection(active);
  /** Says why the sheet refused a change; true when it did not. */
  const attempt = (place: string, change: () => void): boolean => {
    try {
      change();
      return true;
    } catch (fault) {
      complain(words.editFailed(place, why(fault)));
      return false;
    }
  };
  const edit = (sheet: string, row: number, column: number, text: string): boolean => {
    if (attempt(cellName(row, column), () => book!.edit(sheet, row, column, text === "" ? null : text))) return true;
    book!.activate(sheet);
    book!.select(sheet, { row, column, top: row, bottom: row, left: column, right: column });
    return false;
  };
  const undo = (redo: boolean) => {
    const place = redo ? book!.redo() : book!.undo();
    if (!place) say(redo ? words.nothingToRedo : words.nothingToUndo);
    else if (place.changed) say((redo ? words.redone : words.undone)(stepText(place.name, words), place.place));
    else complain(words.undoOvertaken(place.place));
  };
  const toGrid = () => document.querySelector<HTMLElement>("[data-testid=grid]")?.focus();
  const go = (row: number, column: number) => book!.select(active, { row, column, top: row, bottom: row, left: column, right: column });
  const changeSheet = (by: number) => {
    const tabs = book!.tabs().filter((tab) => !tab.hidden);
    const next = tabs[tabs.findIndex((tab) => tab.name === active) + by];
    if (next) book!.activate(next.name);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const command = event.ctrlKey || event.metaKey;
    if (event.key === "F6") moveRegion(event.shiftKey ? -1 : 1);
    else if (command && event.key === "s") {
      // What is being typed belongs to what is saved.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      save();
    } else if (command && event.key === "o") picker.current!.click();
    else if (command && book && event.key === "PageDown") changeSheet(1);
    else if (command && book && event.key === "PageUp") changeSheet(-1);
    else if (command && book && /^[zy]$/i.test(event.key) && !(event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)) undo(event.key.toLowerCase() === "y" || event.shiftKey);
    else return;
    event.preventDefault();
  };
  return (
    <div
      class={`workbench view-${view}${dropping ? " dropping" : ""}`}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => event.relatedTarget === null && setDropping(false)}
      onDrop={(event) => {
        event.preventDefault();
        setDropping(false);
        openFile(droppedFile(event));
      }}
    >
      <header class="toolbar">
        <img src="assets/icon.svg" width="24" height="24" alt="" />
        <h1>
          {words.title}
          <small>{words.subtitle}</small>
        </h1>
        <button type="button" data-testid="open" onClick={() => picker.current!.click()}>
          {words.open}
        </button>
        <button type="button" data-testid="sample" onClick={() => void loadSample()}>
          {words.sample}
        </button>
        <button type="button" data-testid="save" class="primary" disabled={!book} onClick={save}>
          {words.save}
        </button>
        <button type="button" data-testid="undo" class="icon" disabled={!book?.undoName} title={stepLabel(false, book?.undoName, words)} aria-label={stepLabel(false, book?.undoName, words)} onClick={() => undo(false)}>
          ↶
        </button>
        <button type="button" data-testid="redo" class="icon" disabled={!book?.redoName} title={stepLabel(true, book?.redoName, words)} aria-label={stepLabel(true, book?.redoName, words)} onClick={() => undo(true)}>
          ↷
        </button>
        <input ref={picker} type="file" hidden data-testid="file" accept={pickerEndings} onChange={(event) => (openFile(event.currentTarget.files?.[0]), (event.currentTarget.value = ""))} />
        <span class="file" title={book?.file}>
          {book?.file}
          {dirty && <span class="dirty" title={words.unsaved} aria-label={words.unsaved} />}
        </span>
        <nav class="views">
          {(["sheet", "pane"] as const).map((name) => (
            <button key={name} type="button" data-testid={`view-${name}`} aria-pressed={view === name} onClick={() => setView(name)}>
              {name === "sheet" ? words.showSheet : words.showPane}
            </button>
          ))}
        </nav>
      </header>
      <main class="stage">
        <section class="sheet-side">
          {books.length > 1 && book && <BookTabs words={words} books={books} shown={book} onShow={setShown} onClose={(one) => setBooks((all) => all.filter((other) => other !== one))} />}
          {book && selection && (
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
                onEdit={edit}
                onClear={() => attempt(cellName(selection.row, selection.column), () => book.clear(active, selection))}
                onPaste={(cells) => attempt(cellName(selection.row, selection.column), () => book.paste(active, selection, { texts: cells }))}
                onUndo={undo}
                editText={(row, column) => book.editText(active, row, column)}
              />
              <Tabs words={words} tabs={book.tabs()} active={active} onActivate={(sheet) => book.activate(sheet)} />
            </>
          )}
        </section>
        <Splitter words={words} width={paneWidth} onWidth={setPaneWidth} />
        <aside class="pane-side" style={{ "--pane-width": `${paneWidth}px` }}>
          {main && <PaneFrame words={words} book={main} onRegion={moveRegion} />}
        </aside>
      </main>
      <div class={status.bad ? "status bad" : "status"} role="status" data-testid="status">
        {status.text || words.readyPane}
        {opening && (
          <button type="button" class="link" data-testid="open-cancel" onClick={() => opening.abort()}>
            {words.cancel}
          </button>
        )}
      </div>
      <div class="drop-hint" aria-hidden="true">
        {words.drop}
      </div>
      <dialog ref={question} class="question" onClose={() => setWaiting(null)}>
        <p>{words.replace(main?.file ?? "")}</p>
        <form method="dialog">
          <button type="submit" class="primary" onClick={() => waiting && void load(waiting.file, waiting.read)}>
            {words.replaceOk}
          </button>
          <button type="submit" autofocus>
            {words.cancel}
          </button>
        </form>
      </dialog>
    </div>
  );
}
