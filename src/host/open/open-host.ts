import { atOnce, passedOn } from "../../sheet/at-once";
import { CellKind, type SheetCells, type WorkbookCells } from "../../sheet/cells";
import { blankWorkbook, newBudget, openZip, type PatchOptions, readActiveSheet, readCustomXml, readNames, readOtherSheets, readProtection, readSheetDetailSteps, readStyles, readWorkbookSteps } from "../../files";
import { calculateStale } from "../formula/calculate";
import { NOT_CALCULATED } from "../model/cell-value";
import { contentKey, ContentKey } from "../../sheet/content-key";
import { newId } from "../model/ids";
import { Workbook } from "../model/workbook";
import { readSettings, SETTINGS } from "../model/settings";
import { openSheet } from "./open-sheet";
import { area } from "../../sheet/area";

/** Names Excel keeps for itself; what they say is read with the sheet they belong to. */
const RESERVED = /^_xlnm\./i;

/**
 * Opens an .xlsx or .xlsm, or cells another reader gave, as a live workbook. Formulas keep the value the file has; what nobody calculated
 * reads as the reader's error text. @throws Refusal with a Chinese sentence for a file that cannot be read.
 * @param packing replaces the built-in zip work, when opening and when saving
 * @param read what was read of all its sheets; where that is as it is written, the bytes are not read again
 */
export function openHost(source: Uint8Array | WorkbookCells, file = "工作簿.xlsx", packing: PatchOptions = {}, read?: WorkbookCells): Workbook {
  return source instanceof Uint8Array ? atOnce(openHostSteps(source, file, packing, read)) : openCells(source);
}

/** How far an opening has come, in inflated bytes; each sheet is gone through twice, for its values and for all else. */
interface OpenProgress { done: number; total: number }

/** As {@link openHost}, for bytes, in steps: whoever runs the generator may pause between them, or stop. */
export function* openHostSteps(bytes: Uint8Array, file = "工作簿.xlsx", packing: PatchOptions = {}, read?: WorkbookCells): Generator<OpenProgress, Workbook> {
  const progress: OpenProgress = { done: 0, total: 1 };
  const cells = read && !read.interpreted ? ownCells(read) : yield* passedOn(readWorkbookSteps(bytes, file, { ...packing, asWritten: true }), ({ done, total }) => Object.assign(progress, { done, total: total * 2 }));
  const zip = openZip(bytes);
  const styles = readStyles(zip);
  const workbook = start(cells, file);
  workbook.opened = bytes;
  // The directory of a package, at its end, has length and checksum of every part.
  workbook.idsFrom = `${bytes.length} ${contentKey(bytes.subarray(-directory))}`;
  workbook.packing = packing;
  workbook.styles.setDefault(styles.cells[0]);
  for (const sheet of cells.sheets) {
    const detail = yield* passedOn(readSheetDetailSteps(zip, sheet.name, newBudget({}, packing)), (step) => {
      progress.done = Math.min(progress.total, progress.done + step);
      return progress;
    });
    yield* passedOn(openSheet(addCells(workbook, sheet), detail, styles), () => progress);
  }
  for (const { name, refersTo, sheet, hidden } of readNames(zip)) {
    if (RESERVED.test(name)) continue;
    workbook.names.push({ name, refersTo: `=${refersTo}`, comment: "", visible: !hidden, sheet: sheet === undefined ? undefined : workbook.findSheet(sheet) });
  }
  for (const { name, visible } of readOtherSheets(zip)) workbook.chartSheets.set(name, visible);
  if (readProtection(zip)?.structure) workbook.protection = { password: "" };
  for (const { namespace, text } of readCustomXml(zip)) {
    if (namespace === SETTINGS) for (const [key, value] of readSettings(text)) workbook.settings.set(key, value);
    else workbook.xmlParts.push({ id: newId(), namespace, xml: text });
  }
  workbook.active = workbook.findSheet(readActiveSheet(zip)) ?? workbook.active;
  workbook.activeAtOpen = workbook.active.name;
  calculateMissing(workbook);
  return workbook;
}

