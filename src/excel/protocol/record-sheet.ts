import type { CellArea } from "../../sheet/area";
import type { Content } from "../../sheet/content";
import { columnName } from "../../sheet/a1";
import { cellPieces, formulaLike, readRecordLines, sizeLine } from "../../sheet/record-lines";
import { freeSheetTitle, isNamedLike, isRecordContent, ourSheetKinds } from "../../sheet/our-sheets";
import { addOwn, answered, isBegun, namesTaken, sheetNames } from "../sheet-names";
import type { ExcelSession } from "../run";
import { codeOf, ExcelProblem } from "../problem";
import { isOwnPane, writerNow, type Writer } from "./pane-id";

/** Cell that says how far a write has come; kept apart so that it can change inside a batch. */
const stateCell = "B1";
/** Key of a line of cells that Excel copied onto our sheet: which write into a sheet, and its 0-based row and first column. */
const copyKey = /^seen (\d+) (\d+) (\d+)$/u;
/** What stands in the last column, and in how many places it may stand. */
const endMark = "1";
const leastEnd = 6;
const ends = 16;
const doneState = /^done (.+)$/u;
/** A state, and which pane wrote it when. */
const openState = /^([a-z]+) ([0-9a-z]+) ([0-9a-z]+)$/u;

/**
 * Our notes on the very hidden sheet, one entry per row: key, then its JSON text in as many cells as it takes. Before them stand
 * the state, and how many rows and columns count: what a longer version left behind is no entry.
 * `read` queues nothing the workbook would notice; `queueWrite` rewrites the sheet, or removes it when nothing is left.
 */
export class RecordSheet {
  /** Of the write that was done last: tells one whose answer was lost from one that never began. "" where nothing is known. */
  done = "";
  /** Who wrote the state of an open write; null where that is not known. */
  writer: Writer | null = null;
  /** What Excel itself copied here in the request that writes: cells as they were then, by which area, row and column. */
  private readonly copies = new Map<string, unknown>();
  private copied = 0;
  /** Columns used, as far as this pane knows: every write ends one column further than the last, and begins anew after some. */
  end = 0;

  private constructor(
    readonly entries: Map<string, string>,
    /** Whether the sheet is there. */
    public exists: boolean,
    /** How far a write has come; "" when none is open. */
    public state: string,
    /** Name of the sheet: a person's own sheet of our name stays, and ours gets a number. */
    readonly sheet: string,
    /** The structure of the workbook is protected: our sheet can be emptied, and not go. */
    private readonly stays: boolean,
  ) {}

  /** Syncs what is queued so far and reads the notes in the same round trip; more only where a sheet of our name is not ours. */
  static async read(session: ExcelSession): Promise<RecordSheet> {
    const { title } = ourSheetKinds.records;
    const first = await readOne(session, title);
    if (first.used && isOursFound(title, first)) return RecordSheet.of(title, first.used, first.structure);
    // Numbers of ours are looked for only where the plain name is somebody else's or nobody's.
    const names = await sheetNames(session);
    for (const name of names) {
      // One of the plain name that could not be read at first was not what was missing: another question of the batch was.
      if (!isNamedLike(title, name) || (name === title && first.used)) continue;
      const found = await readOne(session, name);
      if (found.used && isOursFound(name, found)) return RecordSheet.of(name, found.used, found.structure);
    }
    return new RecordSheet(new Map(), false, "", freeSheetTitle(title, [...names, ...namesTaken()]), first.structure);
  }

  private static of(name: string, used: readonly (readonly unknown[])[], stays: boolean): RecordSheet {
    const [[, state = ""] = []] = used;
    const { entries, beyond } = readRecordLines(used);
    const [, done] = doneState.exec(String(state)) ?? [];
    const [, open, pane, at] = openState.exec(String(state)) ?? [];
    const records = new RecordSheet(entries, true, done === undefined ? (open ?? String(state)) : "", name, stays);
    records.done = done ?? "";
    records.end = used[0]?.length ?? 0;
    if (open !== undefined) records.writer = { pane, at: Number.parseInt(at, 36) };
    for (const [key, , ...cells] of beyond) {
      const [, which, row, left] = copyKey.exec(String(key)) ?? [];
      if (which !== undefined) cells.forEach((value, i) => records.copies.set(`${which} ${row} ${Number(left) + i}`, value));
    }
    return records;
  }

  /** An entry's JSON, or null when it is missing or not readable. */
  get(key: string): unknown {
    const text = this.entries.get(key);
    if (text === undefined) return null;
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  }

  set(key: string, value: unknown): void {
    if (value === null) this.entries.delete(key);
    else this.entries.set(key, JSON.stringify(value));
  }

