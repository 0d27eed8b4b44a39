import { cellName } from "../sheet/a1";
import type { Book } from "./book";
import { stepText } from "./messages/steps";
import { whyOf } from "./messages/why";
import type { Words } from "./messages/zh-CN";

interface Options {
  words: Words;
  book: Book;
  say(text: string): void;
  complain(text: string): void;
}

/** What a person does to the sheet in front; what it refuses is said. */
export function personsEdits({ words, book, say, complain }: Options) {
  const sheet = book.activeSheet();
  const selection = book.selection(sheet);
  /** Says why the sheet refused a change; true when it did not. */
  const attempt = (change: () => void, place = cellName(selection.row, selection.column)): boolean => {
    try {
      change();
      return true;
    } catch (fault) {
      complain(words.editFailed(place, whyOf(fault, words)));
      return false;
    }
  };
  return {
    attempt,
    /** Text typed for a cell; false: it was refused, and the cell is shown again. */
    edit: (on: string, row: number, column: number, text: string): boolean => {
      if (attempt(() => book.edit(on, row, column, text === "" ? null : text), cellName(row, column))) return true;
      book.activate(on);
      book.select(on, { row, column, top: row, bottom: row, left: column, right: column });
      return false;
    },
    undo: (redo: boolean) => {
      const step = redo ? book.redo() : book.undo();
      if (!step) say(redo ? words.nothingToRedo : words.nothingToUndo);
      else if (step.changed) say((redo ? words.redone : words.undone)(stepText(step.name, words), step.place));
      else complain(words.undoOvertaken(step.place));
    },
  };
}
