import type { Block, BlockTable, Line } from "./blocks";

/**
 * Tables that a page break divides as the one table they are to whoever wrote and reads them: as wide as each other, and no word between.
 */
export function withoutDivisions(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  let between: Line[] = [];
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

const isEmpty = ({ runs }: Line): boolean => runs.every(({ text }) => text.trim() === "");
const isDivision = (lines: readonly Line[]): boolean => lines.some(({ breaks }) => breaks);
const widthOf = ({ rows }: BlockTable): number => rows.reduce((most, { before, cells }) => Math.max(most, cells.reduce((sum, { span }) => sum + span, before)), 0);
