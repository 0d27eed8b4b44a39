import type { DocumentBlock, DocumentTable, DocumentLine } from "./blocks";

/**
 * Tables that a page break divides as the one table they are to whoever wrote and reads them: as wide as each other, and no word between.
 */
export function withoutDivisions(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  const found: DocumentBlock[] = [];
  let between: DocumentLine[] = [];
  for (const block of blocks) {
    const before = found.at(-1);
    if (block.is === "table" && before?.is === "table" && isDivision(between) && widthOf(before) === widthOf(block)) {
      found[found.length - 1] = { is: "table", rows: [...before.rows, ...block.rows] };
      between = [];
    } else if (block.is === "line" && before?.is === "table" && isEmpty(block)) between.push(block);
    else {
      found.push(...between, block);
      between = [];
    }
  }
  return [...found, ...between];
}

const isEmpty = ({ runs }: DocumentLine): boolean => runs.every(({ text }) => text.trim() === "");
const isDivision = (lines: readonly DocumentLine[]): boolean => lines.some(({ breaks }) => breaks);
const widthOf = ({ rows }: DocumentTable): number => rows.reduce((most, { before, cells }) => Math.max(most, cells.reduce((sum, { span }) => sum + span, before)), 0);
