import { cellName } from "../../sheet/a1";
import type { CellArea } from "../../sheet/area";
import type { Content } from "../../sheet/content";
import { contentAt, formulaAt } from "../../sheet/content-grid";
import { queueGuards } from "../protocol/guards";
import { type FormJournal, type JournalCell } from "./journal";
import { journalKey, type WriteState } from "../protocol/write-state";
import { setUpPaper } from "../paper";
import { ExcelProblem } from "../problem";
import { RecordSheet } from "../protocol/record-sheet";
import type { ExcelSession } from "../run";
import { addOwn } from "../sheet-names";
import { formulaIn } from "../text";
import type { PlannedWrite } from "../transaction";
import { changes, checkRead, unchangedSince, type Prepared, type PreparedSheet } from "./prepared";
import { readSheets } from "./scan";
import { asBefore, asPlanned, drawn } from "./way-back";
import { queueCells, type CellToWrite } from "./write";
import { printOf, readWritten } from "./written";

/** Sheets drawn in one sync: some hundred actions each, and Excel on the web takes 5 MB at a time. */
const drawnPerSync = 30;

/** The write of forms: new sheets are drawn where nobody sees them, then everything comes in one request, read before and after in that request. */
export function plannedFill(session: ExcelSession, records: RecordSheet, prepared: Prepared, entry: FormJournal, guarded: boolean): PlannedWrite {
  return {
    entry,
    prepare: async () => {
      await recheck(session, prepared, entry);
      if (await drawNew(session, prepared)) {
        records.set(journalKey, entry);
        records.queueWrite(session);
      }
    },
    guard: () => {
      for (const { open, part } of prepared.sheets) if (open && guarded) queueGuards(session, { sheet: session.workbook.worksheets.getItem(part.id!), name: part.sheet, last: open.last, texts: textsOf(part.cells, part.anchors, open.grid) });
    },
    commit: async ({ committed }) => {
      const pairs = prepared.sheets.map((one) => ({ one, sheet: session.workbook.worksheets.getItem(one.part.id ?? one.sheet) }));
      const before = pairs.map(({ one, sheet }) => lookBefore(one, sheet));
      pairs.forEach(({ one: { part }, sheet }, which) => {
        const area = drawn(part) ? null : areaOf(part.cells, (cell) => cell.row);
        if (area) records.queueCopy(session, which, sheet, area);
      });
      for (const { one, sheet } of pairs) {
        if (one.part.created) sheet.visibility = "Visible";
        else queueSheet(sheet, one);
      }
      const after = pairs.map(({ one, sheet }) => lookAfter(one, sheet));
      committed();
      await session.sync();
      const filtered = before.some((seen) => seen().filtered);
      const changed = before.map((seen) => seen().changed).includes(true);
      const wrong = after.map((seen) => seen()).find((found) => found !== null);
      if (!filtered && !changed && wrong === undefined) return;
      // What was there is known better now, and it is that which comes back.
      records.set(journalKey, entry);
      records.state = "restoring" satisfies WriteState;
      records.queueWrite(session);
      await session.finish();
      throw new ExcelProblem(filtered ? "filtered" : "changed", undefined, wrong);
    },
  };
}

/** The journal as the workbook holds it, and the sheets, once more: all must be as planned, else the problem is "changed". */
async function recheck(session: ExcelSession, prepared: Prepared, entry: FormJournal): Promise<void> {
  const stored = await RecordSheet.read(session);
  if (JSON.stringify(stored.get(journalKey)) !== JSON.stringify(entry)) throw new ExcelProblem("changed");
  const open = prepared.sheets.flatMap(({ sheet, open }) => (open ? [{ name: sheet, rows: open.grid.values.length, columns: open.grid.values[0]?.length ?? 1, open }] : []));
  const now = await readSheets(session, open);
  for (const [i, one] of open.entries()) {
    checkRead(one.name, now[i]);
    if (!unchangedSince(one.open, now[i])) throw new ExcelProblem("changed");
  }
}

