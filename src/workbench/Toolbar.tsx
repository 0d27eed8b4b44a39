import type { RefObject } from "preact";
import { pickerEndings } from "../sheet/readable-files";
import type { Book } from "./book";
import { canKeep } from "./offline";
import { stepLabel } from "./messages/steps";
import type { Words } from "./messages/zh-CN";

/** What a narrow screen shows of the two. */
export type ShownSide = "sheet" | "pane";

interface Props {
  words: Words;
  book: Book | null;
  dirty: boolean;
  view: ShownSide;
  picker: RefObject<HTMLInputElement>;
  onFile(file: File | undefined): void;
  onNew(): void;
  onSample(): void;
  /** Keeps the pages for use without a network. */
  onKeep(): void;
  onSave(): void;
  onUndo(redo: boolean): void;
  onView(view: ShownSide): void;
}

/** The line above everything: files, undo, and what is open. */
export function Toolbar({ words, book, dirty, view, picker, onFile, onNew, onSample, onKeep, onSave, onUndo, onView }: Props) {
  return (
    <header class="toolbar">
      <img src="assets/icon.svg" width="24" height="24" alt="" />
      <h1>
        {words.title}
        <small>{words.subtitle}</small>
      </h1>
      <button type="button" data-testid="open" onClick={() => picker.current!.click()}>
        {words.open}
      </button>
      <button type="button" data-testid="new" onClick={onNew}>
        {words.newWorkbook}
      </button>
      <button type="button" data-testid="sample" onClick={onSample}>
        {words.sample}
      </button>
      <button type="button" data-testid="save" class="primary" disabled={!book} onClick={onSave}>
        {words.save}
      </button>
      <button type="button" data-testid="undo" class="icon" disabled={!book?.undoName} title={stepLabel(false, book?.undoName, words)} aria-label={stepLabel(false, book?.undoName, words)} onClick={() => onUndo(false)}>
        ↶
      </button>
      <button type="button" data-testid="redo" class="icon" disabled={!book?.redoName} title={stepLabel(true, book?.redoName, words)} aria-label={stepLabel(true, book?.redoName, words)} onClick={() => onUndo(true)}>
        ↷
      </button>
      <input ref={picker} type="file" hidden data-testid="file" accept={pickerEndings} onChange={(event) => (onFile(event.currentTarget.files?.[0]), (event.currentTarget.value = ""))} />
      {canKeep() && (
        <button type="button" data-testid="keep" class="keep" title={words.keepHint} onClick={onKeep}>
          {words.keep}
        </button>
      )}
      <span class="file" title={book?.file}>
        {book?.file}
        {dirty && <span class="dirty" title={words.unsaved} aria-label={words.unsaved} />}
      </span>
      <nav class="views">
        {(["sheet", "pane"] as const).map((name) => (
          <button key={name} type="button" data-testid={`view-${name}`} aria-pressed={view === name} onClick={() => onView(name)}>
            {name === "sheet" ? words.showSheet : words.showPane}
          </button>
        ))}
      </nav>
    </header>
  );
}
