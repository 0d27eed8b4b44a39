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

/** A review as a round: its listed findings in the order of the report. */
export function roundOf(result: ReviewResult): Round {
  const { checklist, keys = [] } = result;
  const groups = groupsOf(result);
  const listed = [...result.findings.keys()].filter((at) => isListed(result.findings[at].outcome));
  return {
    on: result.on,
    packs: result.packs,
    params: result.params,
    files: new Map(result.files.map(({ file, tables }) => [file, new Set(tables.map(({ record }) => record))])),
    units: checklist.units.filter(({ judged }) => judged).map(({ name, creditCode }) => ({ unit: name, creditCode })),
    findings: listed.map((at) => {
      const { clause, outcome, unit, value, place } = result.findings[at];
      const { file, sheet, record } = sourceOf({ place }, result);
      const { name = "", creditCode = "" } = checklist.units[unit] ?? {};
      return { clause, outcome, unit: name, creditCode, file, sheet, record, key: keys[at] ?? "", value: roundValue(value, record), cells: hasCell(place) };
    }),
    lines: listed.map((at) => lineOf(groups, at)),
    clauses: new Map(result.ledger.map((line) => [line.clause, { looked: outcomes.some((outcome) => line.counts[outcome] > 0), ...(line.unchecked && { unchecked: uncheckedSentence(line, asWritten) }) }])),
  };
}
