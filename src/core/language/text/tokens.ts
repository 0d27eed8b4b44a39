/** A piece of a condition or value written as text. */
export interface TextToken {
  as: "word" | "number" | "quoted" | "sign" | "end";
  text: string;
  /** Where it begins. */
  at: number;
}

/** Something in a text that cannot be read; `at` says where. */
export class TextFault extends Error {
  constructor(readonly at: number, readonly asked: string) {
    super(asked);
  }
}

/** Space, or a number, a word, a quoted text, a sign. */
const piece = /\s+|(\d+(?:\.\d+)?(?![\p{L}\d]))|([\p{L}$_][\p{L}\p{N}_.]*(?:-[\p{L}\p{N}]+)*)|'((?:[^']|'')*)'|(<=|>=|!=|[<>=+\-(),])/uy;

/** The pieces of a text, an end behind them. @throws TextFault */
export function tokensOf(text: string): TextToken[] {
  const tokens: TextToken[] = [];
  piece.lastIndex = 0;
  while (piece.lastIndex < text.length) {
    const at = piece.lastIndex;
    const found = piece.exec(text);
    if (!found) throw new TextFault(at, text[at] === "'" ? "引号没有成对" : "这里有不认识的符号");
    const [, number, word, quoted, sign] = found as (string | undefined)[];
    if (number !== undefined) tokens.push({ as: "number", text: number, at });
    else if (word !== undefined) tokens.push({ as: "word", text: word, at });
    else if (quoted !== undefined) tokens.push({ as: "quoted", text: quoted.replaceAll("''", "'"), at });
    else if (sign !== undefined) tokens.push({ as: "sign", text: sign, at });
  }
  return [...tokens, { as: "end", text: "", at: text.length }];
}
