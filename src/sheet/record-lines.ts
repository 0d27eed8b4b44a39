/** Characters per cell, below Excel's 32,767. */
const cellLimit = 30_000;
const sizeKey = "size";

/** Texts for cells; none ends within a character of two units, and as far as possible none begins like a formula. */
function pieces(text: string): string[] {
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

const formulaLike = /^['=+\-@\t\r\n＝＋－＠]/;

/** The lines of our record sheet: state, size, and each entry's key with its JSON in as many cells as it takes; all of one width. */
export function recordLines(entries: ReadonlyMap<string, string>, state: string): string[][] {
  const lines = [...entries].map(([key, text]) => [key, ...pieces(text)]);
  const width = Math.max(2, ...lines.map((line) => line.length));
  const all = [["state", state], [sizeKey, JSON.stringify([lines.length + 2, width])], ...lines];
  return all.map((line) => [...line, ...new Array<string>(width - line.length).fill("")]);
}

/** The entries that such lines hold. */
export function recordEntries([, ...all]: readonly (readonly unknown[])[]): Map<string, string> {
  const size = all[0]?.[0] === sizeKey ? /^\[(\d+),(\d+)\]$/.exec(String(all[0][1]))?.slice(1).map(Number) : undefined;
  const entries = new Map<string, string>();
  for (const [key, ...cells] of size ? all.slice(1, size[0] - 1) : all) if (key !== "" && key !== null) entries.set(String(key), cells.slice(0, size ? size[1] - 1 : undefined).map((cell) => String(cell ?? "")).join(""));
  return entries;
}

