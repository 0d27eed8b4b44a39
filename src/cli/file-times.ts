import { readSavedAt } from "../files";
import { diskCode, type Disk } from "./disk";
import type { FileTimes, InputFile } from "./inputs";
import { bytesOf } from "./read-inputs";

/** The times of a file: those it was read with, where that was elsewhere. */
export async function timesOf({ path, times }: Pick<InputFile, "path" | "times">, disk: Disk): Promise<FileTimes> {
  if (times) return times;
  try {
    const savedAt = readSavedAt(await bytesOf(path, disk));
    return { ...(savedAt !== undefined && { savedAt }), writtenAt: Number((await disk.stat(path)).mtimeMs) };
  } catch (fault) {
    if (diskCode(fault) === undefined) throw fault;
    return {};
  }
}
