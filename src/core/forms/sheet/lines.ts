import { contentAt, formulaAt, type ContentGrid } from "../../../sheet/content-grid";
import { placeCell, type CellChange, type EditedFormCell } from "../place-cell";
import { type Insertion, originalRow, shiftedRow } from "../../../sheet/insertions";
import type { RecordedRow } from "../../intake/tables/fill-record";
import { existingRows, isLastFill, toRecord } from "../slots";
import { nameOf, takesValue } from "./labels";
import type { Layout } from "./layout";
import type { SheetLine } from "./plan";
import { keyCell, type BlockTarget } from "./target";

/** A block about to be filled. */
interface LinesAtHand {
  id: string;
  lines: readonly SheetLine[];
  target: BlockTarget;
  grid: ContentGrid;
  /** What we wrote last time, in the order of the lines then. */
  recorded: readonly RecordedRow[];
}

/** The lines of a block with their places; `write` decides the cells once all insertions of the sheet are known. */
interface PlacedLines {
  id: string;
  insert: Insertion | null;
  /** Rows that hold something that is not planned and not ours (0-based, before any insertion). */
  foreign: number[];
  write(placement: { inserts: Insertion[]; changes: CellChange[]; kept: EditedFormCell[] }, how: { unit: string; overwrite: boolean }): RecordedRow[];
}

/**
 * Gives every line a place. When all that stands in the block is ours and untouched, the plan's own order is written from the
 * first line on; otherwise every line keeps its place and new ones go to the blank lines. Lines that are missing are inserted
 * before the last one, so that the merged label, sums and all below follow, as Excel moves them.
 */
export function placeLines(layout: Layout, at: LinesAtHand): PlacedLines {
  const { target, grid, lines } = at;
  const cells = layout.cells.filter((one) => one.block === at.id && one.line === 0 && takesValue(one) && target.columns.has(one.id));
  const serial = (id: string): boolean => cells.some((one) => one.id === id && one.cell.value !== undefined && "serial" in one.cell.value);
  const key = keyCell(cells);
  const named = lines.map((line) => ({ key: line.key, name: String(line.cells[key]?.value ?? "") }));
  const columns = new Map([...target.columns].filter(([id]) => !serial(id)));
  const existing = existingRows({ columns, key, rows: named }, target.lines.length, (slot) => target.lines[slot], grid, at.recorded);
  // What nobody changed since the last fill stays where that fill left it.
  const same = existing.every((row) => row.planned >= 0) && existing.length === lines.length && isLastFill(named, at.recorded);
  const own = !same && existing.every((row) => row.untouched);
  const staying = own ? [] : existing.filter((row) => row.planned >= 0 || !row.untouched);
  const needed = own ? lines.length : staying.length + lines.filter((_, i) => !staying.some((row) => row.planned === i)).length;
  const extra = Math.max(0, needed - target.lines.length);
  const last = target.lines.at(-1);
  const insert = extra > 0 ? { at: last ?? target.top, count: extra * target.high } : null;
  const places = withInserted(target, extra);
  // The last line that was there moves below those inserted before it.
  const slotNow = (slot: number): number => (slot === target.lines.length - 1 ? slot + extra : slot);
  const byPlan = new Map(staying.filter((row) => row.planned >= 0).map((row) => [row.planned, slotNow(row.slot)]));
  const used = new Set(staying.map((row) => slotNow(row.slot)));
  const free = places.map((_, slot) => slot).filter((slot) => !used.has(slot));
  const slots = lines.map((_, i) => byPlan.get(i) ?? free.shift()!);
  const standing = new Map(existing.map((row) => [slotNow(row.slot), row]));

  return {
    id: at.id,
    insert,
    foreign: staying.filter((row) => row.planned < 0).map((row) => target.lines[row.slot]),
    write(placement, { unit, overwrite }) {
      const rowOf = (slot: number): number => {
        const place = places[slot];
        return place.inserted === null ? shiftedRow(placement.inserts, place.row) : shiftedRow(placement.inserts.filter((one) => one !== insert), place.row) + place.inserted;
      };
      const put = (slot: number, line: SheetLine | null): Record<string, string> => {
        const prints: Record<string, string> = {};
        const row = rowOf(slot);
        const old = originalRow(placement.inserts, row);
        for (const one of cells) {
          const column = target.columns.get(one.id)!;
          const wanted = line === null ? "" : serial(one.id) ? slot + 1 : (line.cells[one.id]?.value ?? "");
          const print = placeCell(placement, {
            row, column, wanted, unit, overwrite, label: nameOf(layout, one), serial: serial(one.id),
            // A new line gets the formulas of the line it is made like, but for its name.
            now: old < 0 ? "" : contentAt(grid, old, column), formula: (old >= 0 || (last !== undefined && one.id !== key)) && formulaAt(grid, old < 0 ? last! : old, column) !== "",
            before: standing.get(slot)?.recorded?.cells[one.id],
          });
          if (print !== undefined) prints[one.id] = print;
        }
        return prints;
      };
      const written = lines.map((line, i) => toRecord(line.key, put(slots[i], line), slots[i], i));
      const filled = new Set(slots);
      // Lines we wrote for people who are gone.
      const left = existing.filter((row) => row.untouched && (own || row.planned < 0) && !filled.has(slotNow(row.slot)));
      for (const row of left) put(slotNow(row.slot), null);
      return written;
    },
  };
}

interface Place {
  row: number;
  /** Offset into the inserted rows; null: a line that was there. */
  inserted: number | null;
}

function withInserted({ lines, high, top }: BlockTarget, extra: number): Place[] {
  const there = lines.map((row): Place => ({ row, inserted: null }));
  const at = lines.at(-1) ?? top;
  const added = Array.from({ length: extra }, (_, i): Place => ({ row: at, inserted: i * high }));
  return [...there.slice(0, -1), ...added, ...there.slice(-1)];
}
