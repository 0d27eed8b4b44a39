import { columnName } from "../a1";
import { type CellArea, MAX_COLUMNS, MAX_ROWS } from "../area";
import { type ReferenceEnd, type Token, tokenize } from "./tokens";

/** What of a formula names a sheet or cells: a reference, or the rest that has a sheet's prefix, such as "Sheet1!#REF!". */
export interface Reference {
  /** Span in the formula, sheet prefix included. */
  start: number;
  end: number;
  /** As written, with quotes and "!"; "" when the reference has none. */
  prefix: string;
  /** Sheet names the prefix says: none, one, or the two ends of a 3-D reference. */
  sheets: string[];
  /** The prefix names another workbook. */
  external: boolean;
  /** Absent where no cells are named. */
  first?: ReferenceEnd;
  /** Set for ranges. */
  last?: ReferenceEnd;
}

const endText = (e: ReferenceEnd): string =>
  (e.column === undefined ? "" : (e.columnFixed ? "$" : "") + columnName(e.column)) +
  (e.row === undefined ? "" : (e.rowFixed ? "$" : "") + (e.row + 1));

/** How a reference is written, without its prefix. */
export const referenceText = (first: ReferenceEnd, last?: ReferenceEnd): string =>
  last ? `${endText(first)}:${endText(last)}` : endText(first);

/** The cells a reference names, its ends put in order; null where it names none. */
export function referenceArea({ first, last = first }: Pick<Reference, "first" | "last">): CellArea | null {
  if (!first || !last) return null;
  const rows = [first.row ?? 0, last.row ?? MAX_ROWS - 1];
  const columns = [first.column ?? 0, last.column ?? MAX_COLUMNS - 1];
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}

/** Sheet names of a prefix such as "'1月:3月'!" or "[2]Sheet1!"; none of "". */
export function sheetsOf(prefix: string): { sheets: string[]; external: boolean } {
  if (prefix === "") return { sheets: [], external: false };
  let name = prefix.slice(0, -1);
  if (name[0] === "'") name = name.slice(1, -1).replace(/''/g, "'");
  const book = name.lastIndexOf("]");
  return { sheets: name.slice(book + 1).split(":"), external: book >= 0 };
}

const names = (token: Token, before: Token | undefined): boolean =>
  // "#REF!A1": the sheet is gone, the address no longer means anything.
  token.prefix !== "" || (token.kind === "reference" && !(before?.text === "#REF!" && before.end === token.start));

/** All references of a formula without its leading "=", left to right. */
export const references = (formula: string): Reference[] =>
  tokenize(formula).flatMap((token, i, all) => {
    if (!names(token, all[i - 1])) return [];
    const { start, end, prefix, first, last } = token;
    return [{ start, end, prefix, ...sheetsOf(prefix), first, last }];
  });
