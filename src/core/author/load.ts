import * as z from "zod/mini";
import { derivedOf } from "../engine/derived/index";
import { withPlaces } from "../language/pack/citation";
import { entry as entrySchema, pack as packSchema, rule as ruleSchema, type Entry, type EntryInput, type Pack } from "../language/pack/schema";
import type { Territory } from "../language/places";
import { problemOf } from "./issue";
import { problemSteps } from "./check";
import { nameProblems } from "./own-names";
import { sizeProblems } from "../language/pack/limits";
import { PackFault, type PackProblem } from "../language/pack/problem";
import { Speller } from "../language/pack/spelling";
import { vocabularyOf, type Vocabulary } from "../language/pack/vocabulary";
import { atOnce } from "../../sheet/at-once";

/** What a folder says of its pack beside the JSON. */
export interface Beside {
  /** Derived fields, where it is a folder of the product. */
  derived?: Pack["derived"];
  /** Of each entry, the article that its file says. */
  articles?: readonly (string | undefined)[];
}

/** The whole but for its entries, which are taken one by one: a pack may be hundreds of kilobytes. */
const frame = z.strictObject({ ...packSchema.shape, entries: z.array(z.unknown()) });

/**
 * A pack from JSON brought by a person or a bureau: its shape, then what a shape cannot say (fields, parameters, quotes,
 * examples present). Yields after each entry. Running the examples is `exampleSteps`.
 * @param known packs it may extend
 * @param common terms and patterns that every pack may use
 * @throws PackFault with a Chinese sentence, path and remedy for each problem
 */
export function* loadSteps(json: unknown, known: readonly Pack[] = [], common: Vocabulary = {}, { derived, articles = [] }: Beside = {}): Generator<void, Pack> {
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
  const { territory, ...rest } = parsed.data;
  const vocabulary = vocabularyOf(rest, known.find(({ id }) => id === rest.extends), common);
  const speller = new Speller(vocabulary);
  const spelt = withPlaces(entries.map((entry, i) => ({ ...entry, of: articles[i] })), rest).map((entry, i) => speller.entry(entry, `entries[${i}]`));
  const wrong = [...nameProblems(rest, derivedOf([{ derived }, ...known]).all), ...speller.problems];
  if (wrong.length === 0) wrong.push(...spelt.flatMap(speltProblems));
  if (wrong.length > 0) throw new PackFault(wrong);
  const pack: Pack = { ...rest, entries: spelt, ...(territory !== undefined && { territory: placesNamed(territory, known) }), ...(derived && { derived }) };
  const further = yield* problemSteps(pack, known, Object.keys(vocabulary.terms));
  if (further.length > 0) throw new PackFault(further);
  return pack;
}

/** What filling the holes of patterns and terms made of a rule that is none. */
function speltProblems(entry: Entry, i: number): PackProblem[] {
  if (entry.as !== "rule") return [];
  const one = ruleSchema.safeParse(entry.rule);
  return one.success ? [] : one.error.issues.map((issue) => problemOf({ ...issue, path: ["entries", i, "rule", ...issue.path] }, { entries: { [i]: entry } }));
}

/** The places of a territory, which may be named only: those of the packs at hand are known by name. */
function placesNamed(given: string | Territory, known: readonly Pack[]): Territory {
  if (typeof given !== "string") return given;
  const found = known.find(({ territory }) => territory?.names.includes(given))?.territory;
  if (found) return found;
  const names = [...new Set(known.flatMap(({ territory }) => territory?.names.slice(0, 1) ?? []))];
  throw new PackFault([{ path: "territory", message: `没有名为“${given}”的行政区划${names.length > 0 ? `，现有${names.map((name) => `“${name}”`).join("、")}` : ""}；请改用现有的名称，或写明 names、cities、outside` }]);
}

function givenEntries(json: unknown): unknown[] {
  const entries = (json as { entries?: unknown } | null | undefined)?.entries;
  return Array.isArray(entries) ? entries : [];
}

/** `loadSteps` without pauses. @throws PackFault */
export function loadPack(json: unknown, known: readonly Pack[] = [], common: Vocabulary = {}): Pack {
  return atOnce(loadSteps(json, known, common));
}
