import { UserError } from "../../../sheet/user-error";
import type { FormBlock, FormCell, FormPage, FormRow, FormSection } from "../../language/form/sheet";
import type { CellArea } from "../../../sheet/area";

/** A cell of a page at its place (0-based). */
export interface PlacedCell {
  /** Stays the same however many lines the blocks have; within a block, the same in every line. */
  id: string;
  cell: FormCell;
  area: CellArea;
  /** Block and 0-based line the cell belongs to. */
  block?: string;
  line?: number;
}

/** The lines of a block at their place. */
export interface PlacedBlock {
  block: FormBlock;
  /** 0-based row of the first line. */
  top: number;
  lines: number;
}

/** A page laid out: every cell at its place, for a number of lines per block. */
export interface Layout {
  page: FormPage;
  columns: number;
  /** Points, per row. */
  heights: number[];
  cells: PlacedCell[];
  blocks: PlacedBlock[];
  /** Rows that a page of paper should not part, first and last. */
  together: [number, number][];
  /** First and last row printed on every page. */
  titles: [number, number] | null;
}

/**
 * Lays a page out. `lines`: lines wanted per block; a block has at least the lines it prints.
 * @throws Error with the row when cells do not fill its columns exactly
 */
export function layoutPage(page: FormPage, lines: Readonly<Record<string, number>> = {}): Layout {
  const layout: Layout = { page, columns: page.columns.length, heights: [], cells: [], blocks: [], together: [], titles: null };
  const walker = new Walker(layout, lines);
  for (const item of page.rows) walker.item(item);
  walker.finish();
  return layout;
}

class Walker {
  /** Per column: first row that is free again. */
  readonly #free: number[];
  /** Counts rows of the page as written, so that ids do not move with the lines. */
  #ordinal = 0;
  /** Rows that are not parted from the one before. */
  readonly #kept = new Set<number>();

  constructor(
    readonly layout: Layout,
    readonly lines: Readonly<Record<string, number>>,
  ) {
    this.#free = new Array<number>(layout.columns).fill(0);
  }

  item(item: FormRow | FormBlock | FormSection): void {
    if ("section" in item) this.#section(item);
    else if ("block" in item) this.#block(item);
    else this.#row(item);
  }

  finish(): void {
    const end = this.layout.heights.length;
    const over = this.#free.findIndex((row) => row > end);
    if (over >= 0) throw new UserError(`页“${this.layout.page.id}”第 ${over + 1} 列的单元格向下超出了最后一行。`);
  }

  #section(section: FormSection): void {
    const top = this.layout.heights.length;
    const ordinal = this.#ordinal++;
    const at = this.#nextFree(top, 0);
    const span = section.section.span ?? 1;
    for (let column = at; column < at + span; column++) this.#free[column] = Infinity;
    const placed: PlacedCell = { id: `s${ordinal}`, cell: section.section, area: { top, left: at, bottom: top, right: at + span - 1 } };
    this.layout.cells.push(placed);
    for (const item of section.rows) this.item(item);
    placed.area.bottom = this.layout.heights.length - 1;
    for (let column = at; column < at + span; column++) this.#free[column] = this.layout.heights.length;
    this.layout.together.push([top, placed.area.bottom]);
  }

  #block(block: FormBlock): void {
    const top = this.layout.heights.length;
    const count = Math.max(block.lines, this.lines[block.block] ?? 0);
    for (let line = 0; line < count; line++) this.#cells(block.cells, block.height, (left) => ({ id: `c${left}`, block: block.block, line }));
    if (block.keep && count > 0 && top > 0) this.#keep(top);
    this.layout.blocks.push({ block, top, lines: count });
    this.#ordinal++;
  }

  #row(row: FormRow): void {
    const at = this.layout.heights.length;
    const ordinal = this.#ordinal++;
    this.#cells(row.cells, row.height, (left) => ({ id: `r${ordinal}c${left}` }));
    if (row.keep && at > 0) this.#keep(at);
    if (row.title) this.layout.titles = [this.layout.titles?.[0] ?? at, at];
  }

  #cells(cells: readonly FormCell[], height: number, about: (left: number) => Pick<PlacedCell, "id" | "block" | "line">): void {
    const { layout } = this;
    const top = layout.heights.length;
    layout.heights.push(height);
    let column = 0;
    for (const cell of cells) {
      column = this.#nextFree(top, column);
      const right = column + (cell.span ?? 1) - 1;
      const bottom = top + (cell.down ?? 1) - 1;
      for (let at = column; at <= right; at++) {
        if (at >= layout.columns || this.#free[at] > top) throw this.#misfit(top, "单元格放不下");
        this.#free[at] = bottom + 1;
      }
      layout.cells.push({ ...about(column), cell, area: { top, left: column, bottom, right } });
      if (bottom > top) layout.together.push([top, bottom]);
      column = right + 1;
    }
    if (cells.length > 0 && this.#nextFree(top, column) < layout.columns) throw this.#misfit(top, `从第 ${this.#nextFree(top, column) + 1} 列起没有单元格`);
  }

  /** Rows kept together one after the other are one run, from the row before the first. */
  #keep(row: number): void {
    const run = this.layout.together.find(([top, bottom]) => bottom === row - 1 && top < bottom && this.#kept.has(bottom));
    if (run) run[1] = row;
    else this.layout.together.push([row - 1, row]);
    this.#kept.add(row);
  }

  #nextFree(row: number, from: number): number {
    let column = from;
    while (column < this.layout.columns && this.#free[column] > row) column++;
    return column;
  }

  #misfit(row: number, what: string): UserError {
    return new UserError(`页“${this.layout.page.id}”第 ${row + 1} 行：${what}（共 ${this.layout.columns} 列）。`);
  }
}
