import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Cancelled } from "../worker/drain";
import type { Book, Opening } from "./book";
import { download, savedName } from "./file";
import { blankWorkbook } from "../files";
import { whyOf } from "./messages/why";
import type { Words } from "./messages/zh-CN";
import { placeOf } from "./place-of";

/** Bytes → workbook, with turns for the page; throws a sentence, or Cancelled. */
export type OpenBook = (bytes: Uint8Array, file: string, opening: Opening) => Promise<Book>;

interface Options {
  words: Words;
  open: OpenBook;
  /** The messy sample that a first visitor sees. */
  sample(): Promise<{ bytes: Uint8Array; file: string }>;
  say(text: string): void;
  complain(text: string): void;
}

/** A file that was chosen while there is something unsaved. */
interface Waiting {
  file: string;
  read(): Promise<Uint8Array>;
}

/** The workbooks that are open: opening, saving, and what is asked before one takes another's place. */
export function useBooks({ words, open, sample, say, complain }: Options) {
  /** The workbook that the pane is beside, then those the pane opened. */
  const [books, setBooks] = useState<Book[]>([]);
  const [shown, setShown] = useState<Book | null>(null);
  const main = books[0] ?? null;
  const book = shown && books.includes(shown) ? shown : main;
  const [version, setVersion] = useState(0);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const openings = useRef(0);
  /** What is being opened; a file chosen meanwhile takes its place. */
  const [opening, setOpening] = useState<AbortController | null>(null);
  const begun = useRef<AbortController | null>(null);
  const dirty = book?.dirty ?? false;
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
  };
  const loadSample = () => {
    const before = openings.current;
    // A file that was opened, or is being opened, while the sample was on its way is what the person wants to see.
    return sample().then(({ bytes, file }) => openings.current === before && !begun.current && ask(file, async () => bytes), () => complain(words.sampleFailed));
  };
  const openFile = (file: File | undefined) => {
    if (file) ask(file.name, async () => new Uint8Array(await file.arrayBuffer()));
  };
  /** False: it could not be saved, and why is said. */
  const saveBook = (one: Book): boolean => {
    try {
      const bytes = one.save();
      const file = savedName(one.file);
      download(bytes, file);
      say(words.saved(file, Math.ceil(bytes.length / 1024)));
      return true;
    } catch (fault) {
      complain(words.saveFailed(why(fault)));
      return false;
    }
  };
  const save = () => void (book && saveBook(book));

  useEffect(() => void loadSample(), []);
  // Before anything can be changed that would not be heard of.
  useLayoutEffect(() => {
    if (!book) return;
    let place = placeOf(book);
    return book.subscribe(() => {
      setVersion((count) => count + 1);
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
  return {
    books, main, book, version, dirty, opening, waiting, save, loadSample, openFile,
    show: setShown,
    close: (one: Book) => setBooks((all) => all.filter((other) => other !== one)),
    /** An empty workbook in place of the one that is open. */
    newBook: () => ask(words.newBook(1), async () => blankWorkbook()),
    /** What was asked is answered: the file that waited is opened, after what is unsaved was saved or without, or not at all. */
    answer: (how: "save" | "discard" | "cancel") => {
      setWaiting(null);
      if (how === "save" && main && !saveBook(main)) return;
      if (how !== "cancel" && waiting) void load(waiting.file, waiting.read);
    },
  };
}
