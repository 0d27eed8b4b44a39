import { uniqueName } from "../../sheet/unique-name";
import type { Messages } from "../messages/zh-CN";
import type { FileLine } from "../state/file-line";

/** What the intake needs of a file: a File has it. */
interface Submitted {
  name: string;
  size: number;
}

/** A label that no other file of the batch has: 申报表.xlsx, 申报表 (2).xlsx. */
export const uniqueLabel = (name: string, taken: ReadonlySet<string>): string => uniqueName(name, (label) => taken.has(label));

/** One line per file, in the order given; one named like an earlier one may be its corrected version; lock files and empty files are said at once and never read. */
export function takeIn<F extends Submitted>(files: readonly F[], present: readonly FileLine[], text: Messages): { line: FileLine; file: F }[] {
  const taken = new Set(present.map((line) => line.file));
  /** The latest file of each name. */
  const latest = new Map(present.map((line) => [line.name ?? line.file, line.file]));
  return files.map((file) => {
    const label = uniqueLabel(file.name, taken);
    taken.add(label);
    const why = file.name.startsWith("~$") ? text.lockFile : file.size === 0 ? text.emptyFile : null;
    const earlier = latest.get(file.name);
    if (why === null) latest.set(file.name, label);
    return { line: { file: label, status: why === null ? "waiting" : "skipped", why, ...(label !== file.name && { name: file.name }), ...(why === null && earlier !== undefined && { repeats: earlier }) }, file };
  });
}
