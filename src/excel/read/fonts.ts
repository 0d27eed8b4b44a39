import type { ExcelSession } from "../run";
import type { ReadBlock } from "./blocks";

/** A cell that is struck out, or of whose text parts are struck out or raised. */
interface CellFont {
  sheet: number;
  row: number;
  column: number;
  font: "struck" | "mixed";
}

/** What of a font is asked; where cells or parts of a text differ, Excel answers null. */
export const fontAsked = "strikethrough,superscript,subscript";

/** Ranges asked in one round trip, and in all: beyond that what is left counts as mixed. */
const atOnce = 2_000;
const atMost = 20_000;
/** Parts a range is divided into that does not answer with one voice. */
const ways = 8;

type Font = Pick<Excel.RangeFont, "strikethrough" | "superscript" | "subscript">;

/** True when nothing of a range is struck out or raised, or all of it is raised: no cell has to be looked at. */
export function isPlain(font: Font): boolean {
  // An Excel that does not answer for fonts reads as one without marks: there is nothing to tell them by.
  if (!isAnswered(font)) return true;
  return (font.strikethrough as boolean | null) === false && (font.superscript as boolean | null) !== null && (font.subscript as boolean | null) !== null;
}

/**
 * Finds the marked cells of blocks whose font is not plain, by dividing them; no round trip where there are none. Office.js
 * does not tell which characters of a cell are struck out or raised, only that some are.
 */
export async function findMarks(session: ExcelSession, sheets: readonly Excel.Worksheet[], blocks: readonly ReadBlock[]): Promise<CellFont[]> {
  const marks: CellFont[] = [];
  const open = blocks.flatMap(divided);
  for (let asked = 0; open.length > 0; ) {
    if (asked >= atMost) return [...marks, ...open.flatMap((part) => cellsOf(part, "mixed"))];
    const now = open.splice(0, atOnce);
    asked += now.length;
    const fonts = now.map((part) => sheets[part.sheet].getRangeByIndexes(part.top, part.left, part.rows, part.columns).format.font);
    for (const font of fonts) font.load(fontAsked);
    await session.sync();
    now.forEach((part, i) => {
      const font = fonts[i];
      if (isPlain(font)) return;
      if ((font.strikethrough as boolean | null) === true) marks.push(...cellsOf(part, "struck"));
      else if (part.rows * part.columns === 1) marks.push(...cellsOf(part, "mixed"));
      else open.push(...divided(part));
    });
  }
  return marks;
}

function isAnswered(font: Font): boolean {
  try {
    return font.strikethrough !== undefined;
  } catch {
    return false;
  }
}

function divided(part: ReadBlock): ReadBlock[] {
  const across = part.columns > 1;
  const length = across ? part.columns : part.rows;
  if (length === 1) return [part];
  const step = Math.ceil(length / ways);
  return Array.from({ length: Math.ceil(length / step) }, (_, i) => {
    const [from, size] = [i * step, Math.min(step, length - i * step)];
    return across ? { ...part, left: part.left + from, columns: size } : { ...part, top: part.top + from, rows: size };
  });
}

function cellsOf({ sheet, top, left, rows, columns }: ReadBlock, font: CellFont["font"]): CellFont[] {
  return Array.from({ length: rows * columns }, (_, i) => ({ sheet, row: top + Math.floor(i / columns), column: left + (i % columns), font }));
}
