import { isListed, type Finding, type FindingSource, type FindingValue } from "../dictionary/finding";
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
}

/** The findings that a report lists, each put into words when it is asked for; as values, or as the text that JSON.stringify makes of them. */
export class JsonFindings implements Iterable<JsonFinding> {
  constructor(private readonly findings: readonly Finding[], private readonly context: FindingContext) {}

  *[Symbol.iterator](): Generator<JsonFinding> {
    for (const finding of this.findings) if (isListed(finding.outcome)) yield reportFinding(finding, this.context);
  }

  *texts(): Generator<string> {
    const texts = new FindingTexts(this.context);
    for (const finding of this.findings) if (isListed(finding.outcome)) yield texts.of(finding);
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
