/** What may stand between two values of a line, the less ordinary within a value first. */
export const delimiters = ["\t", ";", ","] as const;
export type Delimiter = (typeof delimiters)[number];

/**
 * The lines of a delimited text, value by value (RFC 4180, as Excel reads it): a value that begins with a quote ends at the next
 * single one, line ends and delimiters within; a quote further on is a character. Never backtracks.
 */
export function* delimitedLines(text: string, delimiter: Delimiter): Generator<string[]> {
  let at = 0;
  while (at < text.length) {
    const line: string[] = [];
    for (;;) {
      const value = text[at] === '"' ? quoted(text, at) : { text: "", end: at };
      let end = value.end;
      while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end++;
      line.push(unwrapped(value.text + text.slice(value.end, end)));
      at = end + 1;
      if (text[end] === delimiter) {
        if (at < text.length) continue;
        line.push("");
      }
      if (text[end] === "\r" && text[at] === "\n") at++;
      break;
    }
    yield line;
  }
}

function quoted(text: string, start: number): { text: string; end: number } {
  let value = "";
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    // A quote that is never closed is a character of the value, or the rest of the file would be one value.
    if (close < 0) return { text: "", end: start };
    value += text.slice(at, close);
    if (text[close + 1] !== '"') return { text: value, end: close + 1 };
    value += '"';
    at = close + 2;
  }
}

/** ="001234" is how programs keep Excel from making a number of a text; what is meant is the text. */
const unwrapped = (value: string): string => /^="([^"]*)"$/.exec(value)?.[1] ?? value;
