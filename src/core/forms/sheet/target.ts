import { contentAt, endColumn, endRow, type ContentGrid } from "../../../sheet/content-grid";
import { anchorsOf, isLabel, nameOf, takesValue } from "./labels";
import { layoutPage, type Layout, type PlacedBlock, type PlacedCell } from "./layout";
import { countLabels, matchLabels, type SheetText } from "./match";
import type { FormPage } from "../../language/form/sheet";
import type { CellArea } from "../../../sheet/area";

/** Where the value of one cell of the form goes (0-based, sheet coordinates). */
export interface CellTarget {
  row: number;
  column: number;
  /** cell: a cell of its own; inside: into the label's cell. */
  way: "cell" | "inside";
  /** What messages call it. */
  name: string;
}

/** The lines of a block in a sheet. */
export interface BlockTarget {
  /** Id of a line's cell → sheet column. */
  columns: Map<string, number>;
  /** First rows of the lines. */
  lines: number[];
  /** Rows of one line. */
  high: number;
  /** Row a first line goes to when there is none. */
  top: number;
  /** Last column of a line. */
  right: number;
}

/** A sheet recognised as a page of the form. */
export interface PageTarget {
  sheet: string;
  page: string;
  cells: Map<string, CellTarget>;
  blocks: Map<string, BlockTarget>;
  /** Values the sheet has no place for, by name. */
  missing: string[];
  /** Labels found. */
  labels: number;
  /** Rows that hold a label, from the top down: texts that stay. */
  fixed: number[];
}

/** The page in a sheet; null when too few of its labels are there. */
export function findPage(page: FormPage, grid: ContentGrid): PageTarget | null {
  const least = page.minLabels ?? Infinity;
  const layout = layoutPage(page);
  return countLabels(layout, grid) < least ? null : readPage(layout, grid, least);
}

/** The same of a sheet that is known to be the page. */
export function readPage(layout: Layout, grid: ContentGrid, least = 0): PageTarget | null {
  const found = matchLabels(layout, grid);
  if (found.size < least) return null;
  const reader = new PageReader(layout, grid, found);
  const target: PageTarget = { sheet: grid.sheet, page: layout.page.id, cells: new Map(), blocks: new Map(), missing: [], labels: found.size, fixed: [...new Set([...found.values()].map((text) => text.row))].sort((a, b) => a - b) };
  for (const placed of layout.cells) {
    if (placed.block !== undefined || !takesValue(placed)) continue;
    const place = reader.cell(placed);
    if (place) target.cells.set(placed.id, place);
    else target.missing.push(nameOf(layout, placed));
  }
  for (const placed of layout.blocks) {
    const place = reader.block(placed);
    if (place) target.blocks.set(placed.block.block, place);
    else target.missing.push(...reader.lineCells(placed).map((one) => nameOf(layout, one)));
  }
  return target;
}

class PageReader {
  readonly #taken: Set<string>;

  constructor(
    readonly layout: Layout,
    readonly grid: ContentGrid,
    readonly found: ReadonlyMap<string, SheetText>,
  ) {
    this.#taken = new Set([...found.values()].map((text) => `${text.row},${text.column}`));
  }

  cell(placed: PlacedCell): CellTarget | null {
    const name = nameOf(this.layout, placed);
    const own = isLabel(placed) ? this.found.get(placed.id) : undefined;
    if (own) return this.#besideOr(own, name, placed.cell.parts !== undefined && !this.#labelOnly(placed, own));
    if (isLabel(placed)) return null;
    const { beside, next, above } = anchorsOf(this.layout, placed);
    const left = beside === null ? undefined : this.found.get(beside);
    const top = above === null ? undefined : this.found.get(above);
    if (next) return left ? this.#besideOr(left, name, false) : null;
    if (!top) return null;
    const row = left ? left.row : this.#area(top).bottom + 1;
    return { row, column: top.column, way: "cell", name };
  }

