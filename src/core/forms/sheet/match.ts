import { contentAt, endColumn, endRow, type ContentGrid } from "../../../sheet/content-grid";
import { normaliseLabel } from "../label";
import { fixedText, isLabel } from "./labels";
import type { Layout, PlacedCell } from "./layout";
import { readParts } from "./parts";

/** A printed text of a sheet. */
export interface SheetText {
  row: number;
  column: number;
  text: string;
  key: string;
  /** The words before its first colon, as a label. */
  head: string | null;
}

/** Texts of the part of a sheet that was read, in reading order. */
function textsOf(grid: ContentGrid): SheetText[] {
  const found: SheetText[] = [];
  for (let row = grid.top; row < endRow(grid); row++)
    for (let column = grid.left; column < endColumn(grid); column++) {
      const content = contentAt(grid, row, column);
      if (typeof content !== "string" || content.trim() === "" || content.length > 300) continue;
      const colon = /^([^:：]{1,40})[:：]/u.exec(content);
      found.push({ row, column, text: content, key: normaliseLabel(content), head: colon && normaliseLabel(colon[1]) });
    }
  return found;
}

interface Wanted {
  placed: PlacedCell;
  keys: ReadonlySet<string>;
}

/**
 * The labels of a page found in a sheet, in the same order: 职务 below 负责人 is another than 职务 below 联系人. Spaces, width and
 * units in brackets do not matter, nor where in the grid a label stands.
 */
export function matchLabels(layout: Layout, grid: ContentGrid): Map<string, SheetText> {
  const wanted = wantedLabels(layout);
  const fitting = textsOf(grid).map((text) => ({ text, fits: wanted.map((one) => fits(one, text)) })).filter((one) => one.fits.includes(true));
  // Longest common subsequence; of equal ones that with the earliest texts.
  const best = Array.from({ length: wanted.length + 1 }, () => new Uint16Array(fitting.length + 1));
  for (let i = wanted.length - 1; i >= 0; i--)
    for (let j = fitting.length - 1; j >= 0; j--)
      best[i][j] = Math.max(best[i + 1][j], best[i][j + 1], fitting[j].fits[i] ? best[i + 1][j + 1] + 1 : 0);
  const found = new Map<string, SheetText>();
  for (let i = 0, j = 0; i < wanted.length && j < fitting.length; ) {
    if (fitting[j].fits[i] && best[i][j] === best[i + 1][j + 1] + 1) found.set(wanted[i++].placed.id, fitting[j++].text);
    else if (best[i + 1][j] >= best[i][j + 1]) i++;
    else j++;
  }
  return found;
}

/** How many different labels of a page stand in a sheet, whatever their order: a first look. */
export function countLabels(layout: Layout, grid: ContentGrid): number {
  const texts = textsOf(grid);
  return wantedLabels(layout).filter((one) => texts.some((text) => fits(one, text))).length;
}

/** Labels whose place tells where values go: in reading order, without those of the lines. */
function wantedLabels(layout: Layout): Wanted[] {
  return layout.cells
    .filter(isLabel)
    .sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left)
    .map((placed) => ({ placed, keys: new Set([fixedText(placed), ...headOf(placed), ...(placed.cell.aliases ?? [])].map(normaliseLabel).filter((key) => key !== "")) }));
}

/** 占地面积 of 占地面积 ㎡: a template may print the unit elsewhere. */
function headOf({ cell }: PlacedCell): string[] {
  const [first] = cell.parts ?? [];
  return typeof first === "string" ? [first] : [];
}

function fits({ placed, keys }: Wanted, text: SheetText): boolean {
  if (keys.has(text.key) || (text.head !== null && keys.has(text.head))) return true;
  return placed.cell.parts !== undefined && readParts(placed.cell.parts, text.text) !== null;
}
