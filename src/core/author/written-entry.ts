import { entry as entrySchema, type EntryInput } from "../language/pack/schema";
import type { PackProblem } from "../language/pack/problem";
import { problemOf } from "./issue";

/** An entry as far as it can be read. */
export interface EntryRead {
  /** What is left of it without the parts that cannot be read; undefined where that is nothing. */
  entry?: EntryInput;
  problems: PackProblem[];
  /** Examples that cannot be read, by their places. */
  examples: ReadonlySet<number>;
}

/** Stands for a part that cannot be read, and must be there. */
const standIns: Record<string, unknown> = { clause: "", quote: "", phase: "reference", question: "", message: "", fact: "" };
const neverDecides = { "n/a": { any: [] } };
const unreadExample = { kind: "pass", given: {}, then: "pass" };

/** Reads an entry; what is wrong with one part of it leaves the others to be looked at. @param json the pack, of which it is the `place`th entry */
export function readEntry(given: unknown, place: number, json: unknown): EntryRead {
  const read = entrySchema.safeParse(given);
  if (read.success) return { entry: read.data, problems: [], examples: new Set() };
  const { issues } = read.error;
  const problems = issues.map((issue) => problemOf({ ...issue, path: ["entries", place, ...issue.path] }, json));
  const examples = new Set(issues.flatMap(({ path: [rule, part, i] }) => (rule === "rule" && part === "examples" && typeof i === "number" ? [i] : [])));
  if (typeof given !== "object" || given === null || Array.isArray(given)) return { problems, examples };
  const rest = JSON.parse(JSON.stringify(given)) as Parts;
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys") issue.keys.forEach((key) => delete within(rest, issue.path)?.[key]);
    else leaveOut(rest, issue.path);
  }
  const again = entrySchema.safeParse(rest);
  return again.success ? { entry: again.data, problems, examples } : { problems, examples };
}

type Parts = Record<PropertyKey, unknown>;

function within(parts: Parts, path: readonly PropertyKey[]): Parts | undefined {
  return path.reduce<Parts | undefined>((at, key) => at?.[key] as Parts | undefined, parts);
}

/** Takes out the part that a path leads into, or puts in its place what says nothing. */
function leaveOut(entry: Parts, [part, inner, place]: readonly PropertyKey[]): void {
  const rule = entry.rule as Parts | undefined;
  if (part !== "rule" || inner === undefined || typeof rule !== "object" || rule === null) {
    if (part in standIns) entry[part] = standIns[String(part)];
    else delete entry[part];
  } else if ((inner === "cases" || inner === "examples") && typeof place === "number") (rule[inner] as unknown[])[place] = inner === "cases" ? neverDecides : unreadExample;
  else if (inner === "examples") rule.examples = [];
  else if (inner === "expect") rule.expect = { all: [] };
  else if (inner === "message") rule.message = "";
  else delete rule[inner];
}
