import { CellKind, type CellColumn, type SheetCells } from "../../../sheet/cells";
import { farColumns, farRows } from "../../../sheet/far";
import type { TextLabels } from "./sheet-grid";

/** Cells that make no table, not even the line of one: so few, and each in a row of its own. */
const fewCells = 3;

interface Place { row: number; column: number }

/** What stands together, nothing else being near. */
interface Cluster { count: number; first: Place[] }

/** Rows that hold something, with no more than `farRows` blank ones between. */
interface FilledRows { bottom: number; clusters: Cluster[]; lastColumn: number }

/** A sheet without the cells that stand alone far from all others, and those. */
interface WithoutStrays { sheet: SheetCells; strays: Place[] }

/**
 * Takes off a sheet the few cells that stand alone far from its content, such as a key hit in its last cell: they are no record and no heading, and
 * must not make a sheet a million rows tall. They are told, never used; blank texts far away are not even told.
 */
export function withoutStrays(sheet: SheetCells, texts: TextLabels): WithoutStrays {
  if (sheet.rowCount <= farRows && sheet.columns.length <= farColumns) return { sheet, strays: [] };
  const holds = ({ kind, value }: CellColumn, row: number): boolean => kind[row] !== CellKind.blank && !(kind[row] === CellKind.text && texts.isBlank(value[row]));
  const { bands, of } = bandsOf(sheet, holds);
  const held = new Set<number>();
  sheet.columns.forEach((cells, column) => {
    for (let row = 0; cells && row < lengthOf(sheet, cells); row++) {
      if (!holds(cells, row)) continue;
      held.add(column);
      const band = bands[of[row]];
      if (column - band.lastColumn > farColumns) band.clusters.push({ count: 0, first: [] });
      band.lastColumn = column;
      const cluster = band.clusters[band.clusters.length - 1];
      if (cluster.count++ < fewCells) cluster.first.push({ row, column });
    }
  });
  const clusters = bands.flatMap((band) => band.clusters);
  // A sheet with nothing but a few cells here and there has no content that they are far from.
  const strays = clusters.every(isFew) ? [] : clusters.filter(isFew).flatMap(({ first }) => first).sort((a, b) => a.row - b.row || a.column - b.column);
  const far = new Map<number, number[]>();
  for (const { row, column } of strays) far.set(column, [...(far.get(column) ?? []), row]);
  const bottom = Math.max(-1, ...bands.filter((band) => strays.length === 0 || !band.clusters.every(isFew)).map((band) => band.bottom));
  const columns = sheet.columns.map((cells, column) => (cells && held.has(column) ? withoutRows(cells, far.get(column) ?? [], bottom + 1) : undefined));
  while (columns.length > 0 && columns[columns.length - 1] === undefined) columns.pop();
  return { sheet: { ...sheet, rowCount: bottom + 1, columns }, strays };
}

const lengthOf = ({ rowCount }: SheetCells, { kind }: CellColumn): number => Math.min(rowCount, kind.length);

function bandsOf(sheet: SheetCells, holds: (cells: CellColumn, row: number) => boolean): { bands: FilledRows[]; of: Int32Array } {
  const filled = new Uint8Array(sheet.rowCount);
  for (const cells of sheet.columns) for (let row = 0; cells && row < lengthOf(sheet, cells); row++) if (filled[row] === 0 && holds(cells, row)) filled[row] = 1;
  const bands: FilledRows[] = [];
  const of = new Int32Array(sheet.rowCount);
  for (let row = filled.indexOf(1); row >= 0; row = filled.indexOf(1, row + 1)) {
    const last = bands.at(-1);
    if (last && row - last.bottom <= farRows) last.bottom = row;
    else bands.push({ bottom: row, clusters: [], lastColumn: -Infinity });
    of[row] = bands.length - 1;
  }
  return { bands, of };
}

const isFew = ({ count, first }: Cluster): boolean => count <= fewCells && new Set(first.map(({ row }) => row)).size === count;

/** A column with some of its cells blank; undefined: nothing is left of it. */
function withoutRows(cells: CellColumn, rows: readonly number[], rowCount: number): CellColumn | undefined {
  if (rows.length === 0) return cells;
  const kind = cells.kind.slice(0, rowCount);
  for (const row of rows) if (row < rowCount) kind[row] = CellKind.blank;
  return kind.some((one) => one !== CellKind.blank) ? { kind, value: cells.value } : undefined;
}
