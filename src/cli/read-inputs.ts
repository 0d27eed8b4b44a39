import type { LeftOutFile, UnreadableFile } from "../core/reports/json";
import type { Reviewed } from "../core/review/books";
import type { WorkbookCells } from "../sheet/cells";
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

/**
 * Reads every input; one that cannot be read gets a sentence and never stops the others.
 * @param answers key of the file whose answers count: it is read elsewhere
 */
export async function readInputs<Book extends Reviewed>(inputs: readonly InputFile[], reader: InputReader<Book>, answers?: string): Promise<ReadInputs<Book>> {
  const result: ReadInputs<Book> = { workbooks: [], unreadable: [], leftOut: [], forms: [], keys: new Map(), reviewers: new Set(), faults: [] };
  const known = new Map<string, string>();
  for (const input of inputs) {
    const { name: file, problem } = input;
    try {
      if (problem !== undefined) throw new UserError(problem);
      take(file, await reader(input, (key) => key === answers || known.has(key)), known, result, answers);
    } catch (fault) {
      if (!(fault instanceof UserError)) result.faults.push(fault);
      result.unreadable.push({ file, problem: fault instanceof UserError ? fault.message : faultLine(fault) });
    }
  }
  return result;
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
    return await disk.readFile(path);
  } catch (fault) {
    if (diskCode(fault) === undefined) throw fault;
    throw new UserError(`文件打不开：${systemWhy(fault)}`);
  }
}
