import { freeOwnName, isNamedLike, isRecordContent, ownKinds } from "../sheet/own-sheets";
import { addOwn, isBegun, namesTaken, sheetNames } from "./sheetNames";
import type { Session } from "./run";
import { codeOf } from "./problem";

/** Characters per cell, below Excel's 32,767. */
const cellLimit = 30_000;
/** Cell that says how far a write has come; kept apart so that it can change inside a batch. */
const stateCell = "B1";

/**
 * Our notes on the very hidden sheet, one entry per row: key, then its JSON text in as many cells as it takes.
 * `read` queues nothing the workbook would notice; `queueWrite` rewrites the sheet, or removes it when nothing is left.
 */
export class RecordSheet {
  private constructor(
    readonly entries: Map<string, string>,
    /** Whether the sheet is there. */
    public exists: boolean,
    /** How far a write has come; "" when none is open. */
    public state: string,
    private readonly rows: number,
    private readonly columns: number,
    /** Name of the sheet: a person's own sheet of our name stays, and ours gets a number. */
    readonly sheet: string,
  ) {}

  /** Syncs what is queued so far and reads the notes in the same round trip; more only where a sheet of our name is not ours. */
  static async read(session: Session): Promise<RecordSheet> {
    const { title } = ownKinds.records;
    const first = await readOne(session, title);
    if (first.used && isOursFound(title, first)) return RecordSheet.of(title, first.used);
    // Numbers of ours are looked for only where the plain name is somebody else's or nobody's.
    const names = await sheetNames(session);
    for (const name of names) {
      if (name === title || !isNamedLike(title, name)) continue;
      const found = await readOne(session, name);
      if (found.used && isOursFound(name, found)) return RecordSheet.of(name, found.used);
    }
    return new RecordSheet(new Map(), false, "", 0, 0, freeOwnName(title, [...names, ...namesTaken()]));
  }

  private static of(name: string, used: readonly (readonly unknown[])[]): RecordSheet {
    const entries = new Map<string, string>();
    let state = "";
    for (const [key, ...cells] of used) {
      if (key === "state") state = String(cells[0] ?? "");
      else if (key !== "") entries.set(String(key), cells.map(String).join(""));
    }
    return new RecordSheet(entries, true, state, used.length, used[0]?.length ?? 0, name);
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

  /** Queues the sheet's new content. Needs the right to add sheets when it is not there yet. */
  queueWrite(session: Session): void {
    const { worksheets } = session.workbook;
    if (this.entries.size === 0 && this.state === "") {
      if (!this.exists) return;
      const sheet = worksheets.getItem(this.sheet);
      // A very hidden sheet cannot be deleted (InvalidOperation); a hidden one can.
      sheet.visibility = "Hidden";
      sheet.delete();
      this.exists = false;
      return;
    }
    const sheet = this.exists ? worksheets.getItem(this.sheet) : addOwn(session, this.sheet);
    if (!this.exists) sheet.visibility = "VeryHidden";
    this.exists = true;
    const lines = [["state", this.state], ...[...this.entries].map(([key, text]) => [key, ...pieces(text)])];
    // One action replaces all that stood there, so that a fault leaves either the old notes or the new ones.
    while (lines.length < this.rows) lines.push([""]);
    const width = Math.max(this.columns, ...lines.map((line) => line.length));
    const block = sheet.getRangeByIndexes(0, 0, lines.length, width);
    block.numberFormat = lines.map(() => new Array<string>(width).fill("@"));
    block.values = lines.map((line) => [...line, ...new Array<string>(width - line.length).fill("")]);
  }

  /** Queues only the state cell: inside a batch, in order with the other actions. */
  queueState(session: Session, state: string): void {
    this.state = state;
    session.workbook.worksheets.getItem(this.sheet).getRange(stateCell).values = [[state]];
  }
}

interface FoundSheet {
  /** All that stands from A1 on; no rows where it is empty; null where there is no such sheet. */
  used: unknown[][] | null;
  veryHidden: boolean;
}

async function readOne(session: Session, name: string): Promise<FoundSheet> {
  const sheet = session.workbook.worksheets.getItem(name);
  sheet.load("visibility");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("values,rowIndex,columnIndex");
  try {
    await session.sync();
  } catch (error) {
    // The sheet is asked for last: when it is missing, everything queued before has been answered.
    if (codeOf(error) === "ItemNotFound" || codeOf(error) === "InvalidReference") return { used: null, veryHidden: false };
    throw error;
  }
  const veryHidden = sheet.visibility === "VeryHidden";
  if (used.isNullObject) return { used: [], veryHidden };
  return { used: used.rowIndex === 0 && used.columnIndex === 0 ? used.values : [["?"]], veryHidden };
}

/** Ours by what it holds; one that holds nothing only where a write of ours can have left it so. */
function isOursFound(name: string, { used, veryHidden }: FoundSheet): boolean {
  return used !== null && (used.length === 0 ? veryHidden || isBegun(name) : isRecordContent(used));
}

function pieces(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += cellLimit) found.push(text.slice(at, at + cellLimit));
  return found;
}
