import { nearest } from "../../dictionary/text/dice";
import { filled, type Filling } from "./holes";
import type { PackProblem } from "./problem";

/** What fills the holes of a term or a pattern, by their names or in their order. */
export type Given = Filling | readonly unknown[] | undefined;

/** Terms and patterns within one another; the built-in packs have five. */
const deepest = 20;

/** What is known of names beforehand, so that nothing is told twice or of what was not seen. */
export interface KnownNames {
  /** Terms and patterns that are wrong themselves, which is told where they stand. */
  wrong?: ReadonlySet<string>;
  /** A pack that it extends is not at hand: what it has no name for may be that one's. */
  openEnded?: boolean;
}

/** Behind it stands what a text was read as: no place that the file has. */
export const insideText = "\u0000";

/** Looks names up and notes what is wrong with them, once: there is none, it stands for itself, a hole is left open. */
export class NameBook {
  private readonly said = new Map<string, PackProblem>();
  private readonly open: string[] = [];

  constructor(private readonly beforehand: KnownNames = {}) {}

  get problems(): readonly PackProblem[] {
    return [...this.said.values()];
  }

  say(given: string, message: string): void {
    const [path] = given.split(insideText);
    this.said.set(`${path} ${message}`, { path, message });
  }

  /** What a name stands for. @param what how such things are called, and `where` they are written */
  known<One>(name: string, all: Readonly<Record<string, One>>, what: string, where: string, path: string): One | undefined {
    if (this.beforehand.wrong?.has(name)) return undefined;
    if (Object.hasOwn(all, name)) return all[name];
    // A hole that is left open is told where it should have been filled.
    if (this.beforehand.openEnded || name.startsWith("$")) return undefined;
    const close = nearest(name, Object.keys(all));
    this.say(path, `没有名为“${name}”的${what}，${close ? `是不是“${close}”？` : ""}请在 ${where} 中写明，或改正名称`);
    return undefined;
  }

  /** What fills the holes of a term or a pattern: what is given, else its defaults, each of which may speak of holes before it. */
  filling(name: string, { takes = {}, defaults = {} }: { takes?: Readonly<Record<string, string>>; defaults?: Filling }, by: Given = {}, path: string): Filling {
    const given = Array.isArray(by) ? Object.fromEntries(by.map((part: unknown, i): [string, unknown] => [Object.keys(takes)[i] ?? `第${i + 1}个`, part])) : (by as Filling);
    for (const hole of Object.keys(given)) if (!Object.hasOwn(takes, hole)) this.say(path, `“${name}”没有“${hole}”这一空，${kept(takes)}`);
    for (const hole of Object.keys(takes))
      if (!Object.hasOwn(given, hole) && !Object.hasOwn(defaults, hole)) this.say(path, `没有填“${name}”的“${hole}”（${takes[hole]}），请在 with 中写明`);
    return Object.entries(defaults).reduce((by, [hole, usual]) => (Object.hasOwn(by, hole) ? by : { ...by, [hole]: filled(usual, by) }), given);
  }

  /** What a name stands for, unless it stands for itself. */
  opened<T>(name: string, path: string, read: () => T): T | undefined {
    if (this.open.includes(name)) {
      this.say(path, `术语互相引用，形成循环：${[...this.open, name].join(" → ")}，请改正`);
      return undefined;
    }
    if (this.open.length >= deepest) {
      this.say(path, `术语一个套一个超过 ${deepest} 层：${this.open.slice(0, 4).join(" → ")} → …，请简化`);
      return undefined;
    }
    this.open.push(name);
    const what = read();
    this.open.pop();
    return what;
  }
}

function kept(takes: Readonly<Record<string, string>>): string {
  const names = Object.entries(takes).map(([hole, what]) => `${hole}（${what}）`);
  return names.length === 0 ? "它没有要填的空" : `要填的是 ${names.join("、")}`;
}
