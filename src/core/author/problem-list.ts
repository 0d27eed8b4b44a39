import type { PackProblem } from "../language/pack/problem";

/** True of a path that leads to a place, or into it. */
export const isWithin = (path: string, outer: string): boolean => path === outer || (path.startsWith(outer) && /[.[]/u.test(path[outer.length]));

const entryOf = (path: string): number => Number(/^entries\[(\d+)\]/u.exec(path)?.[1] ?? -1);

/** What is wrong with a pack, each thing once. */
export class ProblemList {
  private readonly told = new Map<string, PackProblem>();

  constructor(problems: readonly PackProblem[]) {
    this.add(problems);
  }

  say = (path: string, message: string): void => void this.told.set(`${path} ${message}`, { path, message });

  add(problems: readonly PackProblem[]): void {
    for (const { path, message } of problems) this.say(path, message);
  }

  get size(): number {
    return this.told.size;
  }

  paths(): string[] {
    return [...this.told.values()].map(({ path }) => path);
  }

  /** Those of the header first, then entry by entry. */
  inOrder(): PackProblem[] {
    return [...this.told.values()].sort((a, b) => entryOf(a.path) - entryOf(b.path));
  }
}
