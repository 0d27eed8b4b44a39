import type { Reviewed } from "../core/review/books";
import { addsNothing, readAny, readDocumentStamp, readStamp, type StampKind } from "../files";
import { contentKey } from "../sheet/content-key";
import type { WorkbookCells } from "../sheet/cells";
import { nodePlatform } from "./node-platform";
import { nodeZlib } from "./node-zlib";

/** What an earlier run wrote is no submission; a workbook to fill in, and the reviewer's with its answers, are read like any other. */
export const notCounted: Partial<Record<StampKind, string>> = {
  marked: "这是本程序写出的标记副本，内容与原文件相同，没有计入；要核验请用原文件",
  findings: "这是本程序写出的核验结果，没有计入",
  notice: "这是本程序写出的补正通知，没有计入",
  report: "这是本程序写出的核验报告，没有计入",
};

/** What the bytes of a file are. */
export interface FileRead<Book = Reviewed> {
  /** Key of the bytes. */
  key: string;
  /** The workbook, and as what our stamp has it; absent where the key says enough. */
  read?: { book: Book; kind?: StampKind; /** It holds nothing but what we wrote. */ ours: boolean };
}

/** The cells of a file of any kind we read. @throws Refusal when it cannot be read */
export function readCells(bytes: Uint8Array, file: string, signal?: AbortSignal): Promise<WorkbookCells> {
  return readAny(bytes, file, { platform: nodePlatform, inflater: nodeZlib.inflater, slice: Infinity, signal });
}

/**
 * Reads a workbook from its bytes.
 * @param skips told the key first: true where the rest need not be looked at
 * @param signal ends the reading between two steps
 * @throws Refusal when it cannot be read
 */
export async function readFile(bytes: Uint8Array, file: string, skips: (key: string) => boolean = () => false, signal?: AbortSignal): Promise<FileRead<WorkbookCells>> {
  const key = contentKey(bytes);
  if (skips(key)) return { key };
  const book = await readCells(bytes, file, signal);
  // A letter of ours is no submission, whatever somebody wrote into it.
  const letter = readDocumentStamp(bytes);
  if (letter) return { key, read: { book, kind: letter.kind, ours: true } };
  const stamp = readStamp(bytes, nodeZlib);
  return { key, read: { book, ...(stamp && { kind: stamp.kind }), ours: stamp !== null && (stamp.kind === "form" || notCounted[stamp.kind] !== undefined) && addsNothing(stamp, book) } };
}