  /** Beside the label where there is room, else below it, else in its cell. */
  #besideOr(label: SheetText, name: string, inside: boolean): CellTarget {
    const inOwn: CellTarget = { row: label.row, column: label.column, way: "inside", name };
    if (inside || /[:：]\s*[^\s_＿]|[_＿]{2,}\s*$/u.test(label.text)) return inOwn;
    const area = this.#area(label);
    if (area.right + 1 < endColumn(this.grid) && !this.#isLabel(label.row, area.right + 1)) return { row: label.row, column: area.right + 1, way: "cell", name };
    const below = area.bottom + 1;
    if (/[:：]\s*$/u.test(label.text) || below >= endRow(this.grid) || [...this.found.values()].some((text) => text.row === below)) return inOwn;
    return { row: below, column: label.column, way: "cell", name };
  }

  /** The sheet prints the label without the places that follow it. */
  #labelOnly({ cell }: PlacedCell, text: SheetText): boolean {
    const [first] = cell.parts!;
    return typeof first === "string" && text.text.replace(/[\s:：]+/gu, "").length <= first.replace(/\s+/gu, "").length;
  }

  lineCells({ block }: PlacedBlock): PlacedCell[] {
    return this.layout.cells.filter((one) => one.block === block.block && one.line === 0 && takesValue(one));
  }

  block(placed: PlacedBlock): BlockTarget | null {
    const columns = new Map<string, number>();
    let top = -1;
    let right = 0;
    const cells = this.lineCells(placed);
    for (const one of cells) {
      const { above } = anchorsOf(this.layout, one);
      const label = above === null ? undefined : this.found.get(above);
      if (!label) continue;
      columns.set(one.id, label.column);
      top = Math.max(top, this.#area(label).bottom + 1);
      right = Math.max(right, this.#area(label).right);
    }
    // Without the column that names a line, a line can neither be filled nor recognised.
    if (!columns.has(keyCell(cells)) || top < 0) return null;
    // Of two blocks below one header each begins below the heading before it.
    for (const other of this.layout.cells) {
      const label = isLabel(other) && other.id[0] !== "s" && other.area.bottom < placed.top ? this.found.get(other.id) : undefined;
      if (label) top = Math.max(top, this.#area(label).bottom + 1);
    }
    const lines = this.#lines(columns, top, this.#stop(placed, top));
    const high = lines.length > 1 ? lines[1] - lines[0] : 1;
    return { columns, lines, high, top, right };
  }

  /** First row below the lines: the next label, the end of the section, a line merged across the columns, the end of what was read. */
  #stop(placed: PlacedBlock, top: number): number {
    let stop = endRow(this.grid);
    for (const text of this.found.values()) if (text.row >= top) stop = Math.min(stop, text.row);
    const section = this.layout.cells.find((one) => one.id[0] === "s" && one.area.top <= placed.top && one.area.bottom >= placed.top);
    const label = section && this.found.get(section.id);
    if (label && this.#area(label).bottom >= top) stop = Math.min(stop, this.#area(label).bottom + 1);
    return stop;
  }

  #lines(columns: ReadonlyMap<string, number>, top: number, stop: number): number[] {
    const places = [...columns.values()];
    const merges = (this.grid.merges ?? []).filter((area) => area.bottom >= top && area.top < stop);
    const lines: number[] = [];
    for (let row = top; row < stop; row++) {
      const across = merges.some((area) => row >= area.top && row <= area.bottom && places.filter((column) => column >= area.left && column <= area.right).length > 1);
      const first = this.grid.left + Math.max(0, Math.min(...places) - 1);
      if (across || /^(注|说明|备注)[:：]/u.test(String(contentAt(this.grid, row, first)).trim()) || /^(注|说明|备注)[:：]/u.test(String(contentAt(this.grid, row, Math.min(...places))).trim())) break;
      if (!merges.some((area) => area.top < row && area.bottom >= row && places.some((column) => column >= area.left && column <= area.right))) lines.push(row);
    }
    return lines;
  }

  #isLabel(row: number, column: number): boolean {
    return this.#taken.has(`${row},${column}`);
  }

  #area({ row, column }: SheetText): CellArea {
    return this.grid.merges?.find((area) => area.top <= row && area.bottom >= row && area.left <= column && area.right >= column) ?? { top: row, left: column, bottom: row, right: column };
  }
}

/** The cell that names a line: its first value that is no running number. */
export function keyCell(cells: readonly PlacedCell[]): string {
  return cells.find(({ cell }) => !(cell.value && "serial" in cell.value))?.id ?? "";
}
