import path from "node:path";
import type { BookRecords } from "../../core/intake/records/read-book";
import { contentKey, ContentKey } from "../../sheet/content-key";
import { diskCode, type Disk } from "../disk";
import type { InputFile } from "../inputs";
import { makeFolder } from "../write-file";
import type { FileRead } from "../read-file";
import type { ReadOutcome } from "../read-inputs";
import { faultName } from "../fault";
import { timesOf } from "../file-times";
import { bookIn, bookLine, bytesAt, lineOf, linesOf, parseLine, type PartHead, type StoredFile } from "./part";

/** Where the tables and records of a file stand in the journal. */
interface JournalEntry {
  stored: StoredFile;
  from: number;
  length: number;
}

/**
 * What is read is written down beside the output as it is done, so that an interrupted run need not read it again; of it the part of a
 * dataset is made in the end. Only whoever runs it may read it (it says what the files say), and it goes when the run ends.
 */
export class ReadJournal {
  readonly #entries = new Map<string, JournalEntry>();
  /** Files whose tables and records an earlier run wrote down. */
  #done = new Map<InputFile, JournalEntry>();
  #end = 0;
  #handle?: Awaited<ReturnType<Disk["open"]>>;

  private constructor(private readonly file: string, private readonly head: PartHead, private readonly places: ReadonlyMap<InputFile, number>, private readonly disk: Disk) {}

  /**
   * Begins, or goes on where one of the same settings was interrupted.
   * @param target what the journal stands beside
   */
  static async begin(target: string, head: PartHead, places: ReadonlyMap<InputFile, number>, disk: Disk): Promise<ReadJournal> {
    const journal = new ReadJournal(`${target}.reading`, head, places, disk);
    await journal.#takeUp();
    return journal;
  }

  /** True for a file that need not be read again. */
  has = (input: InputFile): boolean => this.#done.has(input);

  /** What was written down of a file. */
  async take(input: InputFile): Promise<FileRead<BookRecords>> {
    const { stored, from, length } = this.#done.get(input)!;
    return storedRead(stored, await bytesAt(this.file, from, length, this.disk), input.name);
  }

  /** Writes down what became of a file. */
  async note(input: InputFile, outcome: ReadOutcome<BookRecords>): Promise<void> {
    if (this.#done.has(input)) return;
    const { plain: name = input.name, given = input.path, size } = input;
    const { read, fault } = outcome;
    const book = read?.read?.book;
    const stored: StoredFile = {
      type: "file", at: this.places.get(input)!, path: given, name, ...(size !== undefined && { size }),
      ...(read ? { key: read.key, times: await timesOf(input, this.disk) } : input.foreign !== undefined ? { foreign: input.foreign } : { problem: outcome.problem, ...(fault !== undefined && { fault: faultName(fault) }) }),
      ...(read?.read && { stamp: { ...(read.read.kind && { kind: read.read.kind }), ours: read.read.ours } }),
      book: book !== undefined,
    };
    const line = lineOf(stored);
    const records = book ? bookLine(book) : new Uint8Array(0);
    // In one piece: either both lines are there or none.
    await this.#handle!.appendFile(Buffer.concat([line, records]));
    this.#entries.set(keyOfInput(stored), { stored, from: this.#end + line.length, length: records.length });
    this.#end += line.length + records.length;
  }

  /** The part of a dataset: all that was written down, in the order of the files. */
  async *part(): AsyncGenerator<Uint8Array> {
    const key = new ContentKey();
    const told = (bytes: Uint8Array): Uint8Array => (key.add(bytes), bytes);
    yield told(lineOf(this.head));
    const mine = [...this.places].flatMap(([{ given, path: at }, place]) => this.#entries.get(`${place}\n${given ?? at}`) ?? []);
    for (const { stored, from, length } of mine) {
      yield told(lineOf(stored));
      if (length > 0) yield told(await bytesAt(this.file, from, length, this.disk));
    }
    yield lineOf({ type: "end", files: mine.length, key: key.end() });
  }

  /** Lets go of it; it stays for the next attempt. */
  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = undefined;
  }

  /** Ends it; nothing of the journal is left. */
  async remove(): Promise<void> {
    await this.close();
    await this.disk.rm(this.file, { force: true });
  }

  /** Takes up the journal of an interrupted run, as far as it holds and the files are what they were; a torn end is cut off. */
  async #takeUp(): Promise<void> {
    const head = Buffer.from(lineOf(this.head));
    await makeFolder(path.dirname(this.file), this.disk);
    const found = await entriesIn(this.file, head, this.disk);
    if (!found) {
      this.#handle = await this.disk.open(this.file, "w", 0o600);
      await this.#handle.appendFile(head);
      this.#end = head.length;
      return;
    }
    const cut = await this.disk.open(this.file, "r+");
    await cut.truncate(found.end).finally(() => cut.close());
    this.#handle = await this.disk.open(this.file, "a");
    this.#end = found.end;
    for (const [input, at] of this.places) {
      const entry = found.entries.get(`${at}\n${input.given ?? input.path}`);
      if (!entry || !(await isSame(input, entry.stored, this.disk))) continue;
      this.#done.set(input, entry);
      this.#entries.set(keyOfInput(entry.stored), entry);
    }
  }
}

/** What a journal holds that was begun with the same head, and where its last whole entry ends; undefined where there is none. */
async function entriesIn(file: string, head: Buffer, disk: Disk): Promise<{ entries: Map<string, JournalEntry>; end: number } | undefined> {
  const entries = new Map<string, JournalEntry>();
  let end = 0;
  let waiting: StoredFile | undefined;
  try {
    for await (const { bytes, from } of linesOf(file, disk)) {
      if (from === 0 && !bytes.equals(head)) return undefined;
      const line = parseLine(bytes);
      if (waiting && line === undefined) entries.set(keyOfInput(waiting), { stored: waiting, from, length: bytes.length });
      waiting = line?.type === "file" && line.book ? line : undefined;
      // A file's line without its tables and records is as good as none.
      if (!waiting) end = from + bytes.length;
    }
  } catch (fault) {
    if (diskCode(fault) !== "ENOENT") throw fault;
  }
  return end > 0 ? { entries, end } : undefined;
}

const keyOfInput = ({ at, path: given }: StoredFile): string => `${at}\n${given}`;

/** What reading a file gave, of what was stored of it. */
export function storedRead({ key, stamp }: StoredFile, line: Buffer, file: string): FileRead<BookRecords> {
  return { key: key!, read: { book: bookIn(line, file), ours: false, ...stamp } };
}

/** Whether a file has the bytes that were read. */
async function isSame(input: InputFile, stored: StoredFile, disk: Disk): Promise<boolean> {
  try {
    return input.problem === undefined && contentKey(await disk.readFile(input.path)) === stored.key;
  } catch (fault) {
    if (diskCode(fault) === undefined) throw fault;
    return false;
  }
}
