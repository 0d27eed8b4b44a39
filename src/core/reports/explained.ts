import { atOnce } from "../../sheet/at-once";
import { isListed, type FindingValue, type ListedOutcome } from "../dictionary/finding";
import { normaliseName } from "../dictionary/text/normalise";
import { sourceOf } from "../dictionary/finding-place";
import type { Statement } from "../intake/tables/statements";
import type { ReviewResult } from "../review/contract";
import { groupsOf, lineOf } from "../review/lines/lines";
import { matchSteps } from "../review/round/match";
import type { RoundFinding } from "../review/round/round-finding";
import { hiding } from "../words/finding";
import { outcomeNames } from "../words/outcome";

/** What was explained of a finding by whoever handed it in, and whether that still is of the finding as it is. */
interface Explained {
  text: string;
  /** Value or conclusion is another by now. */
  lapsed: boolean;
}

/** What the explanations that came back are of. */
interface Explanations {
  /** By the place of a finding in the result. */
  of: ReadonlyMap<number, Explained>;
  /** Those of which the finding is gone. */
  gone: number;
}

const none: Explanations = { of: new Map(), gone: 0 };
const worked = new WeakMap<ReviewResult, Explanations>();

/** The explanations of a result. They stand on every finding of the line that was explained; a submission decides nothing by them. */
export const explanationsOf = (result: ReviewResult): Explanations => atOnce(explanationSteps(result));

/** `explanationsOf` with pauses, where it was not asked before. */
export function* explanationSteps(result: ReviewResult): Generator<void, Explanations> {
  let known = worked.get(result);
  if (!known) worked.set(result, (known = yield* explained(result)));
  return known;
}

/** Lines with an explanation that stands, and those with one that is of another value by now, by their names; and how many explanations are of what is gone. */
export interface ExplainedLines {
  standing: ReadonlySet<number>;
  lapsed: ReadonlySet<number>;
  gone: number;
}

/** The explanations of a result by the lines that people see. */
export function explainedLinesOf(result: ReviewResult): ExplainedLines {
  const { of, gone } = explanationsOf(result);
  const groups = groupsOf(result);
  const lines = (which: boolean): Set<number> => new Set([...of].filter(([, { lapsed }]) => lapsed === which).map(([at]) => lineOf(groups, at)));
  return { standing: lines(false), lapsed: lines(true), gone };
}

/** Findings between two pauses. */
const RUN = 2048;

function* explained(result: ReviewResult): Generator<void, Explanations> {
  const statements = result.files.flatMap(({ statements: said = [], file }) => said.map((one) => ({ ...one, file })));
  if (statements.length === 0 || !result.keys) return none;
  const groups = groupsOf(result);
  const listed: number[] = [];
  const now: RoundFinding[] = [];
  const lines = new Map<number, number[]>();
  for (let at = 0; at < result.findings.length; at++) {
    if (at % RUN === RUN - 1) yield;
    if (!isListed(result.findings[at].outcome)) continue;
    listed.push(at);
    now.push(roundFinding(result, at));
    const line = lines.get(lineOf(groups, at));
    if (line) line.push(at);
    else lines.set(lineOf(groups, at), [at]);
  }
  const said = statements.map((one) => asRound(one, result));
  const { was } = yield* matchSteps(said, now);
  const of = new Map<number, Explained>();
  was.forEach((statement, i) => {
    if (statement < 0) return;
    const { text } = statements[statement];
    const one: Explained = { text, lapsed: said[statement].value !== now[i].value };
    for (const at of groups.cause[listed[i]] < 0 ? lines.get(lineOf(groups, listed[i]))! : [listed[i]]) if (!of.has(at) || at === listed[i]) of.set(at, one);
  });
  return { of, gone: statements.length - was.filter((statement) => statement >= 0).length };
}

/** Outcome and value go as the list shows them. */
const shownAs = (outcome: string, value: string): string => `${outcome}\n${value}`;

function asRound({ clause, whose, key, outcome, found, file }: Statement & { file: string }, { checklist: { units } }: ReviewResult): RoundFinding {
  const unit = units.find(({ name, creditCode }) => (creditCode !== "" && creditCode === whose) || (name !== "" && normaliseName(name) === normaliseName(whose)));
  return { clause, outcome: "review", unit: unit?.name ?? whose, creditCode: unit?.creditCode ?? "", file, sheet: "", key, value: shownAs(outcome, found) };
}

function roundFinding(result: ReviewResult, at: number): RoundFinding {
  const finding = result.findings[at];
  const { name = "", creditCode = "" } = result.checklist.units[finding.unit] ?? {};
  const { file, record } = sourceOf(finding, result);
  return { clause: finding.clause, outcome: "review", unit: name, creditCode, file, sheet: "", key: result.keys![at], value: shownAs(outcomeNames[finding.outcome as ListedOutcome], hiding({}, record)(shownValue(finding.value)).trim()) };
}

/** A value as the list of findings shows it. */
export function shownValue(value: FindingValue): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "是" : "否";
  return String(value);
}
