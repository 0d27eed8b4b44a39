import type { Messages } from "../messages/zh-CN";
import type { FileLine } from "../state/file-line";
import { countFiles } from "./file-order";

/** 44 个文件：未能读取 2 个，已核验 42 个 */
export function filesText(files: readonly FileLine[], words: Messages): string {
  const became = countFiles(files).map(({ status, count }) => words.filesBecame[status](count));
  return became.length === 0 ? words.fileCount(0) : words.filesAre(words.fileCount(files.length), became.join(words.comma));
}

/** A size as people read it. */
export function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** When a file was last changed, to the minute, in the user's time zone: 2019-09-20 08:05. */
export function changedText(modified: number): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  const at = new Date(modified);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
