export type TokenKind = "number" | "text" | "error" | "reference" | "boolean" | "function" | "name" | "operator" | "open" | "close" | "comma" | "opaque";

export interface Token {
  kind: TokenKind;
  text: string;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`;
const REFERENCE = String.raw`(?:${SHEET})?(?:${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\p{L}\p{N}_.(!])`;

const PATTERNS: [TokenKind | "space", RegExp][] = [
  ["space", /[ \r\n]+/uy],
  ["text", /"(?:[^"]|"")*"/uy],
  ["error", /#(?:REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|N\/A|SPILL!|CALC!)/uy],
  ["opaque", /\{[^}]*\}|'?\[[^\]]+\][^'!]*'?![$A-Za-z0-9:]+|[\p{L}_][\p{L}\p{N}_.]*\[[^\]]*(?:\[[^\]]*\][^\]]*)*\]/uy],
  ["reference", new RegExp(REFERENCE, "uy")],
  ["number", /(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[Ee][+-]?[0-9]+)?/uy],
  ["boolean", /(?:TRUE|FALSE)(?![\p{L}\p{N}_.(])/iuy],
  ["function", /[\p{L}_][\p{L}\p{N}_.]*\(/uy],
  ["name", new RegExp(String.raw`(?:${SHEET})?[\p{L}_\\][\p{L}\p{N}_.\\?]*`, "uy")],
  ["operator", /<>|<=|>=|[-+*/^&=<>%:@#]/uy],
  ["open", /\(/uy],
  ["close", /\)/uy],
  ["comma", /,/uy],
];

/** The tokens of a formula without its leading "="; null when a character fits none. */
export function tokenize(formula: string): Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length; ) {
    let taken = 0;
    for (const [kind, pattern] of PATTERNS) {
      pattern.lastIndex = at;
      const match = pattern.exec(formula);
      if (!match) continue;
      taken = match[0].length;
      if (kind !== "space") tokens.push({ kind, text: match[0] });
      break;
    }
    if (taken === 0) return null;
    at += taken;
  }
  return tokens;
}
