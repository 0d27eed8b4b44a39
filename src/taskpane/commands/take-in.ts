import { isLockFile } from "../../sheet/file-name";
import { isSubmission } from "../../sheet/readable-files";
import { uniqueName } from "../../sheet/unique-name";
import type { Messages } from "../messages/zh-CN";
import type { FileLine } from "../state/file-line";

/** What the intake needs of a file: a File has it. */
interface Submitted {
  name: string;
  size: number;
  lastModified: number;
}

/** A file that was picked, dropped, or met in a folder. */
interface Sent<F extends Submitted> {
  file: F;
  /** Of one in a folder: the way to it, with the folder's own name. */
  path?: string;
}

/** The order in which the command line reads a folder; files without one stay before it, as they were given. */
function byPath(a: Sent<Submitted>, b: Sent<Submitted>): number {
  if (a.path === undefined || b.path === undefined) return Number(a.path !== undefined) - Number(b.path !== undefined);
  const [one, other] = [a.path.split("/"), b.path.split("/")];
  for (let i = 0; i < Math.min(one.length, other.length); i++) if (one[i] !== other[i]) return one[i] < other[i] ? -1 : 1;
  return one.length - other.length;
}

const baseOf = (name: string): string => name.slice(name.lastIndexOf("/") + 1);

/** What each is called: below the one folder they all came in, the way from there, as on the command line. */
function namesOf(given: readonly Sent<Submitted>[]): string[] {
  const roots = new Set(given.map(({ path }) => path?.split("/")[0]));
  return given.map(({ file, path }) => (path === undefined ? file.name : roots.size === 1 ? path.slice(path.indexOf("/") + 1) : path));
}

/** The latest file of each name, and of each name without its folders where only one is called so. */
class Latest {
  private readonly byName = new Map<string, string>();
  private readonly byBase = new Map<string, Set<string>>();

  constructor(present: readonly FileLine[]) {
    for (const line of present) if (line.status !== "skipped" || line.twin !== undefined) this.add(line.name ?? line.file, line.file);
  }

  /** A file without a folder may be the corrected version of one in some folder; two folders that each hold a file of the name hold two files. */
  of(name: string): string | undefined {
    const same = this.byName.get(name);
    if (same !== undefined) return same;
    const others = [...(this.byBase.get(baseOf(name)) ?? [])].filter((other) => other === baseOf(other) || name === baseOf(name));
    return others.length === 1 ? this.byName.get(others[0]) : undefined;
  }

  add(name: string, label: string): void {
    this.byName.set(name, label);
    const known = this.byBase.get(baseOf(name));
    if (known) known.add(name);
    else this.byBase.set(baseOf(name), new Set([name]));
  }
}

/** Files that take up a line of which only the name was left: of the same name, size and date. The others are new. */
export function cameBack<F extends Submitted>(files: readonly Sent<F>[], present: readonly FileLine[]): { back: Map<string, F>; others: Sent<F>[] } {
  const away = new Map(present.filter(({ status }) => status === "away").map((line) => [line.file, line]));
  const back = new Map<string, F>();
  const others = files.filter(({ file, path = file.name }) => {
    const same = [...away.values()].filter(({ name, file: label, size, modified }) => size === file.size && modified === file.lastModified && baseOf(name ?? label) === file.name);
    // Of several in folders, the one whose way ends alike.
    const found = same.find(({ name, file: label }) => path.endsWith(name ?? label)) ?? same[0];
    if (!found) return true;
    away.delete(found.file);
    back.set(found.file, file);
    return false;
  });
  return { back, others };
}

/**
 * One line per file; one named like an earlier one may be its corrected version. Lock files, empty files, and what a folder holds beside
 * submissions are said at once and never read.
 */
export function takeIn<F extends Submitted>(files: readonly Sent<F>[], present: readonly FileLine[], text: Messages): { line: FileLine; file: F }[] {
  const given = [...files].sort((a, b) => (a.path === undefined || b.path === undefined ? 0 : byPath(a, b)));
  const taken = new Set(present.map((line) => line.file));
  const earlier = new Latest(present);
  const names = namesOf(given);
  return given.map(({ file, path }, i) => {
    const name = names[i];
    const label = uniqueName(name, (one) => taken.has(one));
    taken.add(label);
    const why = isLockFile(file.name) ? text.lockFile : path !== undefined && !isSubmission(file.name) ? text.foreignFile : file.size === 0 ? text.emptyFile : null;
    const repeats = why === null ? earlier.of(name) : undefined;
    // Those of one folder are no versions of one another by their names alone: what stands in them tells.
    if (why === null && path === undefined) earlier.add(name, label);
    return { line: { file: label, status: why === null ? "waiting" : "skipped", why, size: file.size, modified: file.lastModified, ...(label !== name && { name }), ...(repeats !== undefined && { repeats }) }, file };
  });
}
