/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

/** (6, 7) → "H7". */
export function addressOf(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** "H7" or "$H$7" → {row: 6, column: 7}; undefined when it is no cell address. */
export function parseAddress(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text.trim());
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return row >= 1 && row <= 1_048_576 && column <= 16_384 ? { row: row - 1, column: column - 1 } : undefined;
}
