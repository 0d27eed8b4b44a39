import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { BookTabs } from "./BookTabs";
import { droppedFile } from "./file";
import type { Words } from "./messages/zh-CN";
import { keepOffline } from "./offline";
import { PaneFrame } from "./PaneFrame";
import { moveRegion } from "./regions";
import { SheetSide } from "./SheetSide";
import { Splitter } from "./Splitter";
import { Toolbar, type ShownSide } from "./Toolbar";
import { type OpenBook, useBooks } from "./use-books";
import { personsEdits } from "./persons-edits";

interface Props {
  words: Words;
  open: OpenBook;
  /** The messy sample that a first visitor sees. */
  sample(): Promise<{ bytes: Uint8Array; file: string }>;
}

/** The page that plays Excel: toolbar, grid, tabs, and the pane beside them. */
export function Page({ words, open, sample }: Props) {
  const [status, setStatus] = useState({ text: "", bad: false });
  const [view, setView] = useState<ShownSide>("sheet");
  const [paneWidth, setPaneWidth] = useState(380);
  const [dropping, setDropping] = useState(false);
  /** What takes its time beside an opening. */
  const [task, setTask] = useState<AbortController | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const question = useRef<HTMLDialogElement>(null);
  const say = (text: string) => setStatus({ text, bad: false });
  const complain = (text: string) => setStatus({ text, bad: true });
  const { books, main, book, version, dirty, opening, waiting, save, loadSample, openFile, newBook, show, close, answer } = useBooks({ words, open, sample, say, complain });
  useLayoutEffect(() => (waiting ? question.current!.showModal() : question.current!.close()), [waiting]);

  const edits = book && personsEdits({ words, book, say, complain });
  const keep = async () => {
    say(words.keeping);
    try {
      await keepOffline();
      say(words.kept);
    } catch {
      complain(words.keepFailed);
    }
  };
  const changeSheet = (by: number) => {
    const tabs = book!.tabs().filter((tab) => !tab.hidden);
    const next = tabs[tabs.findIndex((tab) => tab.name === book!.activeSheet()) + by];
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
    else if (command && book && /^[zy]$/i.test(event.key) && !(event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)) edits?.undo(event.key.toLowerCase() === "y" || event.shiftKey);
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
      <Toolbar
        words={words}
        book={book}
        dirty={dirty}
        view={view}
        picker={picker}
        onFile={openFile}
        onNew={newBook}
        onSample={() => void loadSample()}
        onKeep={() => void keep()}
        onSave={save}
        onUndo={(redo) => edits?.undo(redo)}
        onView={setView}
      />
      <main class="stage">
        <section class="sheet-side">
          {books.length > 1 && book && <BookTabs words={words} books={books} shown={book} onShow={show} onClose={close} />}
          {book && <SheetSide words={words} book={book} version={version} say={say} complain={complain} onTask={setTask} />}
        </section>
        <Splitter words={words} width={paneWidth} onWidth={setPaneWidth} />
        <aside class="pane-side" style={{ "--pane-width": `${paneWidth}px` }}>
          {main && <PaneFrame words={words} book={main} onRegion={moveRegion} />}
        </aside>
      </main>
      <div class={status.bad ? "status bad" : "status"} role="status" data-testid="status">
        {status.text || words.readyPane}
        {(opening ?? task) && (
          <button type="button" class="link" data-testid="open-cancel" onClick={() => (opening ?? task)!.abort()}>
            {words.cancel}
          </button>
        )}
      </div>
      <div class="drop-hint" aria-hidden="true">
        {words.drop}
      </div>
      <dialog ref={question} class="question" onClose={() => answer("cancel")}>
        <p>{words.replace(main?.file ?? "")}</p>
        <form method="dialog" class="answers">
          <button type="submit" class="primary" data-testid="save-and-open" autofocus onClick={() => answer("save")}>
            {words.saveAndOpen}
          </button>
          <button type="submit" data-testid="discard-and-open" onClick={() => answer("discard")}>
            {words.discard}
          </button>
          <button type="submit" onClick={() => answer("cancel")}>
            {words.cancel}
          </button>
        </form>
      </dialog>
    </div>
  );
}
