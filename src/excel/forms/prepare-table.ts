import { drawForm } from "../../core/forms/drawing";
import { lineAbove, placePlan } from "../../core/forms/placement";
import type { FormPlan } from "../../core/forms/plan";
import { fillRecord } from "../../core/intake/tables/fill-record";
import { translateFormula } from "../../sheet/formula/relative";
import { freeSheetName } from "../../sheet/free-sheet-name";
import { ExcelProblem } from "../problem";
import { filledSheets, type SheetHead } from "../read/sheets";
import type { RecordSheet } from "../protocol/record-sheet";
import type { ExcelSession } from "../run";
import { namesTaken } from "../sheet-names";
import { refuseArrays } from "./arrays";
import { queueDrawing, queuePage } from "./draw";
import { fillKey, type JournalCell, type JournalPart } from "./journal";
import { changes, checkRead, formulasOf, partOf, type Prepared, type PreparedSheet, type RowLook } from "./prepared";
import { anchorOf, findOpenTarget, mergesInTheWay, type OpenTarget } from "./target";

/** What preparing needs to know of the workbook. */
export interface TemplateBook {
  heads: SheetHead[];
  records: RecordSheet;
  /** Name of the workbook in the plan's sources. */
  file: string;
  /** The sheet chosen as the template. */
  sheet?: string;
  overwrite: boolean;
}

/** The write of a table: into the opened template, else onto a sheet of its own. Four syncs. */
export async function prepareTable(session: ExcelSession, plan: FormPlan, workbook: TemplateBook): Promise<Prepared> {
  const { heads, records, sheet } = workbook;
  const { open, blank } = await findOpenTarget(session, heads, plan, filledSheets(records), workbook.file, sheet);
  const head = open && heads.find((one) => one.name === open.target.sheet);
  const one = open && head ? intoOpen(plan, open, head, workbook) : ontoSheet(plan, heads, blank, sheet);
  if (one.open) await refuseArrays(session, one.open, one.placement.inserts);
  const notes = [...plan.gaps, ...plan.notes.map((note) => `${note.unit}${note.column ? `“${note.column}”` : ""}：${note.text}`), ...plan.leftOut.map((out) => `${out.name}没有列入：${out.why}。`), ...one.placement.notes];
  if (one.draw) notes.push(`没有找到已打开的${plan.form.sheet}，新建了工作表“${one.sheet}”：${plan.form.face}。`, plan.form.fontNote);
  return { sheets: [one], notes };
}

function intoOpen(plan: FormPlan, open: OpenTarget, head: SheetHead, { records, overwrite }: TemplateBook): PreparedSheet {
  const name = open.target.sheet;
  const parsed = fillRecord.safeParse(records.get(fillKey(plan.form.id, name)));
  const before = parsed.success ? parsed.data : null;
  const placement = placePlan(plan, open.target, open.grid, before, { overwrite });
  const looks = looksOf(open, placement.inserts, placement.filled, open.target.columns.get(plan.form.key));
  const prepared: PreparedSheet = {
    sheet: name, unit: "", placement, draw: null, open, looks, missing: open.target.missing,
    part: withBare(open, placement.inserts.length === 0 ? looks : [], partOf(placement, open.grid, open.formats, { id: head.sheet.id, recordBefore: before, created: false, anchors: placement.inserts.map(() => anchorOf(open.grid, open.target.stopRow)), like: () => open.target.firstRow })),
  };
  if (!changes(prepared)) return prepared;
  checkRead(name, open);
  const [merge] = mergesInTheWay(open);
  if (merge) throw new ExcelProblem("merged", `工作表“${name}”第 ${merge.top + 1} 行要填写的地方有合并单元格：请先取消合并，再试一次。`);
  return prepared;
}

/**
 * Rows below everything are not inserted, so that taking them off does not take back what they got: their looks, which they had none of, and
 * the formulas of the line, which are cells like any other then.
 */
function withBare({ grid }: OpenTarget, looks: readonly RowLook[], part: JournalPart): JournalPart {
  if (looks.length === 0) return part;
  const cells = looks.flatMap(({ at, rows, formulas: { row: line, columns } }) => columns.flatMap((column) => Array.from({ length: rows }, (_, i): JournalCell => {
    const row = at + i;
    const afterFormula = `=${translateFormula(grid.formulas[line][column].slice(1), row - line, 0)}`;
    return { row, column, to: row, before: "", formula: "", format: "General", after: "", afterFormula };
  })));
  return { ...part, cells: [...part.cells, ...cells], shaped: looks.map(({ at, rows, left, width }) => ({ at, rows, left, width })) };
}

/** New rows look like the first data row, and calculate as the line above them does, but for the name, which is written. */
function looksOf({ target, grid, rowHeight, formatted }: OpenTarget, [insert]: { at: number; count: number }[], filled: number, name: number | undefined): RowLook[] {
  const at = insert?.at ?? target.firstRow + target.capacity;
  const rows = insert?.count ?? filled - target.capacity;
  // Rows that are not inserted and have looks of their own keep them.
  if (target.capacity === 0 || rows <= 0 || (!insert && at < formatted)) return [];
  const line = lineAbove(target);
  const { row, columns } = formulasOf(grid, line, line);
  return [{ from: target.firstRow, at, rows, left: 0, width: grid.values[0].length, height: rowHeight, formulas: { row, columns: columns.filter((column) => column !== name) } }];
}

/** Draws the reconstruction on a new sheet, or on one of its name (or the chosen one) that holds nothing. */
function ontoSheet(plan: FormPlan, heads: readonly SheetHead[], blank: ReadonlySet<string>, chosen?: string): PreparedSheet {
  const wanted = chosen ?? plan.form.sheet;
  const ready = blank.has(wanted);
  const sheet = ready ? wanted : freeSheetName(wanted, new Set([...heads.map((head) => head.name), ...namesTaken()].map((name) => name.toLowerCase())));
  const drawing = drawForm(plan, sheet);
  const placement = placePlan(plan, drawing.target, drawing.grid, null);
  placement.record.created = true;
  return {
    sheet, unit: "", placement, open: null, looks: [], missing: [],
    draw: { form: (worksheet) => queueDrawing(worksheet, plan.form, drawing), page: (worksheet) => queuePage(worksheet, plan.form, drawing) },
    part: partOf(placement, drawing.grid, [], { recordBefore: null, created: !ready, emptied: ready, anchors: [], ...(ready && { id: heads.find((head) => head.name === sheet)!.sheet.id }) }),
  };
}