/** Cells of a format that is not patched (.xls, .et, .csv, .docx): saved as a new .xlsx. */
function openCells(given: WorkbookCells): Workbook {
  const cells = given.remarks ? ownCells(given) : given;
  const workbook = start(cells, cells.file);
  const [first] = cells.sheets;
  workbook.opened = blankWorkbook(first.name);
  workbook.idsFrom = keyOfCells(cells);
  for (const sheet of cells.sheets) {
    const added = addCells(workbook, sheet, sheet === first);
    const struck = writeStruck(added, sheet, cells);
    added.merges = sheet.merges.map((merge) => ({ ...merge }));
    for (const row of sheet.hiddenRows) added.rows.set(row, { hidden: true });
    const used = added.used(false);
    if (used) added.journal.touch({ area: used, value: true, style: dateLooks(added, sheet) || struck });
    for (const merge of added.merges) added.journal.add({ op: "merge", area: merge });
    if (sheet.visibility !== "visible") added.changed.add("visibility");
  }
  workbook.isDirty = true;
  workbook.activeAtOpen = first.name;
  return workbook;
}

/** The same for the same cells: there are no bytes of a package to tell them by. */
function keyOfCells({ strings, sheets }: WorkbookCells): string {
  const key = new ContentKey();
  const encoder = new TextEncoder();
  const raw = ({ buffer, byteOffset, byteLength }: Uint8Array | Float64Array): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);
  key.add(encoder.encode([...sheets.map(({ name }) => name), ...strings].join("\0")));
  for (const { columns, rowCount } of sheets) {
    for (const column of columns) for (const held of column ? [column.kind, column.value] : []) key.add(raw(held.subarray(0, rowCount)));
  }
  return key.end();
}

/** Cells of which the host may make what it likes. */
function ownCells(cells: WorkbookCells): WorkbookCells {
  const own = ({ columns, ...sheet }: SheetCells): SheetCells => ({ ...sheet, columns: columns.map((column) => column && { kind: column.kind.slice(), value: column.value.slice() }) });
  return { ...cells, sheets: cells.sheets.map(own) };
}

/** Bytes at the end of a package that hold its directory, or what of it tells it from others. */
const directory = 1 << 16;

function start(cells: WorkbookCells, file: string): Workbook {
  const workbook = new Workbook(cells.strings.slice());
  workbook.texts.mixed = new Set(cells.remarks?.keys());
  workbook.name = file;
  workbook.date1904 = cells.date1904;
  workbook.notCalculated = "say";
  return workbook;
}

function addCells(workbook: Workbook, { name, visibility, columns, rowCount }: SheetCells, opened = true) {
  const within = columns.map((column) => column && { kind: column.kind.subarray(0, rowCount), value: column.value.subarray(0, rowCount) });
  const sheet = workbook.addSheet({ name, visibility, columns: within }, opened);
  workbook.active = workbook.active.visibility === "visible" ? workbook.active : sheet;
  return sheet;
}

/** What is struck out as a whole stands there struck out, as it does in the file: a copy without it would not be one. True when there is any. */
function writeStruck(sheet: ReturnType<typeof addCells>, { columns, rowCount }: SheetCells, { strings, remarks }: WorkbookCells): boolean {
  let any = false;
  for (const [column, held] of remarks ? columns.entries() : [])
    for (let row = 0; held && row < rowCount; row++) {
      const struck = held.kind[row] === CellKind.text && strings[held.value[row]].trim() === "" ? remarks!.get(held.value[row])?.struck : undefined;
      if (struck === undefined) continue;
      sheet.grid.set(row, column, struck);
      sheet.looks.apply(area(row, column), (style) => ({ ...style, font: { ...style.font, strike: true } }));
      any = true;
    }
  return any;
}

/** Dates of a format without styles get a date format, so that they still are dates; true when there are any. */
function dateLooks(sheet: ReturnType<typeof addCells>, { columns, rowCount }: SheetCells): boolean {
  let any = false;
  for (const [column, held] of columns.entries())
    for (let row = 0; held && row < rowCount; row++)
      if (held.kind[row] === 2) {
        sheet.looks.apply(area(row, column), (style) => ({ ...style, numberFormat: held.value[row] % 1 === 0 ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm" }));
        any = true;
      }
  return any;
}

/** Formulas saved without a result are calculated as far as this host can. */
function calculateMissing(workbook: Workbook): void {
  for (const sheet of workbook.sheets)
    sheet.formulas.each(area(0, 0, Infinity, Infinity), (row, column) => {
      const value = sheet.grid.get(row, column);
      if (value === NOT_CALCULATED || value === null) workbook.stale.addCell(sheet, row, column);
    });
  calculateStale(workbook);
}
