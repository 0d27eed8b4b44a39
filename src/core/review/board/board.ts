import type { ReviewResult } from "../contract";
import { isDataCheck, type Outcome } from "../../dictionary/finding";
import { lineKey, liveAnswers } from "../checklist/checklist";
import { unitVerdicts, verdictAt, weight, type UnitVerdict } from "../verdict/verdict";
import { graverCode, outcomeOf } from "./outcome-code";

/** What a unit comes to under a condition, the gravest first: 不符合, 待补正, 待评审, 符合, 不适用. */
export const conditionStates = ["broken", "missing", "open", "met", "idle"] as const;
export type ConditionState = (typeof conditionStates)[number];

/** Code of a state: its place, counted from 1; 0 is a condition that does not concern the unit. */
export const stateCode = (state: ConditionState): number => conditionStates.indexOf(state) + 1;

/** The gravest of some codes; 0 among them says nothing. */
export const gravest = (codes: Iterable<number>): number => [...codes].reduce(graverCode, 0);

/** All units of a chain of regulations, and what each comes to under every condition. */
export interface Board {
  /** Per row the index of its verdict, and its unit. */
  verdicts: number[];
  units: number[];
  /** The conditions: clauses a rule decides or a person judges, by their place in the ledger; -1 is what is wrong with the data itself. */
  conditions: number[];
  /** Row by row, one byte a condition. */
  states: Uint8Array;
  /** Per row, how many conditions are left to judge. */
  open: Int32Array;
}

const stateOf: Record<Outcome, ConditionState> = { error: "broken", missing: "missing", broken: "missing", review: "open", pass: "met", warning: "met", pending: "idle", "n/a": "idle" };
const byOutcome = (outcome: Outcome): number => stateCode(stateOf[outcome]);

/** Whether a result tells of each unit what it comes to: not of many thousands. */
export const hasBoard = ({ outcomes, checklist }: Pick<ReviewResult, "outcomes" | "checklist">): boolean => outcomes !== undefined || checklist.questions.length > 0;

/**
 * Works the board of one chain out from what a result says anyway, so that it cannot say anything else than findings, answers and verdicts do.
 * Pauses now and then. @param chain place among the chains of the verdicts
 */
export function* boardSteps(result: ReviewResult, chain: number): Generator<void, Board> {
  const { verdicts, ledger, checklist, findings, sources, outcomes, restated = {} } = result;
  const packs = new Set(verdicts.chains[chain]?.packs);
  const conditions = [-1, ...ledger.flatMap(({ as, clause }, at) => ((as === "rule" || as === "question") && packs.has(packOf(clause)) ? [at] : []))];
  const places = new Map(conditions.map((at, place) => [at < 0 ? "" : ledger[at].clause, place]));
  const placeOfLine = new Map(conditions.map((at, place) => [at, place]));
  const width = conditions.length;
  const each = verdicts.unit.length / Math.max(1, verdicts.chains.length);
  const board: Board = { verdicts: [], units: [], conditions, states: new Uint8Array(each * width), open: new Int32Array(each) };
  const rows = new Map<number, number>();
  const live = liveAnswers(checklist);
  const put = (row: number, place: number | undefined, code: number): void => {
    if (place !== undefined) board.states[row * width + place] = graverCode(board.states[row * width + place], code);
  };
  for (let row = 0; row < each; row++) {
    if (row % 64 === 63) yield;
    const verdict = verdictAt(verdicts, chain * each + row);
    board.verdicts.push(chain * each + row);
    board.units.push(verdict.unit);
    rows.set(verdict.unit, row);
    const found = new Set<number>();
    for (const index of findingsOf(verdict)) {
      const finding = findings[index];
      const data = isDataCheck(finding);
      const place = places.get(data ? "" : finding.clause);
      if (place === undefined || (data && weight(finding, sources) === undefined)) continue;
      // A quota exceeded is for its recommender to settle: open of each unit it names.
      put(row, place, verdict.apart.includes(index) ? stateCode("open") : byOutcome(finding.outcome));
      found.add(place);
    }
    for (const stage of verdict.stages) {
      for (const at of stage.unchecked) put(row, placeOfLine.get(at), stateCode("missing"));
      for (const at of stage.awaited) put(row, placeOfLine.get(at), stateCode("open"));
    }
    conditions.forEach((at, place) => {
      const code = at < 0 || found.has(place) ? 0 : (outcomes?.[at]?.[verdict.unit] ?? 0);
      const outcome = outcomeOf(code);
      // What a finding should have told, and none does, was said otherwise of the unit.
      if (outcome !== undefined) put(row, place, byOutcome(outcome));
    });
    if (board.states[row * width] === 0) board.states[row * width] = stateCode("met");
  }
  for (const question of checklist.questions) {
    const place = places.get(question.clause);
    if (place === undefined) continue;
    yield;
    const asked = new Set(question.asked);
    for (const [unit, row] of rows) {
      const answer = live.get(lineKey(question.clause, unit));
      if (!asked.has(unit)) put(row, place, stateCode("idle"));
      else if (answer?.state !== "counts") put(row, place, stateCode("open"));
      else put(row, place, answer.verdict === "不适用" ? stateCode("idle") : answer.verdict === "不符合" ? stateCode("broken") : stateCode("met"));
    }
  }
  // What a later regulation says again is judged with the first.
  const first = conditions.map((at) => (at < 0 ? undefined : places.get(restated[ledger[at].clause] ?? "none")));
  const isOpen = (row: number, place: number | undefined): boolean => place !== undefined && board.states[row * width + place] === stateCode("open");
  for (let row = 0; row < each; row++) for (let place = 0; place < width; place++) if (isOpen(row, place) && !isOpen(row, first[place])) board.open[row]++;
  return board;
}

/** Findings that concern a unit, each once. */
export function findingsOf({ stages, apart }: Pick<UnitVerdict, "stages" | "apart">): number[] {
  return [...new Set([...stages.flatMap(({ deciding, beside }) => [...deciding, ...beside]), ...apart])];
}

/** Per finding, the units it concerns, as the verdicts have them. */
export function* unitsByFinding({ verdicts }: Pick<ReviewResult, "verdicts">): Generator<void, Map<number, Set<number>>> {
  const units = new Map<number, Set<number>>();
  let seen = 0;
  for (const verdict of unitVerdicts(verdicts)) {
    if (++seen % 64 === 0) yield;
    for (const index of findingsOf(verdict)) {
      const known = units.get(index);
      if (known) known.add(verdict.unit);
      else units.set(index, new Set([verdict.unit]));
    }
  }
  return units;
}

const packOf = (clause: string): string => clause.slice(0, clause.lastIndexOf("/"));
