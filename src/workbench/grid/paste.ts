/** More than anybody pastes anywhere. */
export const mostPasted = 500_000;

/**
 * The cells of a text from the clipboard as Excel writes it: tabs between cells, lines between rows, quotes around a cell that holds
 * either. Rows are filled up to the widest with "".
 */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const piece = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  while (piece.lastIndex < text.length || rows.at(-1)!.length === 0) {
    const match = piece.exec(text);
    if (!match) break;
    rows.at(-1)!.push(match[1] !== undefined ? match[1].replaceAll('""', '"') : match[2]);
    const end = match[3];
    if (end === "") break;
    if (end !== "\t") {
      if (piece.lastIndex === text.length) break;
      rows.push([]);
    } else if (piece.lastIndex === text.length) {
      rows.at(-1)!.push("");
      break;
    }
  }
  const widest = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(widest - row.length).fill("")]);
}
