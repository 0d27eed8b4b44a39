import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Book } from "./book";
import { Cancelled } from "../worker/drain";
import type { FoundCell, Search } from "./find";
import { whyOf } from "./messages/why";
import type { Words } from "./messages/zh-CN";

interface Props {
  words: Words;
  book: Book;
  replacing: boolean;
  say(text: string): void;
  complain(text: string): void;
  attempt(change: () => void): boolean;
  onTask(task: AbortController | null): void;
  onClose(): void;
}

/** 查找和替换, beside the sheet: Enter goes to the next place, Shift+Enter to the one before, Escape closes. */
export function FindPanel({ words, book, replacing, say, complain, attempt, onTask, onClose }: Props) {
  const [search, setSearch] = useState<Search>({ text: "", matchCase: false, whole: false, everywhere: false });
  const [by, setBy] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current!.select(), [replacing]);

  /** The places; null where the search was stopped, or failed, which is said. */
  const found = async (): Promise<FoundCell[] | null> => {
    const task = new AbortController();
    onTask(task);
    try {
      return await book.search(search, task.signal);
    } catch (fault) {
      if (!(fault instanceof Cancelled)) complain(whyOf(fault, words));
      return null;
    } finally {
      onTask(null);
    }
  };
  const show = (places: readonly FoundCell[], index: number) => {
    const { sheet, row, column } = places[index];
    book.activate(sheet);
    book.select(sheet, { row, column, top: row, bottom: row, left: column, right: column });
    say(words.foundAt(index + 1, places.length));
  };
  /** The place after (before) the active cell, round the end. */
  const next = async (back = false) => {
    const places = await found();
    if (places === null) return;
    if (places.length === 0) return complain(words.notFound(search.text));
    const order = book.tabs().map(({ name }) => name);
    const at = book.activeSheet();
    const { row, column } = book.selection(at);
    const after = (one: FoundCell): number => order.indexOf(one.sheet) - order.indexOf(at) || one.row - row || one.column - column;
    const index = back ? places.map((one) => after(one) < 0).lastIndexOf(true) : places.findIndex((one) => after(one) > 0);
    show(places, index >= 0 ? index : back ? places.length - 1 : 0);
  };
  const replaceOne = async () => {
    const at = book.activeSheet();
    const { row, column } = book.selection(at);
    if (attempt(() => book.replace([{ sheet: at, row, column }], search, by))) await next();
  };
  const replaceAll = async () => {
    const places = await found();
    if (places === null) return;
    let count = 0;
    if (places.length === 0) complain(words.notFound(search.text));
    else if (attempt(() => (count = book.replace(places, search, by)))) say(words.replaced(count));
  };
  const box = (name: "matchCase" | "whole" | "everywhere", label: string) => (
    <label>
      <input type="checkbox" data-testid={`find-${name}`} checked={search[name]} onChange={(event) => setSearch({ ...search, [name]: event.currentTarget.checked })} />
      {label}
    </label>
  );
  return (
    <form
      class="find-panel"
      data-testid="find"
      role="search"
      aria-label={replacing ? words.replaceTitle : words.findTitle}
      onSubmit={(event) => (event.preventDefault(), void next())}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        else if (event.key === "Enter" && event.shiftKey) void next(true);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <label>
        {words.findWhat}
        <input ref={field} data-testid="find-text" value={search.text} autocomplete="off" onInput={(event) => setSearch({ ...search, text: event.currentTarget.value })} />
      </label>
      {replacing && (
        <label>
          {words.replaceBy}
          <input data-testid="replace-text" value={by} autocomplete="off" onInput={(event) => setBy(event.currentTarget.value)} />
        </label>
      )}
      <div class="boxes">
        {box("matchCase", words.matchCase)}
        {box("whole", words.wholeCell)}
        {box("everywhere", words.everywhere)}
      </div>
      <div class="answers">
        <button type="submit" class="primary" data-testid="find-next" disabled={!search.text}>
          {words.findNext}
        </button>
        {replacing && (
          <>
            <button type="button" data-testid="replace-one" disabled={!search.text} onClick={() => void replaceOne()}>
              {words.replaceOne}
            </button>
            <button type="button" data-testid="replace-all" disabled={!search.text} onClick={() => void replaceAll()}>
              {words.replaceAll}
            </button>
          </>
        )}
        <button type="button" data-testid="find-close" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </form>
  );
}
