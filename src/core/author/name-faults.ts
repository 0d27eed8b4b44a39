import type * as z from "zod/mini";
import { dictionary } from "../dictionary/dictionary";
import type { FaultSaid } from "../dictionary/said-of-faults";
import type { RuleEntry } from "../engine/program";
import { RecordScope } from "../engine/scope";
import { filled, type Filling } from "../language/pack/holes";
import { condition, expression, related } from "../language/pack/language";
import { NameBook, type KnownNames } from "../language/pack/name-book";
import type { PackProblem } from "../language/pack/problem";
import { rule as ruleSchema, type Pattern, type Term, type WrittenEntry } from "../language/pack/schema";
import { Speller } from "../language/pack/spelling";
import { kindsOf, TermReader } from "../language/pack/term-reader";
import type { Vocabulary } from "../language/pack/vocabulary";
import type { RuleData, Scope } from "../language/rule-data";
import { nodeOf, partKinds, textProblem, type PartKind } from "../language/text/parse";
import { TextFault } from "../language/text/tokens";
import { problemOf } from "./issue";
import type { PartReview } from "./part-faults";
import { noGroups, ruleFaults } from "./rule-faults";

/** What terms and patterns of a pack are looked at with. */
interface NamesAround {
  vocabulary: Vocabulary;
  data: RuleData;
  review: PartReview;
  /** Every record a term may be of. */
  scopes: readonly Scope[];
  /** Names that cannot be read, and whether a pack is missing that it extends. */
  wrong: ReadonlySet<string>;
  openEnded: boolean;
  /** A fault of a rule as it is said; undefined where it is not to be said. */
  text(said: FaultSaid): string | undefined;
}

/** What is wrong with a name, and what with nothing else. */
interface NameFaults {
  problems: readonly PackProblem[];
  faults: readonly FaultSaid[];
}

const schemas: Record<PartKind, z.ZodMiniType> = { condition, expression, related };

const none: NameFaults = { problems: [], faults: [] };
/** A record that has the fields is likelier meant than one that has not. */
const weight = ({ problems, faults }: NameFaults): number => faults.reduce((sum, { code }) => sum + (code === "no-field" ? 10 : 1), problems.length * 100);

/** Of several readings of the same, the one least is wrong with; the earlier of equals, unless the later one tells what may have been meant. */
function best(readings: readonly NameFaults[]): NameFaults {
  const guesses = ({ faults }: NameFaults): boolean => faults.some(({ data }) => data !== null && "near" in data);
  return readings.reduce((a, b) => (weight(b) < weight(a) || (weight(b) === weight(a) && guesses(b) && !guesses(a)) ? b : a));
}

/**
 * Looks at the terms and patterns of a pack by themselves, used or not: each must mean something in some record. Those that do not are
 * told where they stand, and returned, so that no rule is blamed for them. Yields after each.
 */
export function* nameFaultSteps({ terms = {}, patterns = {} }: Pick<Vocabulary, "terms" | "patterns">, around: NamesAround, say: (path: string, message: string) => void): Generator<void, Set<string>> {
  const wrong = new Set(around.wrong);
  const beforehand = { wrong, openEnded: around.openEnded };
  const look = function* (path: string, name: string, faults: () => NameFaults): Generator<void> {
    yield;
    const { problems, faults: compiled } = faults();
    for (const problem of problems) say(problem.path, problem.message);
    const said = compiled.flatMap((one) => around.text(one) ?? []);
    for (const message of said) say(path, message);
    if (problems.length + said.length > 0) wrong.add(name);
  };
  for (const name of usedFirst(terms)) yield* look(`terms.${name}`, name, () => termFaults(name, terms[name], around, beforehand));
  for (const [name, pattern] of Object.entries(patterns)) yield* look(`patterns.${name}`, name, () => patternFaults(name, pattern, around, beforehand));
  return wrong;
}

/** Names of terms, each behind those it speaks of: what is wrong with one is not told of those that use it. */
function usedFirst(terms: Readonly<Record<string, Term>>): string[] {
  const ordered = new Set<string>();
  const open = new Set<string>();
  const add = (name: string): void => {
    if (ordered.has(name) || open.has(name)) return;
    open.add(name);
    for (const word of JSON.stringify(terms[name].is ?? null).match(/[A-Za-z]\w*/gu) ?? []) if (Object.hasOwn(terms, word)) add(word);
    ordered.add(name);
  };
  Object.keys(terms).forEach(add);
  return [...ordered];
}

/** With its holes filled as far as may be: lists are empty, and what is left open is told of nobody. */
function sample(body: unknown, defaults: Filling = {}): unknown {
  const lists = Object.fromEntries([...JSON.stringify(body ?? null).matchAll(/\.\.\.\$([A-Za-z]\w*)/gu)].map(([, hole]) => [hole, []]));
  const usual = Object.entries(defaults).reduce<Filling>((by, [hole, given]) => ({ ...by, [hole]: filled(given, by) }), {});
  return filled(body, { ...lists, ...usual });
}

