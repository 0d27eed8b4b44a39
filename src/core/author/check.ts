import { assembleSteps, type PackSurroundings } from "../language/pack/assemble";
import type { PackProblem } from "../language/pack/problem";
import type { Pack } from "../language/pack/schema";
import type { RuleEntry } from "../engine/program";
import { checkClauses, checkQuotes, checkTranscription, clausesIn } from "./check-entries";
import { checkExample, checkKinds } from "./check-examples";
import { checkHeader } from "./check-header";
import { checkLayouts } from "./check-layouts";
import { checkRestates } from "./check-restates";
import { checkQuestion, checkRule } from "./check-rule";
import { lookAround, type LookAround } from "./look-around";
import { nameFaultSteps } from "./name-faults";
import { nameProblems } from "./own-names";
import { isWithin, ProblemList } from "./problem-list";
import type { EntryRead } from "./written-entry";
import type { HeaderRead } from "./written-header";

/** What a pack is looked at with. */
export interface ReadAround extends PackSurroundings {
  /** Files of it could not be read: what they may hold is not missed. */
  partial?: boolean;
}

/** A pack that was looked through, as far as it could be read. */
export interface PackLookedThrough {
  pack: Pack;
  problems: PackProblem[];
  /** Entries of the pack whose rules run, by their places in it. */
  sound: ReadonlySet<number>;
  /** Of each entry of the pack, its place in the file. */
  places: readonly number[];
  /** Examples that cannot be run, as "place in the pack/place among the rule's". */
  unfit: ReadonlySet<string>;
  /** Whether examples and proofs mean something: the header is not what they would rest on otherwise. */
  solid: boolean;
}

/** Members of a header that examples and proofs rest on. */
const groundwork = ["exampleDate", "extends", "overrides", "validFrom", "validTo"] as const;

/**
 * Looks through a pack for all that is wrong with it, each thing where it stands: what cannot be read leaves the rest to be looked at, and
 * what is told of a name is not told again of those that use it. Yields after each term, pattern and entry.
 */
export function* lookThrough(json: unknown, header: HeaderRead, read: readonly EntryRead[], around: ReadAround): Generator<void, PackLookedThrough> {
  const list = new ProblemList([...header.problems, ...read.flatMap(({ problems }) => problems)]);
  const { say } = list;
  const look = lookAround(header, around, say);
  const { openEnded, bases, known, wrong } = look;
  yield;
  const given = givenEntries(json);
  checkClauses(given, header.faulty.has("id") ? undefined : header.header.id, say);
  if (!header.faulty.has("text")) {
    checkQuotes(given, header.header.text, say);
    checkTranscription(header.header.transcription, header.header.text, say);
  }

  list.add(nameProblems(header.header, look.data.derived.all));
  yield;
  const misnamed = yield* nameFaultSteps(header.header, look, say);
  const places = read.flatMap(({ entry }, i) => (entry ? [i] : []));
  const entries = read.flatMap(({ entry }) => entry ?? []);
  const { pack, problems: spelt } = yield* assembleSteps({ ...header.header, entries }, around, { pathOf: (i) => `entries[${places[i]}]`, wrong: new Set([...wrong, ...misnamed]), openEnded });
  list.add(spelt);
  yield;
  checkHeader(pack, { bases, known, openEnded, partial: around.partial === true, clauses: new Set(clausesIn(given).flatMap((clause) => clause ?? [])), unread: (name) => wrong.has(name) || header.faulty.has(name as never) }, say);
  yield* checkLayouts(pack, header.layouts, say);

  const sound = new Set<number>();
  const unfit = new Set<string>();
  for (const [i, entry] of pack.entries.entries()) {
    yield;
    const at = places[i];
    checkRestates(entry, `entries[${at}]`, { bases, openEnded }, say);
    if (entry.as === "question") checkQuestion(entry, `entries[${at}]`, look);
    if (entry.as !== "rule") continue;
    const runs = checkRule({ entry, written: (entries[i] as typeof entry).rule, place: at }, look);
    for (const e of checkExamples(entry, read[at].examples, `entries[${at}].rule.examples`, look, list)) unfit.add(`${i}/${e}`);
    if (runs && list.paths(at).every((path) => /^entries\[\d+\]\.(?:rule\.examples|quote|clause)\b/u.test(path))) sound.add(i);
  }
  const solid = !openEnded && groundwork.every((member) => !header.faulty.has(member) && !list.paths().some((path) => isWithin(path, member)));
  return { pack, problems: list.inOrder(), sound, places, unfit, solid };
}

/** The places of examples that cannot be run, what is wrong with them told. */
function checkExamples(entry: RuleEntry, unread: ReadonlySet<number>, path: string, { params, say }: LookAround, list: ProblemList): number[] {
  if (unread.size === 0) checkKinds(entry, path, say);
  return [...entry.rule.examples.keys()].filter((e) => {
    if (unread.has(e)) return true;
    const before = list.size;
    checkExample(entry.rule.examples[e], params, `${path}[${e}]`, say);
    return list.size > before;
  });
}

/** Entries as the file has them, whatever they are. */
export function givenEntries(json: unknown): unknown[] {
  const entries = (json as { entries?: unknown } | null | undefined)?.entries;
  return Array.isArray(entries) ? entries : [];
}
