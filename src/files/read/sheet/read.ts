import type { SheetCells } from "../../../core/cells";
import { streamedChunks } from "../../zip";
import type { SheetPart, WorkbookParts } from "../package/workbook";
import type { StringTable } from "../strings/table";
import { XmlPush } from "../xml/push";
import { spaces } from "../xml/spaces";
import { SheetScanner } from "./scanner";
import { CellStore } from "./store";
import { CellValues } from "./values";

/** What the cells of every sheet of a workbook need. */
export interface CellContext {
  parts: WorkbookParts;
  strings: StringTable;
  /** Shared strings at the head of `strings`. */
  shared: number;
  dates: Uint8Array;
  /** Cells kept so far, all sheets. */
  cells: number;
}

/** Reads one worksheet; yields the inflated bytes of each step. */
export function* readSheet(sheet: SheetPart, context: CellContext): Generator<number, SheetCells> {
  const { budget, date1904 } = context.parts;
  const store = new CellStore(budget.caps, budget.caps.cells - context.cells);
  const values = new CellValues(store, context.strings, context.shared, context.dates, date1904);
  const scanner = new SheetScanner(values, budget.caps.merges);
  const parser = new XmlPush(scanner, spaces.sheet, budget.caps);
  for (const chunk of streamedChunks(sheet.entry, budget)) {
    parser.write(chunk);
    yield chunk.length;
  }
  parser.end();
  context.cells += store.count;
  const { rowCount, columns } = store.finish();
  return { name: sheet.name, visibility: sheet.visibility, rowCount, columns, merges: scanner.merges, hiddenRows: expand(scanner.hidden, rowCount) };
}

/** Rows of the runs (first, last, …) that lie within `rowCount`. */
function expand(runs: readonly number[], rowCount: number): number[] {
  const rows: number[] = [];
  for (let i = 0; i < runs.length; i += 2) {
    for (let row = runs[i]; row <= Math.min(runs[i + 1], rowCount - 1); row++) rows.push(row);
  }
  return rows;
}
