import { isListed, type Finding, type FindingSource, type FindingValue } from "../dictionary/finding";
import type { Decision } from "../review/decisions/decision";
import type { Change } from "../review/round/round-finding";
import { FindingTexts } from "./finding-texts";
import type { JsonGroup } from "./json-group";
import { citeOf, hiding, messageOf, quoteOf, referenceOf, requiredOf, unitNameOf, type FindingContext } from "../words/finding";
import { sourceOf } from "../dictionary/finding-place";
import { groupsOf, type Lined } from "../review/lines/lines";
import { namedCells, type NamedCells } from "../words/place";

/** A finding in words, as `--json` writes it. */
export interface JsonFinding extends Pick<Finding, "clause" | "outcome">, FindingSource, JsonGroup {
  unit: string;
  /** A1 addresses of the values that decided; the first carries the mark. Empty when a whole column or table is absent. */
  cells: string[];
  value: FindingValue;
  required: FindingValue;
  message: string;
  cite: string;
  quote: string;
  /** A group that reaches into other sheets or workbooks: its cells there. */
  also?: NamedCells[];
  /** Set when the clause's regulation was no longer (or not yet) in force on the review date. */
  reference?: string;
  /** Credit code of the unit, where it has one. */
  creditCode?: string;
  /** What tells the finding from others of its clause and unit, wherever it stands: fields concerned | record | rest of the record, the latter two as hashes. */
  key?: string;
  /** What it is beside the run before, and why it is new though it may have been there. */
  change?: Change;
  changeBecause?: string;
  /** What its submitter says of it in a copy that came back (填报单位说明), and whether it has another value or outcome by now; it decides nothing. */
  explained?: string;
  explanationLapsed?: true;
  /** What a reviewer decided of it, where that stands. */
  decision?: JsonDecision;
}

/** A decision as `--json` writes it. */
export interface JsonDecision extends Pick<Decision, "action" | "scope" | "reason" | "evidence" | "name" | "date" | "second"> {
  /** Where it stands. */
  at: { file: string; sheet: string; cell: string };
}

/** Members that a finding has only in some runs. */
type JsonFindingMore = Pick<JsonFinding, "creditCode" | "key" | "change" | "changeBecause" | "decision" | "explained" | "explanationLapsed">;

/** What more is told of a finding: by its place in the result, and among those that are listed. */
export type TellMore = (at: number, listed: number) => JsonFindingMore;

const nothingMore: TellMore = () => ({});

/** Index of each finding among those that are reported, or -1. */
export function placesIn(findings: readonly Finding[]): Int32Array {
  let next = 0;
  return Int32Array.from(findings, (finding) => (isListed(finding.outcome) ? next++ : -1));
}

/** The findings that a report lists, each put into words when it is asked for; as values, or as the text that JSON.stringify makes of them. */
export class JsonFindings implements Iterable<JsonFinding> {
  constructor(private readonly result: Lined, private readonly context: FindingContext, private readonly more = nothingMore) {}

  *[Symbol.iterator](): Generator<JsonFinding> {
    for (const [finding, group, more] of this.listed()) yield { ...reportFinding(finding, this.context, group), ...more };
  }

  *texts(): Generator<string> {
    const texts = new FindingTexts(this.context);
    for (const [finding, group, more] of this.listed()) yield texts.of(finding, group, more);
  }

  private *listed(): Generator<[Finding, JsonGroup, JsonFindingMore]> {
    const { findings } = this.result;
    const { group, cause } = groupsOf(this.result);
    const places = placesIn(findings);
    for (let at = 0; at < findings.length; at++)
      if (places[at] >= 0) yield [findings[at], { group: places[group[at]], cause: cause[at] < 0 ? null : places[cause[at]] }, this.more(at, places[at])];
  }
}

/** A finding as the report tells it. */
export function reportFinding(finding: Finding, context: FindingContext, { group, cause }: JsonGroup): JsonFinding {
  const { clause, outcome, place, value } = finding;
  const reference = referenceOf(finding, context);
  const { file, sheet, record } = sourceOf(finding, context);
  const [{ cells }, ...also] = namedCells(place, context.sources);
  const hide = hiding(context, record);
  return {
    clause, outcome, record, unit: unitNameOf(finding, context), file, sheet, cells, value: hide(value), required: hide(requiredOf(finding, context)), message: hide(messageOf(finding, context)), cite: citeOf(finding, context), quote: quoteOf(finding, context),
    ...(also.length > 0 && { also }), group, cause,
    ...(reference !== undefined && { reference }),
  };
}
