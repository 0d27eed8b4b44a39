import type { PackProblem } from "./problem";
import { pathText } from "./problem";

/*
 * How large a pack may be. A bureau that keeps all its measures in one file has some 3,000 rules; with as many examples to a rule as the built-in
 * ones have (fifteen) they take 13 million characters, and twice that with line breaks and indents. Beyond it a file is no regulation, and
 * reading it would take time and memory that nobody gave it.
 */

/** Bytes, or characters, of its JSON. */
export const largestPack = 32_000_000;
/** Objects and lists within one another. */
const deepest = 40;
/** Clauses: 3,000 rules, and what is asked or only said beside them. */
const mostEntries = 4_000;

/** What is too large about a pack, before anything else is read of it; [] when nothing is. Never recurses: depth is what it measures. */
export function sizeProblems(json: unknown): PackProblem[] {
  const problems: PackProblem[] = [];
  const entries = (json as { entries?: unknown } | null | undefined)?.entries;
  if (Array.isArray(entries) && entries.length > mostEntries) problems.push({ path: "entries", message: `有 ${entries.length} 个条款，超过 ${mostEntries} 个，请分成几个法规包` });
  const deep = deepPlace(json);
  if (deep) problems.push({ path: pathText(deep.slice(0, 4)), message: `${named(json, deep)}嵌套超过 ${deepest} 层，请简化，或分成几个条件` });
  return problems;
}

/** “clause” of the entry a path leads into, where it has one. */
function named(json: unknown, path: readonly PropertyKey[]): string {
  if (path[0] !== "entries") return "";
  const clause = ((json as { entries: { clause?: unknown }[] }).entries[Number(path[1])])?.clause;
  return typeof clause === "string" ? `规则“${clause}”` : "";
}

/** The first place that lies too deep, by its path. */
function deepPlace(json: unknown): PropertyKey[] | undefined {
  interface Open {
    value: object;
    keys: PropertyKey[];
    at: number;
  }
  const open: Open[] = [];
  const enter = (value: unknown): void => {
    if (typeof value === "object" && value !== null) open.push({ value, keys: Array.isArray(value) ? [...value.keys()] : Object.keys(value), at: 0 });
  };
  enter(json);
  while (open.length > 0) {
    if (open.length > deepest) return open.slice(0, -1).map(({ keys, at }) => keys[at - 1]);
    const top = open[open.length - 1];
    if (top.at === top.keys.length) open.pop();
    else enter(top.value[top.keys[top.at++] as keyof object]);
  }
  return undefined;
}
