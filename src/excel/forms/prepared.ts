import { sameContent } from "../../sheet/content";
import { contentAt, formulaAt, type ContentGrid } from "../../sheet/content-grid";
import type { Placement } from "../../core/forms/placement";
import type { FillRecord } from "../../core/intake/tables/fill-record";
import { originalRow } from "../../sheet/insertions";
import { ExcelProblem } from "../problem";
import type { FormJournal, JournalCell, JournalPart } from "./journal";
import type { OpenSheet } from "./scan";

/** New rows that look like a row that was there; all rows as they are after insertion. */
export interface RowLook {
  from: number;
  at: number;
  rows: number;
  left: number;
  width: number;
  /** Points; 0 leaves Excel's. */
  height: number;
  /** Formulas of the line that new rows calculate like. */
  formulas: LineFormulas;
}

/** The cells of a line that hold formulas, and its row after insertion. */
interface LineFormulas { row: number; columns: number[] }

/** Formulas of a line: `line` as the sheet was read, `row` where it stands after insertion. */
export function formulasOf(grid: ContentGrid, line: number, row: number): LineFormulas {
  return { row, columns: (grid.formulas[line] ?? []).flatMap((formula, column) => (formula === "" ? [] : [column])) };
}

/** A write into one sheet that is ready: where it goes, what it changes, and how it is taken back. */
export interface PreparedSheet {
  sheet: string;
  /** Name of the unit, where the sheet is one unit's. */
  unit: string;
  placement: Placement;
  /** Draws the empty form on the sheet, then what only matters on paper; null: the form is there already. */
  draw: { form(sheet: Excel.Worksheet): void; page(sheet: Excel.Worksheet): void } | null;
  /** The sheet as it was read; null: it is drawn. */
  open: OpenSheet | null;
  looks: RowLook[];
  /** Labels of the form the sheet has no place for. */
  missing: string[];
  part: JournalPart;
}

/** A whole write. */
export interface Prepared {
  sheets: PreparedSheet[];
  notes: string[];
}

export const journalOf = ({ sheets }: Prepared): FormJournal => ({ kind: "form", parts: sheets.map((one) => one.part) });

/** True when carrying it out would change a cell. */
export function changes({ placement }: PreparedSheet): boolean {
  return placement.changes.length + placement.totals.length > 0 || placement.inserts.length > 0;
}

/** Refuses what would go wrong before anything is written. */
export function checkRead(name: string, open: OpenSheet): void {
  if (open.protected) throw new ExcelProblem("protected", `工作表“${name}”受保护，不能填写：请先在“审阅”里撤消工作表保护，再试一次。`);
  if (open.filtered) throw new ExcelProblem("filtered", `工作表“${name}”正在筛选，直接填写会错行：请先清除筛选，再试一次。`);
}

/** The journal's part of a placement. `like`: per inserted row (after insertion) the row whose format it takes. */
export function partOf(
  placement: Placement,
  grid: ContentGrid,
  formats: readonly string[][],
  how: { id?: string; recordBefore: FillRecord | null; created: boolean; emptied?: boolean; anchors: JournalPart["anchors"]; like?: (row: number) => number },
): JournalPart {
  const { inserts } = placement;
  const cell = (row: number, column: number): Omit<JournalCell, "after"> => {
    const from = originalRow(inserts, row);
    const format = formats[from < 0 || from >= formats.length ? (how.like?.(row) ?? -1) : from]?.[column] ?? "General";
    return { row: from, column, to: row, before: from < 0 ? "" : contentAt(grid, from, column), formula: from < 0 ? "" : formulaAt(grid, from, column), format };
  };
  return {
    sheet: placement.record.sheet,
    ...(how.id !== undefined && { id: how.id }),
    created: how.created,
    ...(how.emptied ? { emptied: true } : {}),
    inserts,
    anchors: how.anchors,
    cells: [
      ...placement.changes.map((change): JournalCell => ({ ...cell(change.row, change.column), after: change.value })),
      ...placement.totals.map((total): JournalCell => ({ ...cell(total.row, total.column), after: "", afterFormula: total.formula })),
    ],
    recordBefore: how.recordBefore,
    recordAfter: placement.record,
  };
}

/** True when a sheet still reads as when the write was planned. */
export function unchangedSince({ grid: before }: OpenSheet, { grid: now }: OpenSheet): boolean {
  if (now.values.length < before.values.length) return false;
  return before.values.every((row, i) => row.every((value, j) => sameContent(contentAt(now, i, j), value) && formulaAt(now, i, j) === before.formulas[i][j]));
}
