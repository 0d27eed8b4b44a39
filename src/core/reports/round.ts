import { atOnce } from "../../sheet/at-once";
import { isListed, outcomes, type FindingValue } from "../dictionary/finding";
import { hasCell, sourceOf } from "../dictionary/finding-place";
import type { ReviewResult } from "../review/contract";
import { groupsOf, lineOf } from "../review/lines/lines";
import type { Round } from "../review/round/compare";
import { uncheckedSentence } from "../words/ledger";
import { masked } from "../dictionary/mask";
import { asWritten } from "../words/speech";

/** A value as rounds compare it: as a report shows it, whether or not that one hides what is personal, which makes a text of a number. */
export const roundValue = (value: FindingValue, record: string): string => masked(String(value), record);

/** Findings between two pauses. */
const RUN = 2048;

/** A review as a round: its listed findings in the order of the report. Pauses every few thousand findings. */
export function* roundSteps(result: ReviewResult): Generator<void, Round> {
  const { checklist, keys = [] } = result;
  const groups = groupsOf(result);
  const findings: Round["findings"][number][] = [];
  const lines: number[] = [];
  for (let at = 0; at < result.findings.length; at++) {
    if (at % RUN === RUN - 1) yield;
    const { clause, outcome, unit, value, place } = result.findings[at];
    if (!isListed(outcome)) continue;
    const { file, sheet, record } = sourceOf({ place }, result);
    const { name = "", creditCode = "" } = checklist.units[unit] ?? {};
    findings.push({ clause, outcome, unit: name, creditCode, file, sheet, record, key: keys[at] ?? "", value: roundValue(value, record), cells: hasCell(place) });
    lines.push(lineOf(groups, at));
  }
  return {
    on: result.on,
    packs: result.packs,
    params: result.params,
    files: new Map(result.files.map(({ file, tables }) => [file, new Set(tables.map(({ record }) => record))])),
    units: checklist.units.filter(({ judged }) => judged).map(({ name, creditCode }) => ({ unit: name, creditCode })),
    findings,
    lines,
    clauses: new Map(result.ledger.map((line) => [line.clause, { looked: outcomes.some((outcome) => line.counts[outcome] > 0), ...(line.unchecked && { unchecked: uncheckedSentence(line, asWritten) }) }])),
  };
}

/** `roundSteps` without pauses. */
export const roundOf = (result: ReviewResult): Round => atOnce(roundSteps(result));
