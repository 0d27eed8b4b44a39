import { drawForm, type Drawing } from "../../core/form/drawing";
import { sameContent } from "../../core/form/fingerprint";
import { contentAt, formulaAt } from "../../core/form/grid";
import { placePlan, type Placement } from "../../core/form/placement";
import type { FormPlan } from "../../core/form/plan";
import { fillRecord, type FillRecord } from "../../core/form/record";
import { ExcelProblem } from "../problem";
import type { SheetHead } from "../read/sheets";
import type { RecordSheet } from "../recordSheet";
import { fillKey, type Journal, type JournalCell } from "./journal";
import { anchorOf, mergesInTheWay, type OpenTarget } from "./target";

/** A write that is ready: where it goes, what it changes, and how it is taken back. */
export interface Prepared {
  sheet: string;
  placement: Placement;
  /** null: the sheet is there already. */
  drawing: Drawing | null;
  open: OpenTarget | null;
  journal: Journal;
}

/** The write into an opened template. Throws what stands in the way before anything is written. */
export function prepareOpen(plan: FormPlan, open: OpenTarget, head: SheetHead, records: RecordSheet, overwrite: boolean): Prepared {
  const name = open.target.sheet;
  const parsed = fillRecord.safeParse(records.get(fillKey(plan.form.id, name)));
  const before = parsed.success ? parsed.data : null;
  const placement = placePlan(plan, open.target, open.grid, before, { overwrite });
  const changes = placement.changes.length + placement.totals.length > 0 || placement.insert !== null;
  if (changes && head.protected) throw new ExcelProblem("protected", `工作表“${name}”受保护，不能填写：请先在“审阅”里撤消工作表保护，再试一次。`);
  if (changes && open.filtered) throw new ExcelProblem("filtered", `工作表“${name}”正在筛选，直接填写会错行：请先清除筛选，再试一次。`);
  const [merge] = mergesInTheWay(open);
  if (changes && merge) throw new ExcelProblem("merged", `工作表“${name}”第 ${merge.top + 1} 行要填写的地方有合并单元格：请先取消合并，再试一次。`);
  return { sheet: name, placement, drawing: null, open, journal: journalOf(placement, open, before, false) };
}

/** The write that draws the reconstruction on a new sheet, or on one of its name (or the chosen one) that holds nothing. */
export function prepareDrawing(plan: FormPlan, heads: readonly SheetHead[], blank: ReadonlySet<string>, chosen?: string): Prepared {
  const taken = new Set(heads.map((head) => head.name.toLowerCase()));
  let sheet = chosen ?? plan.form.sheet;
  const ready = blank.has(sheet);
  for (let n = 2; !ready && taken.has(sheet.toLowerCase()); n++) sheet = `${plan.form.sheet} (${n})`;
  const drawing = drawForm(plan, sheet);
  const placement = placePlan(plan, drawing.target, drawing.grid, null);
  placement.record.created = true;
  const open = { target: drawing.target, grid: drawing.grid, formats: [], rowHeight: 0, filtered: false };
  return { sheet, placement, drawing, open: null, journal: { ...journalOf(placement, open, null, !ready), ...(ready ? { emptied: true } : {}) } };
}

function journalOf(placement: Placement, open: OpenTarget, recordBefore: FillRecord | null, created: boolean): Journal {
  const { insert } = placement;
  const old = (row: number): number => (insert === null || row < insert.at ? row : row < insert.at + insert.count ? -1 : row - insert.count);
  const cell = (row: number, column: number): Omit<JournalCell, "after"> => {
    const from = old(row);
    const formula = from < 0 ? "" : formulaAt(open.grid, from, column);
    return { row: from, column, to: row, before: from < 0 ? "" : contentAt(open.grid, from, column), formula, format: open.formats[from]?.[column] ?? "General" };
  };
  return {
    sheet: open.target.sheet,
    created,
    insert,
    anchor: anchorOf(open),
    cells: [
      ...placement.changes.map((change): JournalCell => ({ ...cell(change.row, change.column), after: change.value })),
      ...placement.totals.map((total): JournalCell => ({ ...cell(total.row, total.column), after: "", afterFormula: total.formula })),
    ],
    recordBefore,
    recordAfter: placement.record,
  };
}

/** True when the sheet still reads as when the write was planned. */
export function unchangedSince(prepared: Prepared, now: OpenTarget): boolean {
  const before = prepared.open!.grid;
  if (now.grid.values.length < before.values.length) return false;
  return before.values.every((row, i) => row.every((value, j) => sameContent(contentAt(now.grid, i, j), value) && formulaAt(now.grid, i, j) === before.formulas[i][j]));
}
