import path from "node:path";
import type { Mutant } from "./sandbox";
import type { Fate } from "./tests-process";

/** Share of changes noticed, with the ends of its 95 % interval (Wilson's, which holds for small samples, too). */
export function scoreOf(noticed: number, tried: number): string {
  if (tried === 0) return "nothing tried";
  const z = 1.96;
  const share = noticed / tried;
  const middle = (share + (z * z) / (2 * tried)) / (1 + (z * z) / tried);
  const half = (z / (1 + (z * z) / tried)) * Math.sqrt((share * (1 - share)) / tried + (z * z) / (4 * tried * tried));
  const percent = (value: number): string => (value * 100).toFixed(1);
  return `${percent(share)} % (${percent(middle - half)} … ${percent(middle + half)}): ${noticed} of ${tried} noticed`;
}

/** One line: where a change was made, and which. */
export function lineOf({ id, file, line, kind, was, is }: Mutant): string {
  return `${file}:${line} ${kind}: ${was.slice(0, 120)} → ${is.replace(/\s+/g, " ").slice(0, 100)} [${id}]`;
}

/** The score of each room and of all. */
export function scores(fates: ReadonlyMap<Mutant, Fate>): string[] {
  const rooms = new Map<string, Fate[]>();
  for (const [{ file }, fate] of fates) for (const room of [path.posix.dirname(file), "all"]) rooms.set(room, [...(rooms.get(room) ?? []), fate]);
  return [...rooms].sort(([a], [b]) => a.localeCompare(b)).map(([room, all]) => `${room}: ${scoreOf(all.filter(({ as }) => as !== "survived").length, all.length)}`);
}
