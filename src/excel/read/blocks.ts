import { MAX_COLUMNS } from "../../sheet/area";

/** A rectangle of one sheet to be read in one go; 0-based. */
export interface ReadBlock {
  /** Index into the sheets that are read. */
  sheet: number;
  top: number;
  left: number;
  rows: number;
  columns: number;
}

/** Used part of a sheet; 0-based. */
export interface UsedPart {
  top: number;
  left: number;
  rows: number;
  columns: number;
}

/** Cells and estimated bytes of one round trip (reliability: 5 MB is refused on the web, 50,000 cells parse in under 50 ms). */
export const blockCells = 50_000;
const blockBytes = 2_000_000;

/**
 * Hands out what is to be read, at most `blockCells` cells a time, filling a round trip from several sheets.
 * When a round trip was too large, `putBack` returns its blocks and the next ones are half as big.
 */
export class BlockQueue {
  readonly total: number;
  private limit = blockCells;
  private readonly rest: ReadBlock[];

  constructor(used: readonly (UsedPart | null)[]) {
    this.rest = used.flatMap((part, sheet) => (part && part.rows > 0 ? halves({ sheet, ...part }) : []));
    this.total = this.rest.reduce((sum, block) => sum + block.rows * block.columns, 0);
  }

  get empty(): boolean {
    return this.rest.length === 0;
  }

  /** The blocks of the next round trip. */
  next(): ReadBlock[] {
    const blocks: ReadBlock[] = [];
    let free = this.limit;
    while (this.rest.length > 0) {
      const head = this.rest[0];
      const rows = Math.min(head.rows, Math.floor(free / head.columns));
      if (rows === 0 && blocks.length > 0) break;
      const taken = Math.max(rows, 1);
      blocks.push({ ...head, rows: taken });
      free -= taken * head.columns;
      if (taken === head.rows) this.rest.shift();
      else this.rest[0] = { ...head, top: head.top + taken, rows: head.rows - taken };
      if (free <= 0) break;
    }
    return blocks;
  }

  /** Takes blocks back after a payload error. False when they cannot be made smaller. */
  putBack(blocks: readonly ReadBlock[]): boolean {
    const cells = blocks.reduce((sum, block) => sum + block.rows * block.columns, 0);
    if (blocks.length === 1 && blocks[0].rows === 1) {
      const [block] = blocks;
      if (block.columns === 1) return false;
      const half = Math.ceil(block.columns / 2);
      this.rest.unshift({ ...block, columns: half }, { ...block, left: block.left + half, columns: block.columns - half });
    } else this.rest.unshift(...blocks);
    this.limit = Math.max(1, Math.min(this.limit, Math.floor(cells / 2)));
    return true;
  }

  /** Learns from a round trip how many bytes a cell takes, so that the next stays within `blockBytes`. */
  learn(cells: number, bytes: number): void {
    const fitting = Math.max(100, Math.floor((blockBytes * cells) / Math.max(bytes, 1)));
    this.limit = Math.min(blockCells, fitting);
  }
}

/** Of whole rows Excel tells no values: a part as wide as the sheet is read in two. */
function halves(block: ReadBlock): ReadBlock[] {
  const half = MAX_COLUMNS / 2;
  return block.columns < MAX_COLUMNS ? [block] : [{ ...block, columns: half }, { ...block, left: half, columns: half }];
}
