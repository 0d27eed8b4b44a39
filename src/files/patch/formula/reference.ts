import { columnIndex, columnName } from "../../../sheet/a1";
import { MAX_ROWS } from "../../../sheet/area";

/** One end of a reference; a missing row or column means all of them. 0-based. */
export interface ReferenceEnd { row?: number; column?: number; rowFixed: boolean; columnFixed: boolean }

/** A reference as it stands in a formula. */
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
  first: ReferenceEnd;
  /** Set for ranges. */
  last?: ReferenceEnd;
}

const word = "[\\p{L}\\p{N}_.\\\\?]";
// Some writers leave names such as 表（1） without quotes: all but ASCII operators may stand in one.
const sheetWord = "[^\\s\"'!#$%&()*+,\\-/:;<=>@\\[\\]^`{|}~]";
const cell = /^(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})$/;
const tokens = new RegExp(
  [
    `(?<text>"(?:[^"]|"")*")`,
    `(?<quoted>'(?:[^']|'')*'!)`,
    `(?<error>#(?:REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|N/A|[A-Z_]+[!?]))`,
    `(?<bare>(?:\\[[^\\]]*\\])?${sheetWord}+(?::${sheetWord}+)?!)`,
    `(?<rows>\\$?[0-9]{1,7}:\\$?[0-9]{1,7}(?!${word}))`,
    `(?<columns>\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?![\\p{L}\\p{N}_.\\\\?(!$]))`,
    `(?<cells>\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}(?::\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7})?(?![\\p{L}\\p{N}_.\\\\?(!\\[]))`,
    `(?<other>\\[|${word}+)`,
  ].join("|"),
  "gu",
);

function end(text: string): ReferenceEnd | null {
  const both = cell.exec(text);
  if (both) {
    const made = { column: columnIndex(both[2]), row: Number(both[4]) - 1, columnFixed: both[1] !== "", rowFixed: both[3] !== "" };
    return made.column >= 0 && made.row >= 0 && made.row < MAX_ROWS ? made : null;
  }
  const fixed = text[0] === "$";
  const bare = fixed ? text.slice(1) : text;
  if (/^[0-9]/.test(bare)) {
    const row = Number(bare) - 1;
    return row >= 0 && row < MAX_ROWS ? { row, rowFixed: fixed, columnFixed: false } : null;
  }
  const column = columnIndex(bare);
  return column >= 0 ? { column, columnFixed: fixed, rowFixed: false } : null;
}

const endText = (e: ReferenceEnd): string =>
  (e.column === undefined ? "" : (e.columnFixed ? "$" : "") + columnName(e.column)) +
  (e.row === undefined ? "" : (e.rowFixed ? "$" : "") + (e.row + 1));

/** How a reference is written, without its prefix. */
export const referenceText = (first: ReferenceEnd, last?: ReferenceEnd): string =>
  last ? `${endText(first)}:${endText(last)}` : endText(first);

/** Skips a structured reference "[…]", where brackets nest and an apostrophe escapes. */
function skipBrackets(formula: string, at: number): number {
  let depth = 0;
  for (let i = at; i < formula.length; i++) {
    if (formula[i] === "'") i++;
    else if (formula[i] === "[") depth++;
    else if (formula[i] === "]" && --depth === 0) return i + 1;
  }
  return formula.length;
}

/** Sheet names of a prefix such as "'1月:3月'!" or "[2]Sheet1!". */
function sheetsOf(prefix: string): { sheets: string[]; external: boolean } {
  let name = prefix.slice(0, -1);
  if (name[0] === "'") name = name.slice(1, -1).replace(/''/g, "'");
  const book = name.lastIndexOf("]");
  return { sheets: name.slice(book + 1).split(":"), external: book >= 0 };
}

/** All references of a formula (without its leading "="), left to right; a prefix before #REF! is one without ends. */
export function* references(formula: string): Generator<Reference | { start: number; end: number; prefix: string; sheets: string[]; external: boolean; first?: undefined; last?: undefined }> {
  tokens.lastIndex = 0;
  let prefix = "";
  let prefixStart = 0;
  let at = 0;
  for (;;) {
    tokens.lastIndex = at;
    const match = tokens.exec(formula);
    if (!match) return;
    const groups = match.groups!;
    const start = match.index;
    at = start + match[0].length;
    // A prefix must touch what it belongs to.
    const held = prefix !== "" && prefixStart + prefix.length === start ? prefix : "";
    prefix = "";
    if (groups.bare && isCellRange(groups.bare)) at = start + groups.bare.indexOf(":");
    if (groups.quoted || (groups.bare && at === start + groups.bare.length)) {
      prefix = match[0];
      prefixStart = start;
      if (!/^[#$\p{L}\p{N}_\\[]/u.test(formula.slice(at))) prefix = "";
      continue;
    }
    const span = { start: held ? start - held.length : start, end: at, prefix: held, ...(held ? sheetsOf(held) : { sheets: [], external: false }) };
    if (groups.error) {
      if (held) yield span;
      // "#REF!A1": the sheet is gone, the address no longer means anything.
      else if (groups.error === "#REF!") at += /^\$?[A-Za-z]{1,3}\$?[0-9]+(?::\$?[A-Za-z]{1,3}\$?[0-9]+)?/.exec(formula.slice(at))?.[0].length ?? 0;
      continue;
    }
    if (groups.other === "[") at = skipBrackets(formula, start);
    const text = groups.bare ? formula.slice(start, at) : (groups.rows ?? groups.columns ?? groups.cells);
    // An address after "!" whose sheet could not be read is left alone.
    if (text === undefined || (!held && formula[start - 1] === "!")) {
      if (held) yield span;
      continue;
    }
    const [a, b] = text.split(":");
    const first = end(a);
    const last = b === undefined ? undefined : end(b);
    if (first && last !== null) yield { ...span, end: start + text.length, first, last };
    else if (held) yield span;
  }
}

/** "A1:Sheet2!" begins with a cell, so it is a range of two references and no 3-D prefix. */
const isCellRange = (bare: string): boolean => bare.includes(":") && cell.test(bare.slice(0, bare.indexOf(":")));
