import type { FileLine, FileStatus } from "../state/file-line";

/** What became of files, what fails first. */
const order: readonly FileStatus[] = ["refused", "noTable", "skipped", "away", "waiting", "read", "reviewed"];

/** The same lines, those that do not count first; each kind in the order given. */
export function failingFirst(files: readonly FileLine[]): FileLine[] {
  const failing = (line: FileLine): number => Math.min(order.indexOf(line.status), order.indexOf("waiting"));
  return [...files].sort((a, b) => failing(a) - failing(b));
}

/** How many files became what, what fails first. */
export function countFiles(files: readonly FileLine[]): { status: FileStatus; count: number }[] {
  return order.map((status) => ({ status, count: files.filter((line) => line.status === status).length })).filter(({ count }) => count > 0);
}
