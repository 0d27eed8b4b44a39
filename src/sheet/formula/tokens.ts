import { columnIndex } from "../a1";
import { MAX_ROWS } from "../area";

type TokenKind =
  | "space" | "number" | "text" | "boolean" | "error" | "array" | "operator" | "open" | "close" | "comma"
  /** A cell, a range or whole rows or columns, with the prefix that says the sheet. */
  | "reference"
  /** "Sheet1!#REF!": the sheet is there, the cells are gone. */
  | "gone"
  /** A defined name, or a word that looks like a cell beyond the grid; with its prefix. */
  | "name"
  /** Up to and including "(". */
  | "function"
  /** "Table1[[#All],[Col]]", or the brackets alone. */
  | "structured"
  /** What Excel would not read. */
  | "other";

/** One end of a reference; a missing row or column means all of them. 0-based. */
export interface ReferenceEnd { row?: number; column?: number; rowFixed: boolean; columnFixed: boolean }

export interface Token {
  kind: TokenKind;
  /** Span in the formula, prefix included. */
  start: number;
  end: number;
  /** As written, prefix included. */
  text: string;
  /** The sheet as written, with quotes and "!"; "" when none is named. */
  prefix: string;
  /** Of a reference. */
  first?: ReferenceEnd;
  /** Of a range. */
  last?: ReferenceEnd;
}

const word = String.raw`[\p{L}\p{N}_.\\?]`;
// Some writers leave names such as 表（1） without quotes: all but ASCII operators may stand in one.
const sheetWord = "[^\\s\"'!#$%&()*+,\\-/:;<=>@\\[\\]^`{|}~]";
const column = String.raw`\$?[A-Za-z]{1,3}`;
const row = String.raw`\$?[0-9]{1,7}`;
const after = String.raw`(?![\p{L}\p{N}_.\\?(!\[])`;

type Lexeme = TokenKind | "prefix" | "address";

/** In the order in which they are tried. */
const lexemes: [Lexeme, string][] = [
  ["space", String.raw`[ \r\n]+`],
  ["text", `"(?:[^"]|"")*"`],
  ["prefix", `'(?:[^']|'')*'!`],
  ["error", String.raw`#(?:REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|N/A|[A-Z_]+[!?])`],
  ["array", String.raw`\{(?:"(?:[^"]|"")*"|[^"}])*\}`],
  // "A1:Sheet2!B2" begins with a cell: a range of two references and no span of sheets.
  ["prefix", String.raw`(?:\[[^\]]*\]${sheetWord}*|(?![A-Za-z]{1,3}[0-9]{1,7}:)${sheetWord}+)(?::${sheetWord}+)?!`],
  ["address", `${row}:${row}${after}|${column}:${column}(?!\\$)${after}|${column}${row}(?::${column}${row})?${after}`],
  ["number", String.raw`(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[Ee][+-]?[0-9]+)?(?!${word})`],
  ["boolean", String.raw`(?:[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])(?![\p{L}\p{N}_.(\\?])`],
  ["function", String.raw`[\p{L}_][\p{L}\p{N}_.]*\(`],
  ["name", String.raw`[\p{L}_\\]${word}*`],
  ["structured", String.raw`\[`],
  ["operator", String.raw`<>|<=|>=|[-+*/^&=<>%:@#]`],
  ["open", String.raw`\(`],
  ["close", String.raw`\)`],
  ["comma", ","],
  ["other", `${word}+|[^]`],
];
const lexer = new RegExp(lexemes.map(([, pattern]) => `(${pattern})`).join("|"), "uy");
const cell = /^(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})$/;

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

/** The ends of an address; null where one lies beyond the grid. */
function endsOf(address: string): { first: ReferenceEnd; last?: ReferenceEnd } | null {
  const [a, b] = address.split(":");
  const first = end(a);
  const last = b === undefined ? undefined : end(b);
  return first && last !== null ? { first, last } : null;
}

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

function lexemeAt(formula: string, at: number): { kind: Lexeme; end: number } {
  lexer.lastIndex = at;
  const match = lexer.exec(formula)!;
  return { kind: lexemes[match.findIndex((text, i) => i > 0 && text !== undefined) - 1][0], end: at + match[0].length };
}

const belongsToPrefix = /[#$\p{L}\p{N}_\\[]/uy;

/** Whether what stands at a place can be what a sheet's prefix belongs to. */
function takesPrefix(formula: string, at: number): boolean {
  belongsToPrefix.lastIndex = at;
  return belongsToPrefix.test(formula);
}

/** The tokens of a formula without its leading "=", left to right and without gaps. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  let prefix = "";
  const put = (kind: TokenKind, from: number, to: number, ends: Pick<Token, "first" | "last"> | null = null): number => {
    const start = from - prefix.length;
    tokens.push({ kind, start, end: to, text: formula.slice(start, to), prefix, ...ends });
    prefix = "";
    return to;
  };
  for (let at = 0; at < formula.length; ) {
    const { kind, end } = lexemeAt(formula, at);
    if (kind === "prefix") {
      if (prefix === "" && takesPrefix(formula, end)) prefix = formula.slice(at, (at = end));
      else at = put("other", at, end);
    } else if (kind === "address") {
      const ends = endsOf(formula.slice(at, end));
      // After a "!" whose sheet could not be read it is left alone.
      const lost = prefix === "" && formula[at - 1] === "!";
      at = put(lost ? "other" : ends ? "reference" : "name", at, end, lost ? null : ends);
    } else if (kind === "structured" || (kind === "name" && formula[end] === "[")) at = put("structured", at, skipBrackets(formula, formula.indexOf("[", at)));
    else if (kind === "error" && prefix !== "") at = put("gone", at, end);
    else at = put(kind, at, end);
  }
  return tokens;
}
