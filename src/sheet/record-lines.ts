/* The grammar of our record sheet, which a pane in Excel and a patched copy both write and read. */

/** Characters per cell, below Excel's 32,767. */
const cellLimit = 30_000;
const sizeKey = "size";

/** Texts for cells; none ends within a character of two units, and as far as possible none begins like a formula. */
export function cellPieces(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = at + cellLimit;
    while (end > at + cellLimit - 1_000 && formulaLike.test(text[end] ?? "")) end--;
    if (/[\udc00-\udfff]/.test(text[end] ?? "")) end--;
    found.push(text.slice(at, end));
    at = end;
  }
  return found;
}

/** A text that begins like a formula: written as a value it would become one. */
export const formulaLike = /^['=+\-@\t\r\n＝＋－＠]/;

/** The line that says how many rows and columns count, behind the state. */
export const sizeLine = (entries: number, width: number): [string, string] => [sizeKey, JSON.stringify([entries + 2, width])];

/** The lines of our record sheet: state, size, and each entry's key with its JSON in as many cells as it takes; all of one width. */
export function recordLines(entries: ReadonlyMap<string, string>, state: string): string[][] {
  const lines = [...entries].map(([key, text]) => [key, ...cellPieces(text)]);
  const width = Math.max(2, ...lines.map((line) => line.length));
  const all = [["state", state], sizeLine(lines.length, width), ...lines];
  return all.map((line) => [...line, ...new Array<string>(width - line.length).fill("")]);
}

/** The entries that such lines hold, and the lines below those that count. Sheets of earlier versions do not say how many do. */
export function readRecordLines([, ...all]: readonly (readonly unknown[])[]): { entries: Map<string, string>; beyond: readonly (readonly unknown[])[] } {
  const size = all[0]?.[0] === sizeKey ? /^\[(\d+),(\d+)\]$/.exec(String(all[0][1]))?.slice(1).map(Number) : undefined;
  const entries = new Map<string, string>();
  for (const [key, ...cells] of size ? all.slice(1, size[0] - 1) : all) if (key !== "" && key !== null) entries.set(String(key), cells.slice(0, size ? size[1] - 1 : undefined).map((cell) => String(cell ?? "")).join(""));
  return { entries, beyond: size ? all.slice(size[0] - 1) : [] };
}
