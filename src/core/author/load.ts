import * as z from "zod/mini";
import { derivedOf } from "../engine/derived/index";
import { assembleSteps, type PackSurroundings } from "../language/pack/assemble";
import { basesOf } from "../language/pack/extend";
import { entry as entrySchema, pack as packSchema, rule as ruleSchema, type Entry, type EntryInput, type Pack } from "../language/pack/schema";
import { problemOf } from "./issue";
import { problemSteps } from "./check";
import { nameProblems } from "./own-names";
import { sizeProblems } from "../language/pack/limits";
import { PackFault, type PackProblem } from "../language/pack/problem";
import { vocabularyOf } from "../language/pack/vocabulary";
import { atOnce } from "../../sheet/at-once";

/** The whole but for its entries, which are taken one by one: a pack may be hundreds of kilobytes. */
const frame = z.strictObject({ ...packSchema.shape, entries: z.array(z.unknown()) });

/**
 * A pack from JSON brought by a person or a bureau: its shape, then what a shape cannot say (fields, parameters, quotes,
 * examples present). Yields after each entry. Running the examples is `exampleSteps`.
 * @throws PackFault with a Chinese sentence, path and remedy for each problem
 */
export function* loadSteps(json: unknown, around: PackSurroundings = {}): Generator<void, Pack> {
  const tooLarge = sizeProblems(json);
  if (tooLarge.length > 0) throw new PackFault(tooLarge);
  const parsed = frame.safeParse(json);
  const problems: PackProblem[] = parsed.success ? [] : parsed.error.issues.map((issue) => problemOf(issue, json));
  const entries: EntryInput[] = [];
  for (const [i, given] of givenEntries(json).entries()) {
    const one = entrySchema.safeParse(given);
    if (one.success) entries.push(one.data);
    else problems.push(...one.error.issues.map((issue) => problemOf({ ...issue, path: ["entries", i, ...issue.path] }, json)));
    yield;
  }
  if (!parsed.success || problems.length > 0) throw new PackFault(problems);
  const { known = [], common, derived } = around;
  const { pack, problems: spelt } = yield* assembleSteps({ ...parsed.data, entries }, around);
  const wrong = [...nameProblems(pack, derivedOf([{ derived }, ...known]).all), ...spelt];
  if (wrong.length === 0) wrong.push(...pack.entries.flatMap(speltProblems));
  if (wrong.length > 0) throw new PackFault(wrong);
  const further = yield* problemSteps(pack, known, Object.keys(vocabularyOf(pack, basesOf(pack, known), common).terms));
  if (further.length > 0) throw new PackFault(further);
  return pack;
}

/** What filling the holes of patterns and terms made of a rule that is none. */
function speltProblems(entry: Entry, i: number): PackProblem[] {
  if (entry.as !== "rule") return [];
  const one = ruleSchema.safeParse(entry.rule);
  return one.success ? [] : one.error.issues.map((issue) => problemOf({ ...issue, path: ["entries", i, "rule", ...issue.path] }, { entries: { [i]: entry } }));
}

function givenEntries(json: unknown): unknown[] {
  const entries = (json as { entries?: unknown } | null | undefined)?.entries;
  return Array.isArray(entries) ? entries : [];
}

/** `loadSteps` without pauses. @throws PackFault */
export function loadPack(json: unknown, around: PackSurroundings = {}): Pack {
  return atOnce(loadSteps(json, around));
}
