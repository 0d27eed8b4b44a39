import { fillRecord, type FillRecord } from "../../core/intake/tables/fill-record";
import { drawPage } from "../../core/forms/sheet/drawing";
import { sheetName } from "../../core/forms/sheet/names";
import { freeSheetName } from "../../sheet/free-sheet-name";
import { placePage } from "../../core/forms/sheet/placement";
import type { SheetPlan } from "../../core/forms/sheet/plan";
import { originalRow, shiftedRow } from "../../sheet/insertions";
import { matchPages, targetOf, type PageMatch, type SheetTop } from "../../core/forms/sheet/match-pages";
import { findPage, type PageTarget } from "../../core/forms/sheet/target";
import type { Placement } from "../../core/forms/placement";
import { ExcelProblem } from "../problem";
import type { RecordSheet } from "../protocol/record-sheet";
import type { ExcelSession } from "../run";
import { namesTaken } from "../sheet-names";
import { refuseArrays } from "./arrays";
import { queuePageDrawing, queuePaper } from "./draw-page";
import type { JournalPart } from "./journal";
import { changes, checkRead, formulasOf, partOf, type Prepared, type PreparedSheet, type RowLook } from "./prepared";
import type { TemplateBook } from "./prepare-table";
import { readSheets, scanSheets, type OpenSheet, type Scanned } from "./scan";
import { anchorOf } from "./target";

/** A page is looked for in this many rows. */
const topRows = 200;

type Match = PageMatch<SheetTop & { scan: Scanned }>;

/** The write of forms with sheets of their own: each page into the sheet that is it, else onto a new one. Four syncs. */
export async function preparePages(session: ExcelSession, plan: SheetPlan, workbook: TemplateBook): Promise<Prepared> {
  const { scanned, blank } = await scanSheets(session, workbook.heads, topRows, workbook.sheet);
  const tops = scanned.map((scan) => ({ name: scan.head.name, top: scan.top, scan }));
  const matches = matchPages(plan, tops, fillRecords(workbook.records, plan.form.id), workbook.file);
  if (workbook.sheet !== undefined && !blank.has(workbook.sheet) && matches.every(({ sheet }) => sheet === null)) {
    throw new ExcelProblem("noSheet", `在工作表“${workbook.sheet}”里没有找到${plan.form.sheet}的栏目，请核对后再试。`);
  }
  const opened = matches.flatMap(({ sheet }) => (sheet ? [{ name: sheet.name, rows: sheet.scan.rows, columns: sheet.scan.columns }] : []));
  const sheets = await readSheets(session, opened);
  const heights = await lineHeights(session, matches, sheets);
  const byName = new Map(sheets.map((sheet) => [sheet.grid.sheet, sheet]));
  const taken = new Set([...workbook.heads.map((head) => head.name), ...namesTaken()].map((name) => name.toLowerCase()));
  const prepared: Prepared = { sheets: [], notes: [] };
  for (const match of matches) {
    const open = match.sheet && byName.get(match.sheet.name);
    const target = open && targetOf(match, open.grid);
    if (open && target) {
      prepared.sheets.push(intoOpen(plan, match, open, target, heights, workbook));
    } else if (match.page.own || !matches.some((other) => other.unit === match.unit && other.sheet && !other.record?.created)) {
      const wanted = sheetName(match.page.name, match.unit.label);
      const name = blank.has(wanted) ? wanted : freeSheetName(wanted, taken);
      taken.add(name.toLowerCase());
      prepared.sheets.push(ontoSheet(plan, match, name, blank.has(wanted) ? workbook.heads.find((head) => head.name === wanted)!.sheet.id : null));
    } else prepared.notes.push(`打开的模板里没有找到“${match.page.name}”，这一页没有填写。`);
  }
  for (const { open, placement } of prepared.sheets) if (open) await refuseArrays(session, open, placement.inserts);
  prepared.notes.push(...notesOf(plan, prepared, scanned));
  return prepared;
}

function fillRecords(records: RecordSheet, form: string): FillRecord[] {
  return [...records.entries.keys()].flatMap((key) => {
    const parsed = key.startsWith(`fill ${form} `) ? fillRecord.safeParse(records.get(key)) : null;
    return parsed?.success ? [parsed.data] : [];
  });
}

/** Height of a line of every block that may grow; one sync where there are any. */
async function lineHeights(session: ExcelSession, matches: readonly Match[], sheets: readonly OpenSheet[]): Promise<Map<string, number>> {
  const asked = sheets.flatMap((open) => {
    const match = matches.find((one) => one.sheet?.name === open.grid.sheet);
    const target = match && targetOf(match, open.grid);
    return [...(target?.blocks.values() ?? [])].flatMap((block) => {
      const line = block.lines.at(-1);
      if (line === undefined) return [];
      const range = session.workbook.worksheets.getItem(open.grid.sheet).getRangeByIndexes(line, 0, 1, 1);
      range.load("format/rowHeight");
      return [{ key: `${open.grid.sheet}\n${line}`, range }];
    });
  });
  if (asked.length > 0) await session.sync();
  return new Map(asked.map(({ key, range }) => [key, range.format.rowHeight]));
}