function termFaults(name: string, { is, defaults }: Term, { vocabulary, review, scopes }: NamesAround, beforehand: KnownNames): NameFaults {
  const body = sample(is, defaults);
  const kinds = kindsOf(body);
  if (kinds.length === 0) return { ...none, problems: [{ path: `terms.${name}`, message: unreadable(body) }] };
  return best(kinds.map((kind): NameFaults => {
    const book = new NameBook(beforehand);
    const node = book.opened(name, `terms.${name}`, () => new TermReader(vocabulary.terms ?? {}, book)[kind](body, `terms.${name}`));
    if (book.problems.length > 0) return { ...none, problems: book.problems };
    const { problems, fits } = shapeProblems(schemas[kind], node, ["terms", name, "is"]);
    if (!fits) return { ...none, problems };
    return best(scopes.map((scope) => ({ ...none, faults: closed(review.of(kind, node, scope).faults) })));
  }));
}

/** Why a body of a term can be read as nothing: what is said of the reading that gets furthest. */
function unreadable(body: unknown): string {
  if (typeof body !== "string") return "应是条件、值或相关的行，请改正";
  const faults = partKinds.flatMap((kind) => {
    try {
      nodeOf(body, kind);
      return [];
    } catch (fault) {
      if (fault instanceof TextFault) return [fault];
      throw fault;
    }
  });
  return textProblem(body, faults.reduce((a, b) => (b.at > a.at ? b : a)));
}

function patternFaults(name: string, { rule, defaults }: Pattern, { vocabulary, review, data }: NamesAround, beforehand: KnownNames): NameFaults {
  const speller = new Speller({ ...vocabulary, patterns: { ...vocabulary.patterns, [name]: { label: name, rule: sampleRule(rule, defaults) } } }, beforehand);
  const body = { like: name, ...("expect" in rule ? {} : { expect: { all: [] } }), ...("message" in rule ? {} : { message: "" }), examples: [] };
  const entry = { clause: "", quote: "", phase: "application", article: "", item: "", cite: "", as: "rule", rule: body } as unknown as WrittenEntry;
  const spelt = speller.entry(entry, `patterns.${name}`) as RuleEntry;
  if (speller.problems.length > 0) return { ...none, problems: speller.problems };
  const { problems, fits } = shapeProblems(ruleSchema, spelt.rule, ["patterns", name, "rule"]);
  if (!fits) return { ...none, problems };
  // A pattern that does not say its record is one of those that the rules say.
  const records = "record" in rule ? [spelt.rule.record] : dictionary.map(({ id }) => id);
  // What a message names may be computed by the rule that is like it.
  const wordless = { ...spelt.rule, message: "", cases: spelt.rule.cases?.map((step) => ({ ...step, message: undefined })), required: undefined };
  return best(records.map((record) => ({ problems, faults: closed(ruleFaults({ ...spelt, rule: { ...wordless, record } }, data, review).faults.map(({ said }) => said)) })));
}

/** What of something that was put together is none of its kind, holes apart; `fits`: it can be looked into all the same. */
function shapeProblems(schema: z.ZodMiniType, made: unknown, path: readonly string[]): { problems: PackProblem[]; fits: boolean } {
  const parsed = schema.safeParse(made);
  if (parsed.success) return { problems: [], fits: true };
  const root = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), made);
  const open = (at: readonly PropertyKey[]): boolean => JSON.stringify(at.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], made) ?? "").includes("$");
  const { issues } = parsed.error;
  const unknown = (issue: (typeof issues)[number]): boolean => issue.code === "unrecognized_keys" && issue.path.length === 0;
  return {
    problems: issues.filter((issue) => unknown(issue) || !open(issue.path)).map((issue) => problemOf({ ...issue, path: [...path, ...issue.path] }, root)),
    fits: issues.every(unknown),
  };
}

/** The rule of a pattern with its holes open, without cases that a hole brings. */
function sampleRule(rule: Pattern["rule"], defaults?: Filling): Pattern["rule"] {
  const parts = sample(rule, defaults) as Pattern["rule"];
  return Array.isArray(parts.cases) ? { ...parts, cases: parts.cases.filter((step) => typeof step !== "string") } : parts;
}

/** Without what is said of a hole that is not filled. */
const closed = (faults: readonly FaultSaid[]): FaultSaid[] => faults.filter((said) => !/\$[A-Za-z]/u.test(JSON.stringify(said)));

/** Scopes of every record, also of rules of groups. */
export function allScopes(data: RuleData): Scope[] {
  return dictionary.map(({ id }) => new RecordScope(data, id, noGroups, data.scope(id)));
}
