import { isListed, type Finding, type FindingSource, type FindingValue } from "../dictionary/finding";
import type { Change } from "../review/round/round-finding";
import { FindingTexts } from "./finding-texts";
import { citeOf, messageOf, quoteOf, referenceOf, requiredOf, unitNameOf, type FindingContext } from "../words/finding";
import { sourceOf } from "../dictionary/finding-place";
import { namedCells, type NamedCells } from "../words/place";

/** A finding in words, as `--json` writes it. */
export interface JsonFinding extends Pick<Finding, "clause" | "outcome">, FindingSource {
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
}

/** Members that a finding has only in some runs. */
type JsonFindingMore = Pick<JsonFinding, "creditCode" | "key" | "change" | "changeBecause">;

/** What more is told of a finding: by its place in the result, and among those that are listed. */
export type TellMore = (at: number, listed: number) => JsonFindingMore;

const nothingMore: TellMore = () => ({});

/** The findings that a report lists, each put into words when it is asked for; as values, or as the text that JSON.stringify makes of them. */
export class JsonFindings implements Iterable<JsonFinding> {
  constructor(private readonly findings: readonly Finding[], private readonly context: FindingContext, private readonly more = nothingMore) {}

  *[Symbol.iterator](): Generator<JsonFinding> {
    for (const [finding, more] of this.listed()) yield { ...reportFinding(finding, this.context), ...more };
  }

  *texts(): Generator<string> {
    const texts = new FindingTexts(this.context);
    for (const [finding, more] of this.listed()) yield texts.of(finding, more);
  }

  private *listed(): Generator<[Finding, JsonFindingMore]> {
    let listed = 0;
    for (let at = 0; at < this.findings.length; at++) if (isListed(this.findings[at].outcome)) yield [this.findings[at], this.more(at, listed++)];
  }
}

/** A finding as the report tells it. */
export function reportFinding(finding: Finding, context: FindingContext): JsonFinding {
  const { clause, outcome, place, value } = finding;
  const reference = referenceOf(finding, context);
  const { file, sheet, record } = sourceOf(finding, context);
  const [{ cells }, ...also] = namedCells(place, context.sources);
  return {
    clause, outcome, record, unit: unitNameOf(finding, context), file, sheet, cells, value, required: requiredOf(finding, context), message: messageOf(finding, context), cite: citeOf(finding, context), quote: quoteOf(finding, context),
    ...(also.length > 0 && { also }),
    ...(reference !== undefined && { reference }),
  };
}
