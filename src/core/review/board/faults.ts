import { rankOf } from "../../dictionary/finding";
import type { ReviewResult } from "../contract";
import { linesOf } from "../lines/lines";
import { unitsByFinding } from "./board";

/** The same fault, wherever it was found. */
export interface SharedFault {
  /** Per line that people count, its first finding, in the order of the review. */
  leads: number[];
  /** The units it was found of, each once; of some nobody knows whose they are. */
  units: number[];
}

/** What is held against somebody, or could not be checked: what only a person judges, and what is not due yet, are no faults. */
export const faulty: ReadonlySet<string> = new Set(["error", "missing", "broken", "warning"]);

/** All faults of a review, those of most units first, the gravest of as many before the others; pauses now and then. What a later regulation says again is the fault of the first. */
export function* faultSteps(result: Pick<ReviewResult, "findings" | "sources" | "verdicts" | "restated" | "groups">): Generator<void, SharedFault[]> {
  const { findings, sources, restated = {} } = result;
  const unitsOf = yield* unitsByFinding(result);
  const faults = new Map<string, { leads: number[]; units: Set<number> }>();
  yield;
  const lines = linesOf(result);
  for (let at = 0; at < lines.length; at++) {
    if (at % 512 === 511) yield;
    const { lead, outcome, findings: own, follows } = lines[at];
    if (!faulty.has(outcome)) continue;
    const { clause, code, place } = findings[lead];
    const key = [restated[clause] ?? clause, outcome, code, clause.startsWith("data/") ? sources[place.source].record : ""].join("\n");
    const known = faults.get(key) ?? { leads: [], units: new Set<number>() };
    faults.set(key, known);
    known.leads.push(lead);
    for (const index of [...own, ...follows]) for (const unit of unitsOf.get(index) ?? []) known.units.add(unit);
  }
  const rank = ({ leads: [first] }: SharedFault): number => rankOf(findings[first].outcome);
  return [...faults.values()].map((fault) => ({ leads: fault.leads, units: [...fault.units] })).sort((a, b) => b.units.length - a.units.length || rank(a) - rank(b) || b.leads.length - a.leads.length);
}
