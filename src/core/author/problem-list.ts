import type { PackProblem } from "../language/pack/problem";

/** True of a path that leads to a place, or into it. */
export const isWithin = (path: string, outer: string): boolean => path === outer || (path.startsWith(outer) && /[.[]/u.test(path[outer.length]));

const entryOf = (path: string): number => Number(/^entries\[(\d+)\]/u.exec(path)?.[1] ?? -1);

/** What is wrong with a pack, each thing once. */
export class ProblemList {
  private readonly told = new Map<string, PackProblem>();
  /** Paths by the entry they lead into, -1: the header. */
  private readonly byEntry = new Map<number, string[]>();

  constructor(problems: readonly PackProblem[]) {
    this.add(problems);
  }

  say = (path: string, message: string): void => {
    const key = `${path} ${message}`;
    if (!this.told.has(key)) {
      const entry = entryOf(path);
      const paths = this.byEntry.get(entry);
      if (paths) paths.push(path);
      else this.byEntry.set(entry, [path]);
    }
    this.told.set(key, { path, message });
  };

  add(problems: readonly PackProblem[]): void {
    for (const { path, message } of problems) this.say(path, message);
  }

  get size(): number {
    return this.told.size;
  }

  /** Paths of what is wrong with the header, or with an entry of the file. */
  paths(entry = -1): readonly string[] {
    return this.byEntry.get(entry) ?? [];
  }

  /** Those of the header first, then entry by entry. */
  inOrder(): PackProblem[] {
    return [...this.told.values()].sort((a, b) => entryOf(a.path) - entryOf(b.path));
  }
}
