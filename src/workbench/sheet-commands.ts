import type { LineSpan } from "../host";
import { isEntireColumn, isEntireRow, MAX_ROWS } from "../sheet/area";
import type { Book } from "./book";
import type { Words } from "./messages/zh-CN";

/** What a command of the sheet is called by. */
export type CommandName =
  | "cut" | "copy" | "paste" | "clear" | "fillDown" | "fillRight" | "insertRows" | "deleteRows" | "rowHeight" | "fitRows" | "hideRows" | "unhideRows"
  | "columnWidth" | "fitColumns" | "hideColumns" | "unhideColumns" | "freeze" | "unfreeze" | "addSheet" | "find" | "replace" | "goTo" | "undo" | "redo";

/** Keys of a command as a menu shows them. */
export const commandKeys: Partial<Record<CommandName, string>> = {
  cut: "Ctrl+X", copy: "Ctrl+C", paste: "Ctrl+V", clear: "Delete", fillDown: "Ctrl+D", fillRight: "Ctrl+R", insertRows: "Ctrl+Shift++", deleteRows: "Ctrl+-",
  hideRows: "Ctrl+9", unhideRows: "Ctrl+Shift+9", hideColumns: "Ctrl+0", unhideColumns: "Ctrl+Shift+0", addSheet: "Shift+F11", find: "Ctrl+F", replace: "Ctrl+H", goTo: "F5", undo: "Ctrl+Z", redo: "Ctrl+Y",
};

/** The command a key asks for, by Excel's keys; undefined: none. Cut, copy and paste come as events of the clipboard. */
export function commandOf(event: Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">): CommandName | undefined {
  const { shiftKey, altKey } = event;
  const key = event.key.toLowerCase();
  if (event.key === "F5" && !shiftKey) return "goTo";
  if (event.key === "F11" && shiftKey) return "addSheet";
  if (!(event.ctrlKey || event.metaKey) || altKey) return undefined;
  if (key === "z") return shiftKey ? "redo" : "undo";
  if (event.code === "Digit9" || event.code === "Digit0") return event.code === "Digit9" ? (shiftKey ? "unhideRows" : "hideRows") : shiftKey ? "unhideColumns" : "hideColumns";
  if (key === "+" || (key === "=" && shiftKey)) return "insertRows";
  const plain: Record<string, CommandName> = { y: "redo", d: "fillDown", r: "fillRight", f: "find", h: "replace", g: "goTo", "-": "deleteRows" };
  return shiftKey ? undefined : plain[key];
}

/** The commands a menu offers for what is selected, in groups. */
export function menuOf(book: Book): CommandName[][] {
  const sheet = book.activeSheet();
  const selection = book.selection(sheet);
  const { frozen } = book.sheet(sheet);
  const clipboard: CommandName[] = ["cut", "copy", "paste"];
  const freezing: CommandName = frozen.rows || frozen.columns ? "unfreeze" : "freeze";
  if (isEntireColumn(selection) && !isEntireRow(selection)) return [clipboard, ["clear"], ["columnWidth", "fitColumns", "hideColumns", "unhideColumns"]];
  if (isEntireRow(selection) && !isEntireColumn(selection)) return [clipboard, ["insertRows", "deleteRows", "clear"], ["rowHeight", "fitRows", "hideRows", "unhideRows"]];
  return [clipboard, ["insertRows", "deleteRows", "clear"], ["fillDown", "fillRight"], ["rowHeight", "columnWidth", freezing], ["find", "replace"]];
}

interface Doing {
  book: Book;
  words: Words;
  say(text: string): void;
  /** Asks for a size; points of a row, characters of a column. */
  ask(span: LineSpan, size: number): void;
}

/** The rows or columns that are selected, as far as there are any. */
export function selectedLines(book: Book, side: LineSpan["side"]): LineSpan {
  const { top, bottom, left, right } = book.selection(book.activeSheet());
  const grid = book.sheet(book.activeSheet());
  return side === "rows" ? { side, from: top, to: bottom === MAX_ROWS - 1 ? Math.max(top, grid.end.row) : bottom } : { side, from: left, to: Math.min(right, Math.max(left, grid.columns.count - 1)) };
}

/** Carries out a command that changes the sheet in front; throws a sentence where it is refused. False: it is another kind of command. */
export function carryOutCommand(name: CommandName, { book, words, say, ask }: Doing): boolean {
  const sheet = book.activeSheet();
  const selection = book.selection(sheet);
  const [rows, columns] = [selectedLines(book, "rows"), selectedLines(book, "columns")];
  const grid = book.sheet(sheet);
  const count = rows.to - rows.from + 1;
  switch (name) {
    case "clear":
      book.clear(sheet, selection);
      return true;
    case "fillDown":
    case "fillRight":
      book.fillFrom(sheet, { ...selection, bottom: Math.min(selection.bottom, grid.rows.count - 1), right: Math.min(selection.right, grid.columns.count - 1) }, name === "fillDown" ? "above" : "left");
      return true;
    case "insertRows":
    case "deleteRows":
      book.moveRows(sheet, rows.from, name === "insertRows" ? count : -count);
      say((name === "insertRows" ? words.rowsInserted : words.rowsDeleted)(count));
      return true;
    case "rowHeight":
      ask(rows, Math.round(grid.rows.size(rows.from) * 75) / 100);
      return true;
    case "columnWidth":
      ask(columns, Math.max(0, Math.round(((grid.columns.size(columns.from) - 5) / 7) * 100) / 100));
      return true;
    case "fitRows":
      book.resize(sheet, [{ span: rows, pixels: null }]);
      return true;
    case "hideRows":
    case "unhideRows":
      book.hide(sheet, name === "unhideRows" ? around(rows, grid.rows.count) : rows, name === "hideRows");
      return true;
    case "hideColumns":
    case "unhideColumns":
      book.hide(sheet, name === "unhideColumns" ? around(columns, grid.columns.count) : columns, name === "hideColumns");
      return true;
    case "freeze":
      if (selection.row === 0 && selection.column === 0) say(words.freezeHint);
      else book.freeze(sheet, selection.row, selection.column);
      return true;
    case "unfreeze":
      book.freeze(sheet, 0, 0);
      return true;
    case "addSheet":
      book.addSheet();
      return true;
    default:
      return false;
  }
}

/** What is hidden lies between the lines that are selected; of a single one, beside it. */
const around = ({ side, from, to }: LineSpan, count: number): LineSpan => (from === to ? { side, from: Math.max(0, from - 1), to: Math.min(count - 1, to + 1) } : { side, from, to });