/** Draws new sheets where nobody sees them, and reads them back; answers whether there are any. */
async function drawNew(session: ExcelSession, { sheets }: Prepared): Promise<boolean> {
  const made = sheets.filter(({ part }) => part.created).map((one) => ({ one, sheet: null as Excel.Worksheet | null }));
  if (made.length === 0) return false;
  for (const [i, each] of made.entries()) {
    if (i > 0 && i % drawnPerSync === 0) await session.sync();
    each.sheet = addOwn(session, each.one.sheet);
    each.sheet.visibility = "VeryHidden";
    queueSheet(each.sheet, each.one);
    each.sheet.load("id");
  }
  await session.sync();
  for (const { one, sheet } of made) one.part.id = sheet!.id;
  const written = await readWritten(session, { parts: made.map(({ one }) => one.part) });
  if (written.length < made.length) throw new ExcelProblem("changed");
  for (const { part, at, print } of written) {
    part.print = print;
    const wrong = part.cells.find((cell) => !asPlanned(cell, at(cell.to, cell.column)));
    if (wrong) throw new ExcelProblem("changed", undefined, cellName(wrong.to, wrong.column));
  }
  return true;
}

/** The pages of what was drawn, once it stands and is read back. */
export async function setUpPages(session: ExcelSession, { sheets }: Prepared): Promise<boolean> {
  let done = true;
  const pages = sheets.filter((one) => one.draw);
  for (let from = 0; from < pages.length; from += drawnPerSync) {
    const some = pages.slice(from, from + drawnPerSync).map((one) => () => one.draw!.page(session.workbook.worksheets.getItem(one.sheet)));
    done = (await setUpPaper(session, some)) && done;
  }
  return done;
}

/** Texts that tell whether the lines are where they were: of the cells that are written, of their labels, and of what stays below. */
function textsOf(cells: readonly JournalCell[], anchors: readonly ({ row: number; column: number } | null)[], grid: NonNullable<PreparedSheet["open"]>["grid"]): { row: number; column: number; text: string }[] {
  const found = new Map<string, { row: number; column: number; text: string }>();
  const note = (row: number, column: number): boolean => {
    const text = contentAt(grid, row, column);
    if (typeof text !== "string" || text.trim() === "" || formulaAt(grid, row, column) !== "") return false;
    found.set(`${row} ${column}`, { row, column, text });
    return true;
  };
  for (const anchor of anchors) if (anchor) note(anchor.row, anchor.column);
  for (const { row, column } of cells) {
    if (row < 0 || note(row, column)) continue;
    for (let up = row - 1; up >= 0 && !note(up, column); up--);
    for (let left = column - 1; left >= 0 && !note(row, left); left--);
  }
  return [...found.values()];
}

function queueSheet(sheet: Excel.Worksheet, one: PreparedSheet): void {
  one.draw?.form(sheet);
  if (!one.draw && changes(one)) {
    // From the bottom up, so that the rows above keep their numbers.
    for (const { at, count } of [...one.placement.inserts].reverse()) sheet.getRange(`${at + 1}:${at + count}`).insert("Down");
    for (const look of one.looks) {
      const rows = sheet.getRangeByIndexes(look.at, look.left, look.rows, look.width);
      rows.copyFrom(sheet.getRangeByIndexes(look.from, look.left, 1, look.width), "Formats");
      if (look.height > 0) rows.format.rowHeight = look.height;
      // One cell after the other, because a line's other cells hold a unit's own texts, which are not copied.
      for (const column of look.formulas.columns) {
        sheet.getRangeByIndexes(look.at, column, look.rows, 1).copyFrom(sheet.getRangeByIndexes(look.formulas.row, column, 1, 1), "Formulas");
      }
    }
  }
  queueCells(sheet, one.part.cells.map(writeOf));
}

function writeOf(cell: JournalCell): CellToWrite {
  return { row: cell.to, column: cell.column, value: cell.after, formula: cell.afterFormula, format: cell.format };
}

