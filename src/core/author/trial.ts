import { passedOn } from "../../sheet/at-once";
import { exampleSteps, type ExampleFailure, type ExamplesRun } from "./examples";
import type { Workdays } from "../language/workdays";
import { lintSteps, type Lint } from "./lint";
import { unusedNames } from "./lint/unused-names";
import { givenEntries, type PackLookedThrough, type ReadAround } from "./check";
import { readSteps } from "./load";
import type { PackProblem } from "../language/pack/problem";
import type { Pack } from "../language/pack/schema";

/** What a pack brought from outside is tried against. */
export interface TrialInput extends ReadAround {
  /** Packs it may extend or follow. */
  known: readonly Pack[];
  /** Ids it may not have: those of the built-in packs. */
  reserved: readonly string[];
  /** Ids of the forms at hand, "<pack>/<form>". */
  forms: readonly string[];
  workdays?: Workdays;
}

/** What became of it. */
export interface Trial {
  /** Set when nothing is wrong with it by itself: then its rules run, whatever its examples and the rules together say. */
  pack?: Pack;
  /** Why it cannot be used. */
  problems: PackProblem[];
  /** Examples that did not come out as they say, with where they stand. */
  failures: (ExampleFailure & { path: string })[];
  examples: number;
  lints: Lint[];
}

/** How many of its examples have run; undefined before any has, and behind them. */
export type TrialProgress = { done: number; total: number } | undefined;

/**
 * Reads a pack from JSON, runs its examples, looks for contradictions and the like. Where something is wrong with it, the rules that run are
 * still tried: one look tells all that can be known. Yields often; never throws for the pack's faults.
 */
export function* trialSteps(json: unknown, { reserved, forms, workdays, ...around }: TrialInput): Generator<TrialProgress | void, Trial> {
  const id = (json as { id?: unknown } | null | undefined)?.id;
  // One of that id is what it stands for, or what it may not stand for.
  const known = around.known.filter((one) => one.id !== id);
  const read = yield* readSteps(json, { ...around, known });
  const problems = [...(typeof id === "string" && reserved.includes(id) ? [taken(id)] : []), ...read.problems];
  if (!read.pack) return { problems, failures: [], examples: 0, lints: [] };
  const { pack, places, solid } = read;
  const ran = yield* examplesRun(read, known, workdays);
  const { partial = false } = around;
  const names = partial ? [] : unusedNames(pack, JSON.stringify(givenEntries(json)), known, around.common);
  const kept = pack.entries.flatMap((entry, i) => (entry.as !== "rule" || read.sound.has(i) ? [i] : []));
  const lints = solid ? yield* lintSteps({ ...pack, entries: kept.map((i) => pack.entries[i]) }, { known, forms, examples: ran.run, whole: problems.length === 0 && !partial, partial }) : [];
  return {
    ...(problems.length === 0 && { pack }), problems, failures: ran.failures, examples: ran.examples,
    lints: [...lints.map((lint) => ({ ...lint, path: inFile(lint.path, kept.map((i) => places[i])) })), ...names],
  };
}

/** The examples of the rules that run, those apart that cannot be read. */
function* examplesRun(read: PackLookedThrough, known: readonly Pack[], workdays?: Workdays): Generator<TrialProgress, Pick<Trial, "failures" | "examples"> & { run: ExamplesRun }> {
  const { pack, places, sound, unfit, solid } = read;
  if (!solid) return { failures: [], examples: 0, run: { failures: [], reached: new Map() } };
  let examples = 0;
  const run = yield* passedOn(exampleSteps(pack, known, { workdays, skips: (entry, index) => !sound.has(entry) || unfit.has(`${entry}/${index}`) }), (progress) => ((examples = progress.total), progress));
  // That a kind of example is wanting was told by reading.
  const failures = run.failures.filter(({ index }) => index >= 0).map((failure) => ({ ...failure, path: `entries[${places[failure.entry]}].rule.examples[${failure.index}]` }));
  return { failures, examples, run };
}

/** A path of the entries that were looked at, as the file has it. */
function inFile(path: string, places: readonly number[]): string {
  return path.replace(/^entries\[(\d+)\]/u, (_, i: string) => `entries[${places[Number(i)]}]`);
}

function taken(id: string): PackProblem {
  const other = `${id.replace(/-\d{4}$/u, "")}own-${/\d{4}$/u.exec(id)?.[0] ?? "2020"}`;
  return { path: "id", message: `编号“${id}”已有法规包使用（内置的不能替换）；请把 id 和各条款编号的前缀改为别的，例如“${other}”` };
}
