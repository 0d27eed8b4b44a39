import { useEffect, useState } from "preact/hooks";
import type { PastedBlock } from "../host";
import { atOnce } from "../sheet/at-once";
import { Cancelled, drain } from "../worker/drain";
import type { Book, CopiedCells } from "./book";
import { copyHtml, copyText } from "./grid/copy";
import { pastedCells } from "./grid/paste";
import { pastedTableSteps } from "./grid/paste-html";
import { whyOf } from "./messages/why";
import type { Words } from "./messages/zh-CN";

interface Options {
  words: Words;
  book: Book;
  say(text: string): void;
  complain(text: string): void;
  attempt(change: () => void): boolean;
  /** Something takes its time and can be cancelled; null: it is over. */
  onTask(task: AbortController | null): void;
}

/** Characters of HTML that are read at once. */
const small = 200_000;
const plain = (text: string): string => text.replace(/\r\n?/gu, "\n").replace(/\n$/u, "");

/** Copying, cutting and pasting: cells of this workbook as they are, what other programs offer as if it were typed. */
export function useClipboard({ words, book, say, complain, attempt, onTask }: Options) {
  const [copied, setCopied] = useState<(CopiedCells & { text: string }) | null>(null);
  useEffect(() => setCopied(null), [book]);

  const blockOf = async (html: string, text: string): Promise<PastedBlock | null> => {
    if (html.length <= small) return (html && atOnce(pastedTableSteps(html))) || (text ? { texts: pastedCells(text) } : null);
    const task = new AbortController();
    onTask(task);
    try {
      const table = await drain(pastedTableSteps(html), { signal: task.signal, onProgress: (share) => say(words.pasting(Math.round(share * 100))) });
      return table ?? (text ? { texts: pastedCells(text) } : null);
    } finally {
      onTask(null);
    }
  };

  /** Pastes what a clipboard offers at the selection. */
  const put = async (text: string, html: string) => {
    const sheet = book.activeSheet();
    const selection = book.selection(sheet);
    // Undone, or written by the pane, other cells may stand there by now than were copied.
    if (copied && plain(text) === copied.text && plain(copyText(book.sheet(copied.sheet), copied.area)) === copied.text) {
      if (attempt(() => book.put(copied, sheet, selection)) && copied.cut) setCopied(null);
      return;
    }
    try {
      const block = await blockOf(html, text);
      if (block && attempt(() => book.paste(sheet, selection, block))) say(words.pasted(block.texts.length, block.texts[0].length));
    } catch (fault) {
      if (fault instanceof Cancelled) say(words.pasteCancelled);
      else complain(whyOf(fault, words));
    }
  };

  return {
    /** The cells that are marked as copied or cut. */
    copied,
    forget: () => setCopied(null),
    /** Copies or cuts from a menu: the browser makes an event of it, as of the keys. */
    takeByMenu: (cut: boolean) => {
      const box = document.querySelector<HTMLTextAreaElement>(".grid-editor")!;
      box.focus({ preventScroll: true });
      // Without anything selected some browsers copy nothing.
      box.value = " ";
      box.select();
      document.execCommand(cut ? "cut" : "copy");
      box.value = "";
    },
    /** Puts the selection on the clipboard of an event; what is cut leaves its place when it is pasted, as in Excel. */
    take: (data: DataTransfer, cut: boolean) => {
      const sheet = book.activeSheet();
      const grid = book.sheet(sheet);
      const { top, left, bottom, right } = book.selection(sheet);
      const area = { top, left, bottom: Math.min(bottom, Math.max(top, grid.end.row)), right: Math.min(right, Math.max(left, grid.end.column)) };
      const text = copyText(grid, area);
      data.setData("text/plain", text);
      data.setData("text/html", copyHtml(grid, area));
      setCopied({ sheet, area, cut, text: plain(text) });
      say(cut ? words.cutMarked : words.copyMarked);
    },
    put,
    /** Pastes from a menu: as the browser allows, else what was copied here, else it says which keys do. */
    putByMenu: async () => {
      try {
        const [item] = await navigator.clipboard.read();
        const of = async (type: string): Promise<string> => (item.types.includes(type) ? (await item.getType(type)).text() : "");
        await put(await of("text/plain"), await of("text/html"));
      } catch {
        if (copied) await put(copied.text, "");
        else say(words.pasteByKey);
      }
    },
  };
}
