import type { Outcome } from "../dictionary/finding";
import { withExtended } from "../language/pack/extend";
import { settleParameters } from "../language/pack/parameters";
import { exampleKinds, type Pack } from "../language/pack/schema";
import { datasetFromRows } from "../intake/records/dataset-from-rows";
import { dayOf } from "../../sheet/day";
import { derivedOf } from "../engine/derived/index";
import type { RuleEntry } from "../engine/program";
import type { DerivedFields } from "../language/rule-data";
import { runRules } from "../review/run";
import { findingContext, messageOf } from "../words/finding";
import type { Workdays } from "../language/workdays";
import { atOnce } from "../../sheet/at-once";

type Example = RuleEntry["rule"]["examples"][number];

/** An example that did not come out as it says. */
export interface ExampleFailure {
  clause: string;
  /** Place of its entry in the pack. */
  entry: number;
  /** 0-based place among the rule's examples; -1 when the rule lacks an example of some kind. */
  index: number;
  /** One Chinese sentence: what was expected, what came. */
  problem: string;
}

/** What the examples of a pack showed. */
export interface ExamplesRun {
  failures: ExampleFailure[];
  /** Clause → the places among its `cases` that decided some example. */
  reached: Map<string, Set<number>>;
}

/** Kinds of examples that a rule has none of. */
export function wantingKinds({ rule }: RuleEntry): Example["kind"][] {
  return exampleKinds.filter((kind) => !rule.examples.some((example) => example.kind === kind));
}

interface ExampleOptions {
  workdays?: Workdays;
  /** Of an entry and an example of its rule, by their places: the example cannot be run. */
  skips?(entry: number, index: number): boolean;
}

/**
 * Runs every example of every rule of a pack on real coercion and the real engine; yields after each.
 * @param known packs it may extend
 */
export function* exampleSteps(pack: Pack, known: readonly Pack[] = [], { workdays, skips = () => false }: ExampleOptions = {}): Generator<{ done: number; total: number }, ExamplesRun> {
  const failures: ExampleFailure[] = [];
  const reached = new Map<string, Set<number>>();
  const rules = pack.entries.flatMap((entry, place) => (entry.as === "rule" ? [{ entry, place }] : []));
  const total = rules.reduce((sum, { entry: { rule }, place }) => sum + rule.examples.filter((_, index) => !skips(place, index)).length, 0);
  const packs = withExtended([pack], known);
  const around: Around = { pack, packs, settled: settleParameters(packs), derived: derivedOf([pack, ...known]), workdays };
  let done = 0;
  for (const { entry, place } of rules) {
    const alone: Pack = { ...pack, validFrom: undefined, validTo: undefined, entries: [entry] };
    const steps = new Set<number>();
    reached.set(entry.clause, steps);
    for (const kind of wantingKinds(entry)) failures.push({ clause: entry.clause, entry: place, index: -1, problem: `缺少 kind 为 ${kind} 的示例` });
    for (const [index, example] of entry.rule.examples.entries()) {
      if (skips(place, index)) continue;
      const { problem, step } = tryExample(around, alone, entry, example);
      if (problem !== undefined) failures.push({ clause: entry.clause, entry: place, index, problem });
      if (step !== undefined) steps.add(step);
      yield { done: ++done, total };
    }
  }
  return { failures, reached };
}

/** The failures of `exampleSteps`, without pauses; [] when all examples come out as they say. */
export function runExamples(pack: Pack, known: readonly Pack[] = [], workdays?: Workdays): ExampleFailure[] {
  return atOnce(exampleSteps(pack, known, { workdays })).failures;
}

interface Judged {
  outcome?: Outcome;
  /** Place of the case that settled it. */
  step?: number;
  messages: string[];
}

/** What all examples of a pack are tried in. */
interface Around {
  pack: Pack;
  /** With those it extends. */
  packs: readonly Pack[];
  /** Its parameters where an example gives none. */
  settled: ReturnType<typeof settleParameters>;
  derived: DerivedFields;
  workdays?: Workdays;
}

function tryExample(around: Around, alone: Pack, entry: RuleEntry, example: Example): { problem?: string; step?: number } {
  try {
    const { outcome, step, messages } = judgeExample(around, alone, entry, example);
    return { step, problem: wrong(outcome, messages, example) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function wrong(outcome: Outcome | undefined, messages: readonly string[], example: Example): string | undefined {
  if (outcome === undefined) return `第 ${(example.row ?? 0) + 1} 行没有被判断（该记录没有这一行，或不属于任何一组）`;
  const said = messages.length > 0 ? `：${messages.join("；")}` : "";
  if (outcome !== example.then) return `应为 ${example.then}，实为 ${outcome}${said}`;
  if (example.says !== undefined && !messages.some((message) => message.includes(example.says!)))
    return `消息中应有“${example.says}”，实为${said || "：没有消息"}`;
  return undefined;
}

/** @param alone the pack with no other rule, as if it were in force */
function judgeExample({ pack, packs, settled, derived, workdays }: Around, alone: Pack, entry: RuleEntry, example: Example): Judged {
  const on = dayOf(example.on ?? pack.exampleDate);
  if (Number.isNaN(on)) throw new Error(`核验日期“${example.on ?? pack.exampleDate}”不是日期，应写作 2019-09-22`);
  const judged = new Map<number, Pick<Judged, "outcome" | "step">>();
  const ran = atOnce(runRules({
    dataset: datasetFromRows(example.given),
    packs: [alone],
    params: example.params ? settleParameters(packs, example.params) : settled,
    on, workdays, derived,
    files: ["示例.xlsx"],
    eachRow: (row, outcome, step) => judged.set(row, { outcome, step }),
  }));
  const { findings, ledger } = ran;
  const words = findingContext(ran, [alone]);
  const messages = findings.map((finding) => messageOf(finding, words));
  if (findings[0]?.outcome === "broken") throw new Error(messages[0]);
  if (example.given[entry.rule.record] !== undefined) return { ...judged.get(judgedRow(judged, example)), messages };
  const absent = findings[0]?.outcome ?? ((ledger[0].counts.pass > 0 ? "pass" : "n/a") as Outcome);
  return { outcome: absent, step: judged.get(example.row ?? 0)?.step, messages };
}

/** In a group rule the group of the named row is judged at its first row: the last judged row not after the named one. */
function judgedRow(judged: ReadonlyMap<number, unknown>, example: Example): number {
  const wanted = example.row ?? 0;
  if (judged.has(wanted) || example.row !== undefined) return wanted;
  return Math.min(...judged.keys());
}