  /**
   * Queues the sheet's new content. Needs the right to add sheets when it is not there yet. What is cleared is what the sheet
   * holds when the request is carried out: this pane, another one or a co-author may have written since it was read.
   */
  queueWrite(session: ExcelSession): void {
    const { worksheets } = session.workbook;
    const none = this.entries.size === 0 && this.state === "";
    this.copied = 0;
    if (none && !this.exists) return;
    const sheet = this.exists ? worksheets.getItem(this.sheet) : addOwn(session, this.sheet);
    if (!this.exists) sheet.visibility = "VeryHidden";
    this.exists = true;
    const lines = [...this.entries].map(([key, text]) => [written(key), ...cellPieces(text).map(written)]);
    const needed = Math.max(2, ...lines.map((line) => line.length));
    const size: string[] = sizeLine(lines.length, needed);
    const all = [["state", this.stateText()], size, ...lines];
    const width = this.nextEnd(needed);
    size.push(...new Array<string>(width - 3).fill(""), endMark);
    const block = sheet.getRangeByIndexes(0, 0, all.length, width);
    block.numberFormat = all.map(() => new Array<string>(width).fill("@"));
    // One action replaces what counts, so that a fault leaves either the old notes or the new ones.
    block.values = all.map((line) => [...line, ...new Array<string>(width - line.length).fill("")]);
    // The used range begins at A1: moved down and right by what was written, it covers all that is left over.
    sheet.getUsedRange().getOffsetRange(all.length, 0).clear("All");
    sheet.getUsedRange().getOffsetRange(0, width).clear("All");
    if (!none || this.stays) return;
    // A very hidden sheet cannot be deleted (InvalidOperation); a hidden one can. It goes empty: a fault in between leaves no old note.
    sheet.visibility = "Hidden";
    sheet.delete();
    this.exists = false;
  }

  /**
   * Queues what Excel refuses when another pane has written here since these notes were read: it stands before the first write of a request, so that of
   * what both began in the same moment one is begun. Nothing can be searched on a hidden sheet; where the used range ends can be asked. Answers that end; 0: nothing is asked.
   */
  queueUnchanged({ workbook: { worksheets } }: ExcelSession): number {
    if (!this.exists || this.end === 0) return 0;
    const sheet = worksheets.getItem(this.sheet);
    const last = columnName(this.end - 1);
    sheet.getUsedRange(true).getLastColumn().getIntersection(sheet.getRange(`${last}:${last}`));
    return this.end;
  }

  /** The open write is one of this pane. */
  get isOwn(): boolean {
    return this.state !== "" && this.writer !== null && isOwnPane(this.writer);
  }

  /** Columns of the next write. */
  private nextEnd(needed: number): number {
    const least = Math.max(needed + 1, leastEnd);
    this.end = this.end >= least && this.end < least + ends ? this.end + 1 : least;
    return this.end;
  }

  /** Queues only the state cell: inside a batch, in order with the other actions. */
  queueState(session: ExcelSession, state: string): void {
    this.state = state;
    session.workbook.worksheets.getItem(this.sheet).getRange(stateCell).values = [[this.stateText()]];
  }

  /**
   * Queues that Excel itself copies cells below our notes: in the request that writes, before it does, so that what a person was quicker with is
   * known even where nobody is left to read the answer. The next `queueWrite` takes it off. Area number `which` of the write.
   */
  queueCopy({ workbook: { worksheets } }: ExcelSession, which: number, sheet: Excel.Worksheet, { top, left, bottom, right }: CellArea): void {
    const rows = bottom - top + 1;
    const own = worksheets.getItem(this.sheet);
    const at = this.entries.size + 2 + this.copied;
    own.getRangeByIndexes(at, 0, rows, 2).values = Array.from({ length: rows }, (_, i) => [`seen ${which} ${top + i} ${left}`, "[]"]);
    own.getRangeByIndexes(at, 2, rows, right - left + 1).copyFrom(sheet.getRangeByIndexes(top, left, rows, right - left + 1), "Values");
    this.copied += rows;
  }

  /** What was copied of a cell; undefined where nothing was. */
  copyOf(which: number, row: number, column: number): Content | undefined {
    return this.copies.get(`${which} ${row} ${column}`) as Content | undefined;
  }

  private stateText(): string {
    if (this.state === "") return this.done === "" ? "" : `done ${this.done}`;
    const { pane, at } = writerNow();
    return `${this.state} ${pane} ${at.toString(36)}`;
  }
}

interface FoundSheet {
  /** All that stands from A1 on; no rows where it is empty; null where there is no such sheet. */
  used: unknown[][] | null;
  veryHidden: boolean;
  /** The structure of the workbook is protected. */
  structure: boolean;
}

async function readOne(session: ExcelSession, name: string): Promise<FoundSheet> {
  const sheet = session.workbook.worksheets.getItem(name);
  session.workbook.protection.load("protected");
  sheet.load("visibility");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("values,rowIndex,columnIndex");
  try {
    await session.sync();
  } catch (error) {
    // The sheet is asked for last: when it is missing, everything queued before has been answered.
    if (codeOf(error) === "ItemNotFound" || codeOf(error) === "InvalidReference") return { used: null, veryHidden: false, structure: answered(() => session.workbook.protection.protected) && session.workbook.protection.protected };
    throw error;
  }
  const state = { veryHidden: sheet.visibility === "VeryHidden", structure: session.workbook.protection.protected };
  if (used.isNullObject) return { ...state, used: [] };
  // A block that Excel does not give is not an empty one.
  if (!(used.values as unknown)) throw new ExcelProblem("payload");
  return { ...state, used: used.rowIndex === 0 && used.columnIndex === 0 ? used.values : [["?"]] };
}

/** Ours by what it holds; one that holds nothing only where a write of ours can have left it so. */
function isOursFound(name: string, { used, veryHidden }: Pick<FoundSheet, "used" | "veryHidden">): boolean {
  return used !== null && (used.length === 0 ? veryHidden || isBegun(name) : isRecordContent(used));
}

/** A text that begins like a formula would become one, also in a cell for text; the apostrophe before it is not kept. */
const written = (text: string): string => (formulaLike.test(text) ? `'${text}` : text);
