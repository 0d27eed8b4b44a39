import { setUpPaper } from "../paper";
import { ExcelProblem } from "../problem";
import { RecordSheet } from "../record-sheet";
import type { ExcelSession } from "../run";
import { journalKey, type JournalCell } from "../journal";
import { changes, journalOf, unchangedSince, type Prepared, type PreparedSheet } from "./prepared";
import { readSheets } from "./scan";
import { asPlanned } from "./restore";
import { queueCells, type CellToWrite } from "./write";
import { readWritten } from "./written";
import { areaName } from "../../sheet/a1";

/** The journal as the workbook holds it, and the sheets, once more: all must be as planned, else the problem is "changed". */
export async function recheck(session: ExcelSession, prepared: Prepared): Promise<void> {
  const stored = await RecordSheet.read(session);
  if (JSON.stringify(stored.get(journalKey)) !== JSON.stringify(journalOf(prepared))) throw new ExcelProblem("changed");
  const open = prepared.sheets.flatMap(({ sheet, open }) => (open ? [{ name: sheet, rows: open.grid.values.length, columns: open.grid.values[0]?.length ?? 1, open }] : []));
  const now = await readSheets(session, open);
  if (!open.every((one, i) => unchangedSince(one.open, now[i]))) throw new ExcelProblem("changed");
}

/** Sheets drawn in one sync: some hundred actions each, and Excel on the web takes 5 MB at a time. */
const drawnPerSync = 30;

/**
 * Everything in one sync, in order: the state cell tells how far it came. Only where very many sheets are drawn it takes
 * several: until the last has come, the state says that the write is not done, and it is taken back whole.
 */
export async function commit(session: ExcelSession, prepared: Prepared, records: RecordSheet): Promise<void> {
  // Where a name was taken meanwhile it stops here, and that sheet is not ours to take back.
  const sheets = prepared.sheets.map((one) => (one.part.created ? session.workbook.worksheets.add(one.sheet) : session.workbook.worksheets.getItem(one.sheet)));
  records.queueState(session, "committing");
  let drawn = 0;
  for (const [i, one] of prepared.sheets.entries()) {
    const sheet = sheets[i];
    if (one.draw && ++drawn % drawnPerSync === 0) await session.sync();
    queueSheet(sheet, one);
  }
  records.queueState(session, "committed");
  await session.sync();
}

/** The pages of what was drawn, once it stands and is read back. */
export async function setUpPages(session: ExcelSession, { sheets }: Prepared): Promise<boolean> {
  let done = true;
  const drawn = sheets.filter((one) => one.draw);
  for (let from = 0; from < drawn.length; from += drawnPerSync) {
    const pages = drawn.slice(from, from + drawnPerSync).map((one) => () => one.draw!.page(session.workbook.worksheets.getItem(one.sheet)));
    done = (await setUpPaper(session, pages)) && done;
  }
  return done;
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

/** Reads back what was written, and notes what stands on sheets that were made; the problem names the first cell that is not as planned. */
export async function verify(session: ExcelSession, prepared: Prepared): Promise<void> {
  const written = await readWritten(session, journalOf(prepared));
  if (written.length < prepared.sheets.length) throw new ExcelProblem("changed");
  for (const { part, at, print } of written) {
    if (part.created || part.emptied) part.print = print;
    const wrong = part.cells.find((cell) => !asPlanned(cell, at(cell.to, cell.column)));
    if (wrong) throw new ExcelProblem("changed", undefined, areaName({ top: wrong.to, bottom: wrong.to, left: wrong.column, right: wrong.column }));
  }
}
