import { sizeProblems } from "../language/pack/limits";
import { PackFault, type PackProblem } from "../language/pack/problem";
import type { Pack } from "../language/pack/schema";
import type { PackSurroundings } from "../language/pack/assemble";
import { givenEntries, lookThrough, type PackLookedThrough, type ReadAround } from "./check";
import { readEntry, type EntryRead } from "./written-entry";
import { readHeader } from "./written-header";
import { atOnce } from "../../sheet/at-once";

/** A pack as far as it could be read, with all that is wrong with it. */
type PackRead = PackLookedThrough | { pack?: undefined; problems: PackProblem[] };

/**
 * Reads a pack from JSON brought by a person or a bureau: its shape, and what a shape cannot say (names, quotes, clauses, examples). All
 * that is wrong is told at once. Yields after each entry, term and pattern. Running the examples is `exampleSteps`.
 */
export function* readSteps(json: unknown, around: ReadAround = {}): Generator<void, PackRead> {
  const tooLarge = sizeProblems(json);
  if (tooLarge.length > 0) return { problems: tooLarge };
  const header = readHeader(json);
  if (typeof json !== "object" || json === null || Array.isArray(json)) return { problems: header.problems };
  yield;
  const entries: EntryRead[] = [];
  for (const [i, given] of givenEntries(json).entries()) {
    entries.push(readEntry(given, i, json));
    yield;
  }
  return yield* lookThrough(json, header, entries, around);
}

/** A pack of which nothing is wrong. Yields as `readSteps` does. @throws PackFault with a Chinese sentence, path and remedy for each problem */
export function* loadSteps(json: unknown, around: PackSurroundings = {}): Generator<void, Pack> {
  const { pack, problems } = yield* readSteps(json, around);
  if (problems.length > 0 || !pack) throw new PackFault(problems);
  return pack;
}

/** `loadSteps` without pauses. @throws PackFault */
export function loadPack(json: unknown, around: PackSurroundings = {}): Pack {
  return atOnce(loadSteps(json, around));
}
