import type { LeftOutFile, UnreadableFile } from "../core/reports/json";
import type { Reviewed } from "../core/review/books";
import type { WorkbookCells } from "../sheet/cells";
import { checkSize } from "../files";
import { UserError } from "../sheet/user-error";
import { diskCode, nodeDisk, systemWhy, type Disk } from "./disk";
import { faultLine } from "./fault";
import type { InputFile } from "./inputs";
import { notCounted, readFile, type FileRead } from "./read-file";

export interface ReadInputs<Book = Reviewed> {
  workbooks: Book[];
  unreadable: UnreadableFile[];
  /** Read, and not counted: copies of another file, outputs of an earlier run. */
  leftOut: LeftOutFile[];
  /** Forms that we filled and nobody changed: whether they count is for {@link settleForms} to say. */
  forms: { book: Book; key: string }[];
  /** Key of each counted file's bytes, by name: a copy is made of what was reviewed. */
  keys: Map<string, string>;
  /** Names of the reviewer's workbooks among them: read for their answers, never marked. */
  reviewers: Set<string>;
  /** Faults of ours while reading. */
  faults: unknown[];
}

/** Reads one input; whoever reads in order asks `skips` first. */
export type InputReader<Book> = (input: InputFile, skips: (key: string) => boolean) => Promise<FileRead<Book>>;

/** Reads inputs in this thread, cells and all. */
export const readHere = (disk: Disk = nodeDisk): InputReader<WorkbookCells> => async ({ path, name }, skips) => readFile(await bytesOf(path, disk), name, skips);

/** What became of reading an input: what was read, or why nothing was; a fault of ours beside it. */
export interface ReadOutcome<Book> {
  read?: FileRead<Book>;
  problem?: string;
  fault?: unknown;
  /** It was read, and does not count. */
  leftOut?: LeftOutFile;
}

/**
 * Reads every input; one that cannot be read gets a sentence and never stops the others.
 * @param answers key of the file whose answers count: it is read elsewhere
 * @param note told of each as it is done, in their order
 */
export async function readInputs<Book extends Reviewed>(inputs: readonly InputFile[], reader: InputReader<Book>, answers?: string, note?: (input: InputFile, outcome: ReadOutcome<Book>) => Promise<void>): Promise<ReadInputs<Book>> {
  const result: ReadInputs<Book> = { workbooks: [], unreadable: [], leftOut: [], forms: [], keys: new Map(), reviewers: new Set(), faults: [] };
  const known = new Map<string, string>();
  for (const input of inputs) {
    if (input.foreign !== undefined) {
      const leftOut: LeftOutFile = { file: input.name, leftOut: "foreign", problem: input.foreign };
      result.leftOut.push(leftOut);
      await note?.(input, { leftOut });
      continue;
    }
    const outcome = await attempt(input, () => reader(input, (key) => key === answers || known.has(key)));
    const { read, problem, fault } = outcome;
    const before = result.leftOut.length;
    if (read) take(input.name, read, known, result, answers);
    else result.unreadable.push({ file: input.name, problem: problem! });
    if (fault !== undefined) result.faults.push(fault);
    await note?.(input, { ...outcome, ...(result.leftOut.length > before && { leftOut: result.leftOut[before] }) });
  }
  return result;
}

async function attempt<Book>({ problem }: InputFile, read: () => Promise<FileRead<Book>>): Promise<ReadOutcome<Book>> {
  if (problem !== undefined) return { problem };
  try {
    return { read: await read() };
  } catch (fault) {
    return fault instanceof UserError ? { problem: fault.message } : { problem: faultLine(fault), fault };
  }
}

/** Decides what a file counts for, in the order of the inputs. */
function take<Book extends Reviewed>(file: string, { key, read }: FileRead<Book>, known: Map<string, string>, result: ReadInputs<Book>, answers: string | undefined): void {
  if (key === answers) {
    result.leftOut.push({ file, leftOut: "answers", problem: "这是 --answers 所给的评审意见，不作为填报文件。" });
    return;
  }
  const twin = known.get(key);
  if (twin !== undefined) {
    result.leftOut.push({ file, leftOut: "duplicate", sameAs: twin, problem: `与“${twin}”内容完全相同，只计一次。` });
    return;
  }
  const { book, kind, ours } = read!;
  if (kind === "form" && ours) {
    known.set(key, file);
    result.forms.push({ book, key });
    return;
  }
  if (kind && ours) {
    result.leftOut.push({ file, leftOut: "output", problem: `${notCounted[kind]}。` });
    return;
  }
  if (kind === "checklist") result.reviewers.add(file);
  known.set(key, file);
  result.keys.set(file, key);
  result.workbooks.push(book);
}

/** The bytes of a file. @throws UserError when the disk does not give them */
export async function bytesOf(path: string, disk: Disk): Promise<Uint8Array> {
  try {
    // What is larger than memory is not even asked for.
    checkSize((await disk.stat(path)).size);
    return await disk.readFile(path);
  } catch (fault) {
    if (diskCode(fault) === undefined) throw fault;
    throw new UserError(`文件打不开：${systemWhy(fault)}`);
  }
}
