import { trimText } from "../../dictionary/text/normalise";

/** What stands between the values. */
export type Separator = "tab" | "bar" | "comma" | "spaces";

/** Which piece of a cell's text a value is. */
export interface TextPart {
  separator: Separator;
  at: number;
}

const between: Record<Separator, RegExp> = { tab: /\t/u, bar: /[|｜]/u, comma: /[,，]/u, spaces: /[ \u00a0]{2,}|\u3000+/u };

/** The pieces of a text, trimmed; of one framed by bars not what is outside of them. */
export function piecesOf(text: string, separator: Separator): string[] {
  const pieces = (separator === "spaces" ? text.trim() : text).split(between[separator]).map(trimText);
  const framed = separator === "bar" && pieces.length > 2 && pieces[0] === "" && pieces.at(-1) === "";
  return framed ? pieces.slice(1, -1) : pieces;
}

/** The piece of a text that a part names; "" where there are fewer. */
export const pieceOf = (text: string, { separator, at }: TextPart): string => piecesOf(text, separator)[at] ?? "";
