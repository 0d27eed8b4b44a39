import { bookAsJson, bookFromJson } from "../../core/intake/records/book-as-json";
import type { BookRecords } from "../../core/intake/records/read-book";
import type { StampKind } from "../../files";
import { contentKey } from "../../sheet/content-key";
import type { Disk } from "../disk";
import type { FileTimes } from "../inputs";
import type { ReadingSettings } from "./settings";

/*
 * A part of a dataset: what one run read of its files, one object a line. First what it was read under, then for each file a line that
 * says what became of it, followed, where it was read, by one with its tables and records; last `end` with a key over all before it. A part
 * without an end is one that is being written, or was interrupted. The format is told in ../REFERENCE.md.
 */

/** What a part was read under. */
export interface PartHead {
  type: "dataset";
  version: 1;
  settings: ReadingSettings;
  /** Packs asked for, the default of whoever reviews. */
  packs: string[];
  /** Key of folder and arguments: parts of one group are shards of the same files. */
  group: string;
  /** Place among the shards of the group; absent: it is all. */
  shard?: { at: number; of: number };
  /** How many files the group has, and a key of their paths: shards of a folder that changed meanwhile do not fit. */
  all: { files: number; key: string };
  /** Folder that paths start from. */
  folder: string;
  /** Key of all that decides the results of the run that wrote it. */
  run: string;
}

/** What became of one file. */
export interface StoredFile {
  type: "file";
  /** Place among the files of the group, 0-based. */
  at: number;
  /** As given, or below a folder that was given. */
  path: string;
  /** The name it has when no other has it. */
  name: string;
  size?: number;
  /** Key of its bytes; absent: they could not be had. */
  key?: string;
  /** Why it could not be read. */
  problem?: string;
  /** It is nothing to review, and why. */
  foreign?: string;
  /** The name of a fault of ours. */
  fault?: string;
  /** What our stamp says that it is. */
  stamp?: { kind?: StampKind; ours: boolean };
  times?: FileTimes;
  /** A line with its tables and records follows. */
  book: boolean;
}

interface PartEnd {
  type: "end";
  files: number;
  key: string;
}

type PartLine = PartHead | StoredFile | PartEnd;

const encoder = new TextEncoder();
const newline = 10;

/** A line with its end. */
export const lineOf = (line: PartLine): Uint8Array => encoder.encode(`${JSON.stringify(line)}\n`);

/** The line of a file's tables and records. */
export const bookLine = (book: BookRecords): Uint8Array => encoder.encode(`{"type":"book",${JSON.stringify(bookAsJson(book)).slice(1)}\n`);

/** The tables and records of a line, under a name. */
export function bookIn(line: Buffer, file: string): BookRecords {
  const { type: _, ...json } = JSON.parse(line.toString("utf8")) as { type: string };
  return bookFromJson(json, file);
}

/** A line that says something of its own; undefined for one of tables and records, and for no line of ours. */
export function parseLine(line: Buffer): PartLine | undefined {
  if (line.subarray(0, 14).toString("latin1") === '{"type":"book"') return undefined;
  try {
    const value = JSON.parse(line.toString("utf8")) as PartLine;
    return typeof value === "object" && value !== null && ["dataset", "file", "end"].includes(value.type) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** True for a part that was written whole and nobody changed. */
export function isPart(content: Buffer): boolean {
  const end = content.lastIndexOf(newline, content.length - 2) + 1;
  const last = parseLine(content.subarray(end));
  return parseLine(content.subarray(0, content.indexOf(newline) + 1))?.type === "dataset" && last?.type === "end" && last.key === contentKey(content.subarray(0, end));
}

/** A line, with its end, and where it begins. */
interface PlacedLine {
  bytes: Buffer;
  from: number;
}

const portion = 1 << 20;

/** The whole lines of a file, one at a time: a part may be larger than memory. What follows the last line end is left out. */
export async function* linesOf(file: string, disk: Disk): AsyncGenerator<PlacedLine> {
  const handle = await disk.open(file, "r");
  try {
    let held: Buffer[] = [];
    let from = 0;
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(portion), 0, portion, null);
      if (bytesRead === 0) return;
      let begin = 0;
      for (let end = buffer.indexOf(newline); end >= 0 && end < bytesRead; end = buffer.indexOf(newline, begin)) {
        const bytes = Buffer.concat([...held, buffer.subarray(begin, end + 1)]);
        held = [];
        yield { bytes, from };
        from += bytes.length;
        begin = end + 1;
      }
      if (begin < bytesRead) held.push(buffer.subarray(begin, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

/** Some bytes of a file. */
export async function bytesAt(file: string, from: number, length: number, disk: Disk): Promise<Buffer> {
  const handle = await disk.open(file, "r");
  try {
    const buffer = Buffer.allocUnsafe(length);
    for (let had = 0; had < length; ) {
      const { bytesRead } = await handle.read(buffer, had, length - had, from + had);
      if (bytesRead === 0) throw new Error("a part that ends too early");
      had += bytesRead;
    }
    return buffer;
  } finally {
    await handle.close();
  }
}
