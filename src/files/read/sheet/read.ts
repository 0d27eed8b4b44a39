import type { SheetCells } from "../../../sheet/cells";
import { Refusal } from "../../refusal";
import { totalRows, type TotalRow } from "../../../sheet/total-rows";
import { findEntry, inflateEntry, streamedChunks } from "../../zip";
import { readRelationships } from "../package/relationships";
import type { SheetEntry, WorkbookParts } from "../package/workbook";
import type { StringTable } from "../strings/table";
import { parseXml } from "../xml/parse";
import { XmlPush } from "../xml/push";
import { spaces } from "../xml/spaces";
import type { CellStyles } from "../styles/cell-styles";
import { SheetScanner } from "./scanner";
import { CellStore } from "./store";
import { CellValues } from "./values";
import { parseArea } from "../../../sheet/a1";

/** What the cells of every sheet of a workbook need. */
export interface CellContext {
  parts: WorkbookParts;
  strings: StringTable;
  /** Shared strings at the head of `strings`. */
  shared: number;
  styles: CellStyles;
  /** All of a text is kept, struck out or not, and numbers as they are: what Excel's object model gives. */
  asWritten: boolean;
  /** Cells kept so far, all sheets. */
  cells: number;
}

/** Reads one worksheet; yields the inflated bytes of each step. */
export function* readSheet(sheet: SheetEntry, context: CellContext): Generator<number, SheetCells> {
  const { budget, date1904 } = context.parts;
  const store = new CellStore(budget.caps, budget.caps.cells - context.cells);
  const values = new CellValues(store, context.strings, context.shared, context.styles, date1904);
  const scanner = new SheetScanner(values, budget.caps.merges, context.asWritten);
  const parser = new XmlPush(scanner, spaces.sheet, budget.caps);
  let done = 0;
  for (const chunk of streamedChunks(sheet.entry, budget)) {
    parser.write(chunk);
    done += chunk.length;
    if (done > 0) store.expect((scanner.row + 1) * (sheet.entry.size / done));
    yield chunk.length;
  }
  parser.end();
  context.cells += store.count;
  const { rowCount, columns } = store.finish();
  const cells: SheetCells = { name: sheet.name, visibility: sheet.visibility, rowCount, columns, merges: scanner.merges, hiddenRows: expand(scanner.hidden, rowCount) };
  const totals = totalRows([...scanner.totals(), ...tableTotals(sheet, context.parts)]).filter(({ row }) => row < rowCount);
  const { inputs } = scanner;
  return { ...cells, ...(totals.length > 0 && { totals }), ...(inputs && { inputs }) };
}

/** The total rows that the sheet's tables declare. */
function tableTotals(sheet: SheetEntry, parts: WorkbookParts): TotalRow[] {
  const rows: TotalRow[] = [];
  for (const relation of readRelationships(parts.zip, sheet.entry.name, parts.budget).values()) {
    const entry = relation.type === "table" && !relation.external ? findEntry(parts.zip, relation.target) : undefined;
    if (!entry) continue;
    // A table that is damaged takes no cell with it: its rows are judged by what stands in them.
    withoutRefusal(() => parseXml(inflateEntry(entry, undefined, parts.budget), {
      open(local, tag, parser) {
        if (parser.depth !== 1 || local !== "table") return;
        const area = parseArea(tag.attr("ref") ?? "");
        const count = Number(tag.attr("totalsRowCount") ?? 0);
        for (let at = 0; area && at < Math.min(count, 10); at++) rows.push({ row: area.bottom - at, by: "table" });
      },
      close() { /* attributes say all */ },
    }, spaces.sheet, parts.budget.caps));
  }
  return rows;
}

function withoutRefusal(read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Rows of the runs (first, last, …) that lie within `rowCount`. */
function expand(runs: readonly number[], rowCount: number): number[] {
  const rows: number[] = [];
  for (let i = 0; i < runs.length; i += 2) {
    for (let row = runs[i]; row <= Math.min(runs[i + 1], rowCount - 1); row++) rows.push(row);
  }
  return rows;
}