function intoOpen(plan: SheetPlan, match: Match, open: OpenSheet, target: PageTarget, heights: ReadonlyMap<string, number>, workbook: TemplateBook): PreparedSheet {
  const name = open.grid.sheet;
  const placement = placePage(match.plan, { form: plan.form, unit: match.unit, target, grid: open.grid, record: match.record, overwrite: workbook.overwrite });
  const looks = looksOf(target, placement, heights, open);
  const like = (row: number): number => {
    const look = looks.find((one) => row >= one.at && row < one.at + one.rows);
    return look ? originalRow(placement.inserts, look.from) : -1;
  };
  const prepared: PreparedSheet = {
    sheet: name, unit: match.unit.name, placement, draw: null, open, looks, missing: target.missing,
    part: partOf(placement, open.grid, open.formats, { id: match.sheet!.scan.head.sheet.id, recordBefore: match.record, created: false, anchors: anchorsOf(placement, target, open), like }),
  };
  if (!changes(prepared)) return prepared;
  checkRead(name, open);
  const covered = prepared.part.cells.find((cell) => cell.row >= 0 && open.grid.merges?.some((area) => cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right && (cell.row !== area.top || cell.column !== area.left)));
  if (covered) throw new ExcelProblem("merged", `工作表“${name}”第 ${covered.row + 1} 行要填写的地方有合并单元格：请先取消合并，再试一次。`);
  return prepared;
}

/** New lines look like the last one that was there. */
function looksOf(target: PageTarget, { inserts }: Placement, heights: ReadonlyMap<string, number>, { grid }: OpenSheet): RowLook[] {
  return [...target.blocks.values()].flatMap((block) => {
    const line = block.lines.at(-1);
    const insert = inserts.find((one) => one.at === (line ?? block.top));
    if (line === undefined || !insert) return [];
    const left = Math.min(...block.columns.values());
    const width = block.right - left + 1;
    const begin = shiftedRow(inserts, line) - insert.count;
    const height = heights.get(`${grid.sheet}\n${line}`) ?? 0;
    return Array.from({ length: insert.count }, (_, i): RowLook => {
      const from = i % block.high;
      return { from: shiftedRow(inserts, line) + from, at: begin + i, rows: 1, left, width, height, formulas: formulasOf(grid, line + from, shiftedRow(inserts, line) + from) };
    });
  });
}

/** A label below each insertion, above the next one. */
function anchorsOf({ inserts }: Placement, target: PageTarget, { grid }: OpenSheet): JournalPart["anchors"] {
  return inserts.map(({ at }, i) => {
    const end = inserts[i + 1]?.at ?? Infinity;
    const row = target.fixed.find((one) => one > at && one < end);
    return anchorOf(grid, row ?? null);
  });
}

function ontoSheet(plan: SheetPlan, { unit, plan: page }: Match, sheet: string, blank: string | null): PreparedSheet {
  const drawing = drawPage(plan.form, page, sheet);
  const placement = placePage(page, { form: plan.form, unit, target: drawing.target, grid: drawing.grid, record: null });
  placement.record.created = true;
  return {
    sheet, unit: unit.name, placement, open: null, looks: [], missing: [],
    draw: { form: (worksheet) => queuePageDrawing(worksheet, plan.form, drawing), page: (worksheet) => queuePaper(worksheet, drawing) },
    part: partOf(placement, drawing.grid, [], { recordBefore: null, created: blank === null, emptied: blank !== null, anchors: [], ...(blank !== null && { id: blank }) }),
  };
}

function notesOf(plan: SheetPlan, prepared: Prepared, scanned: readonly Scanned[]): string[] {
  const notes = [...plan.gaps, ...plan.units.flatMap((unit) => unit.notes.map((note) => `${note.unit}${note.column ? `“${note.column}”` : ""}：${note.text}`))];
  notes.push(...plan.leftOut.map((one) => `${one.name}没有列入：${one.why}。`), ...prepared.sheets.flatMap((one) => one.placement.notes));
  for (const one of prepared.sheets) if (one.missing.length > 0) notes.push(`工作表“${one.sheet}”里没有这些栏目，没有填写：${[...new Set(one.missing)].join("、")}。`);
  const drawn = prepared.sheets.filter((one) => one.draw);
  if (drawn.length === 0) return notes;
  if (plan.form.face) notes.push(`没有找到已打开的${plan.form.sheet}，新建的是仿制的表：${plan.form.face}。`);
  if (plan.units.length > 1 && scanned.some((scan) => plan.form.pages.some((page) => !page.own && findPage(page, scan.top) && !plan.sources.some((from) => from.sheet === scan.head.name)) && !prepared.sheets.some((one) => one.sheet === scan.head.name))) {
    notes.push("打开的模板一次只能填一家单位：同时生成多家时各用新的工作表；要填入模板请只选一家单位。");
  }
  notes.push(plan.form.fontNote);
  return notes;
}
