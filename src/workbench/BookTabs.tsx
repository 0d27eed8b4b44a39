import { useRef, useState } from "preact/hooks";
import type { Book } from "./book";
import type { Words } from "./messages/zh-CN";

interface Props {
  words: Words;
  /** The workbook beside the pane first, then those the pane opened. */
  books: readonly Book[];
  shown: Book;
  onShow(book: Book): void;
  onClose(book: Book): void;
}

/** The open workbooks as tabs; arrow keys move along them, Delete closes one. A changed one is only closed when a person says so. */
export function BookTabs({ words, books, shown, onShow, onClose }: Props) {
  const question = useRef<HTMLDialogElement>(null);
  const [asked, setAsked] = useState<Book | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const close = (book: Book) => {
    if (!book.dirty) return onClose(book);
    setAsked(book);
    question.current!.showModal();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (event.key === "Delete" && shown !== books[0]) close(shown);
    else if (by !== 0) {
      onShow(books[(books.indexOf(shown) + by + books.length) % books.length]);
      requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("[aria-selected=true]")?.focus());
    } else return;
    event.preventDefault();
  };
  return (
    <div class="books">
      <div ref={list} class="tabs" role="tablist" aria-label={words.books} onKeyDown={onKeyDown}>
        {books.map((book) => (
          <button key={book.file} type="button" role="tab" class="tab" aria-selected={book === shown} tabIndex={book === shown ? 0 : -1} data-testid="book-tab" onClick={() => onShow(book)}>
            {book.file}
          </button>
        ))}
      </div>
      {shown !== books[0] && (
        <>
          <button type="button" class="link" data-testid="book-back" onClick={() => onShow(books[0])}>
            {words.backToFirst(books[0].file)}
          </button>
          <button type="button" class="link" data-testid="book-close" onClick={() => close(shown)}>
            {words.closeBook}
          </button>
        </>
      )}
      <dialog ref={question} class="question">
        <p>{words.closeDirty(asked?.file ?? "")}</p>
        <form method="dialog">
          <button type="submit" class="primary" onClick={() => asked && onClose(asked)}>
            {words.closeBook}
          </button>
          <button type="submit" autofocus>
            {words.cancel}
          </button>
        </form>
      </dialog>
    </div>
  );
}
