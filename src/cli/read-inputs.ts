import type { WorkbookCells } from "../sheet/cells";
import type { LeftOutFile, UnreadableFile } from "../core/reports/json";
import { addsNothing, readStamp, readWorkbookPaced, type StampKind } from "../files";
import { contentKey } from "../sheet/content-key";
import { UserError } from "../sheet/user-error";
import { diskCode, nodeDisk, systemWhy, type Disk } from "./disk";
import { faultLine } from "./fault";
import type { InputFile } from "./inputs";
import { nodePlatform } from "./node-platform";

export interface ReadInputs {
  workbooks: WorkbookCells[];
  unreadable: UnreadableFile[];
  /** Read, and not counted: copies of another file, outputs of an earlier run. */
  leftOut: LeftOutFile[];
  /** Key of each counted file's bytes, by name: a copy is made of what was reviewed. */
  keys: Map<string, string>;
  /** Names of the reviewer's workbooks among them: read for their answers, never marked. */
  reviewers: Set<string>;
  /** Faults of ours while reading. */
  faults: unknown[];
}

/** What an earlier run wrote is no submission; a workbook to fill in, and the reviewer's with its answers, are read like any other. */
const outputs: Partial<Record<StampKind, string>> = {
  marked: "这是本程序写出的标记副本，内容与原文件相同，没有计入；要核验请用原文件",
  findings: "这是本程序写出的核验结果，没有计入",
  form: "这是本程序填好的表格，没有计入",
};

/**
 * Reads every input; one that cannot be read gets a sentence and never stops the others.
 * @param answers key of the file whose answers count: it is read elsewhere
 */
export async function readInputs(inputs: readonly InputFile[], disk: Disk = nodeDisk, answers?: string): Promise<ReadInputs> {
  const result: ReadInputs = { workbooks: [], unreadable: [], leftOut: [], keys: new Map(), reviewers: new Set(), faults: [] };
  const known = new Map<string, string>();
  for (const { path, name: file, problem } of inputs) {
    try {
      if (problem !== undefined) throw new UserError(problem);
      await readOne(path, file, known, result, disk, answers);
    } catch (fault) {
      if (!(fault instanceof UserError)) result.faults.push(fault);
      result.unreadable.push({ file, problem: fault instanceof UserError ? fault.message : faultLine(fault) });
    }
  }
  return result;
}

async function readOne(path: string, file: string, known: Map<string, string>, result: ReadInputs, disk: Disk, answers: string | undefined): Promise<void> {
  const bytes = await bytesOf(path, disk);
  const key = contentKey(bytes);
  if (key === answers) {
    result.leftOut.push({ file, leftOut: "answers", problem: "这是 --answers 所给的评审意见，不作为填报文件。" });
    return;
  }
  const twin = known.get(key);
  if (twin !== undefined) {
    result.leftOut.push({ file, leftOut: "duplicate", sameAs: twin, problem: `与“${twin}”内容完全相同，只计一次。` });
    return;
  }
  const cells = await readWorkbookPaced(bytes, file, { platform: nodePlatform, slice: Infinity });
  const stamp = readStamp(bytes);
  const ours = stamp ? outputs[stamp.kind] : undefined;
  if (stamp && ours !== undefined && addsNothing(stamp, cells)) {
    result.leftOut.push({ file, leftOut: "output", problem: `${ours}。` });
    return;
  }
  if (stamp?.kind === "checklist") result.reviewers.add(file);
  known.set(key, file);
  result.keys.set(file, key);
  result.workbooks.push(cells);
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
