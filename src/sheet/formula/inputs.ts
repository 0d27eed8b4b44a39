import { sheetsOf } from "./reference";
import { type Token, tokenize } from "./tokens";

/*
 * What a formula takes from elsewhere than the workbook: the day, chance, another workbook. Its value is the one of whoever saved it last.
 */

/** Cells of a sheet of which the same is so: the first of them, 0-based, and how many there are. */
interface SomeCells {
  first: { row: number; column: number }[];
  count: number;
}

/** The cells of a sheet whose formulas give another value tomorrow or by chance, and those that take it from another workbook. */
export interface OutsideInputs {
  changing: SomeCells & { functions: string[] };
  linked: SomeCells;
}

const changing = new Set(["TODAY", "NOW", "RAND", "RANDBETWEEN", "RANDARRAY"]);
/** Without one of these a formula takes nothing from outside: most need not be cut into tokens. */
const mayTake = /TODAY|NOW|RAND|\[/iu;
const named = 20;

/** What one formula takes from outside: functions, and other workbooks as it calls them, "" where it does not. */
interface Taken {
  functions: string[];
  books: string[];
}

const nothingTaken: Taken = { functions: [], books: [] };

/** Gathers the inputs from outside of a sheet's formulas. */
export class InputsMet {
  private readonly found: OutsideInputs = { changing: { first: [], count: 0, functions: [] }, linked: { first: [], count: 0 } };
  /** What the first cell of a shared formula said, by its number; of those that may take something only. */
  private readonly shared = new Map<string, string>();
  private last = { text: "", ...nothingTaken };
  /** Other workbooks by the names that formulas call them; a file calls them by number. */
  readonly books = new Set<string>();

  /** A formula without its "=", in a cell (0-based); "" with the number of a shared one repeats that one's. */
  take(formula: string, row: number, column: number, share?: string): void {
    const text = formula === "" && share !== undefined ? (this.shared.get(share) ?? "") : formula;
    if (!mayTake.test(text)) return;
    if (share !== undefined) this.shared.set(share, text);
    // A shared formula comes again for each of its cells.
    if (text !== this.last.text) this.last = { text, ...takenBy(text) };
    const { functions, books } = this.last;
    if (functions.length > 0) {
      add(this.found.changing, row, column);
      for (const name of functions) if (!this.found.changing.functions.includes(name)) this.found.changing.functions.push(name);
    }
    if (books.length > 0) add(this.found.linked, row, column);
    for (const book of books) if (book !== "" && !/^\d+$/u.test(book)) this.books.add(book);
  }

  /** What was met; undefined: nothing. */
  get inputs(): OutsideInputs | undefined {
    return this.found.changing.count + this.found.linked.count > 0 ? this.found : undefined;
  }
}

/** What one formula takes from outside. */
function takenBy(formula: string): Taken {
  const tokens = tokenize(formula).filter(({ kind }) => kind !== "space");
  const functions = tokens.flatMap((token, i) => calledName(token, tokens[i + 1]) ?? []).filter((name) => changing.has(name));
  return { functions, books: tokens.flatMap(({ prefix }) => (sheetsOf(prefix).external ? [/\[([^[\]]*)\]/u.exec(prefix)?.[1] ?? ""] : [])) };
}

/** "_xlfn.RANDARRAY(" → "RANDARRAY"; some write a blank before the bracket. */
function calledName({ kind, text }: Token, next: Token | undefined): string | undefined {
  if (kind !== "function" && !(kind === "name" && next?.kind === "open")) return undefined;
  return text.replace(/\($/u, "").toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/u, "");
}

function add(cells: SomeCells, row: number, column: number): void {
  cells.count++;
  if (cells.first.length < named) cells.first.push({ row, column });
}
