/** An area with 1-based ends, as other programs read it; null: none of Excel's. */
export interface Area { top: number; left: number; bottom: number; right: number }

const column = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** A cell's address, both its parts given. */
export function cell(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(text);
  if (!match) return null;
  const at = { column: column(match[1]), row: Number(match[2]) };
  return at.column <= 16_384 && at.row <= 1_048_576 ? at : null;
}

export function area(text: string): Area | null {
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/.exec(text);
  if (columns) return ordered({ top: 1, bottom: 1_048_576, left: column(columns[1]), right: column(columns[2]) });
  const rows = /^\$?([0-9]{1,7}):\$?([0-9]{1,7})$/.exec(text);
  if (rows) return ordered({ top: Number(rows[1]), bottom: Number(rows[2]), left: 1, right: 16_384 });
  const [first, last] = text.split(":");
  const from = cell(first);
  const to = last === undefined ? from : cell(last);
  return from && to && ordered({ top: from.row, left: from.column, bottom: to.row, right: to.column });
}

const ordered = (a: Area): Area | null => (a.top >= 1 && a.left >= 1 && a.top <= a.bottom && a.left <= a.right && a.bottom <= 1_048_576 && a.right <= 16_384 ? a : null);

export const meet = (a: Area, b: Area): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** Areas of a list separated by blanks; null when one is no area or there is none. */
export function areas(text: string | undefined): Area[] | null {
  const found = (text ?? "").trim().split(/\s+/).map(area);
  return found.every((one) => one !== null) ? found : null;
}

/** The first two of the areas that overlap. */
export function overlapping(list: readonly Area[]): [Area, Area] | undefined {
  const sorted = [...list].sort((a, b) => a.top - b.top);
  let open: Area[] = [];
  for (const one of sorted) {
    open = open.filter((other) => other.bottom >= one.top);
    const other = open.find((candidate) => meet(candidate, one));
    if (other) return [other, one];
    open.push(one);
  }
  return undefined;
}

const letters = (n: number): string => (n > 26 ? letters(Math.floor((n - 1) / 26)) : "") + String.fromCharCode(65 + ((n - 1) % 26));
export const addressOf = (a: Area): string => `${letters(a.left)}${a.top}:${letters(a.right)}${a.bottom}`;