/** Area of the cells, with rows as `row` tells; null where none has one. */
function areaOf(cells: readonly JournalCell[], row: (cell: JournalCell) => number): CellArea | null {
  const rows = cells.map(row).filter((at) => at >= 0);
  if (rows.length === 0) return null;
  const columns = cells.map(({ column }) => column);
  return { top: rows.reduce((a, b) => Math.min(a, b)), bottom: rows.reduce((a, b) => Math.max(a, b)), left: columns.reduce((a, b) => Math.min(a, b)), right: columns.reduce((a, b) => Math.max(a, b)) };
}

const rangeOf = (sheet: Excel.Worksheet, { top, bottom, left, right }: CellArea): Excel.Range => sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);

/**
 * Queues the question what stands there before the write, in its request, and answers what tells it, once it is answered: whether a filter is on,
 * and whether a person was quicker; then the journal is put right, so that what he wrote comes back.
 */
function lookBefore({ part }: PreparedSheet, sheet: Excel.Worksheet): () => { filtered: boolean; changed: boolean } {
  if (part.created) return () => ({ filtered: false, changed: false });
  const whole = part.emptied ? sheet.getUsedRangeOrNullObject(true) : null;
  whole?.load("values,formulas,numberFormat,rowIndex,columnIndex");
  const area = part.emptied ? null : areaOf(part.cells, (cell) => cell.row);
  const range = area && rangeOf(sheet, area);
  range?.load("values,formulas,numberFormat");
  sheet.autoFilter.load("isDataFiltered");
  let seen: { filtered: boolean; changed: boolean } | undefined;
  return () => (seen ??= { filtered: sheet.autoFilter.isDataFiltered, changed: (whole !== null && notEmpty(part.cells, whole)) || (range !== null && otherThan(part.cells, range, area!)) });
}

function otherThan(cells: readonly JournalCell[], range: Excel.Range, { top, left }: CellArea): boolean {
  if (!(range.values as unknown)) throw new ExcelProblem("payload");
  let changed = false;
  for (const cell of cells) {
    if (cell.row < 0) continue;
    const [row, column] = [cell.row - top, cell.column - left];
    const value = range.values[row][column] as Content;
    const formula = formulaIn(range.formulas[row][column], value);
    if (asBefore(cell, { value, formula })) continue;
    Object.assign(cell, { before: formula === "" ? value : "", formula, format: String(range.numberFormat[row][column]) });
    changed = true;
  }
  return changed;
}

/** What somebody wrote on the sheet that was empty joins the cells that come back. */
function notEmpty(cells: JournalCell[], whole: Excel.Range): boolean {
  if (whole.isNullObject) return false;
  for (const [i, line] of (whole.values as Content[][]).entries())
    for (const [j, value] of line.entries()) {
      const [row, column] = [whole.rowIndex + i, whole.columnIndex + j];
      const formula = formulaIn(whole.formulas[i][j], value);
      if (value === "" && formula === "") continue;
      const before = { before: formula === "" ? value : "", formula, format: String(whole.numberFormat[i][j]) };
      const cell = cells.find((one) => one.row === row && one.column === column);
      if (cell) Object.assign(cell, before);
      else cells.push({ row, column, to: row, after: "", ...before });
    }
  return true;
}

/** Queues the question what stands there after the write, in its request; what tells, once it is answered, the first cell that is not as planned. */
function lookAfter({ part }: PreparedSheet, sheet: Excel.Worksheet): () => string | null {
  const area = part.created ? null : areaOf(part.cells, (cell) => cell.to);
  if (!area) return () => null;
  const range = rangeOf(sheet, area);
  range.load("values,formulas");
  const whole = drawn(part) ? sheet.getUsedRange(true) : null;
  whole?.load("values");
  const cells = [...part.cells];
  return () => {
    if (!(range.values as unknown)) throw new ExcelProblem("payload");
    if (whole) part.print = printOf(whole.values);
    const wrong = cells.find((cell) => {
      const value = range.values[cell.to - area.top][cell.column - area.left] as Content;
      return !asPlanned(cell, { value, formula: formulaIn(range.formulas[cell.to - area.top][cell.column - area.left], value) });
    });
    return wrong ? cellName(wrong.to, wrong.column) : null;
  };
}
